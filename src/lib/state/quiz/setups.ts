import type { QuizSetup } from '#domain/quiz/setup.ts';
import { readSetup, writeSetup } from '#domain/quiz/setup.ts';
import { isModeName } from '#modes/index.ts';
import type { Store } from '#store/port.ts';

const KEY = 'quiz-setup';

/** Eight characters of chance: the seed of a quiz. */
export function newSeed(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/** Keeps how the last quiz was set up, as the query of a link to a new one. */
export const rememberSetup = (store: Store, setup: QuizSetup): Promise<void> =>
	store.setSetting(KEY, writeSetup(setup));

/** How the last quiz was set up; null before the first, and where its decks are gone. */
export async function recallSetup(
	store: Pick<Store, 'setting'>,
	isDeck: (id: string) => boolean
): Promise<QuizSetup | null> {
	const query = await store.setting<string>(KEY);
	const read = readSetup(query ?? '', { isMode: isModeName, isDeck });
	return 'setup' in read ? read.setup : null;
}
