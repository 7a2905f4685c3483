import type { Store } from '#store/port.ts';

/** A setting, and no act: it says what is asked, not what is known. */
const KEY = 'paused-decks';

/** Ids of the decks the learner has paused. */
export const readPausedDecks = async (store: Store): Promise<ReadonlySet<string>> =>
	new Set((await store.setting<readonly string[]>(KEY)) ?? []);

export async function setDeckPaused(store: Store, deckId: string, isPaused: boolean): Promise<void> {
	const ids = new Set(await readPausedDecks(store));
	if (isPaused) ids.add(deckId);
	else ids.delete(deckId);
	await store.setSetting(KEY, [...ids].sort());
}
