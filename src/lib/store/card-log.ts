import type { Card, CardPlace } from '#domain/card.ts';
import { byLogOrder, type StoredEvent } from '#domain/event.ts';
import { withPrefix, type Reads } from './backend.ts';
import { readLibrary } from './books.ts';
import { currentCardId } from './places.ts';

/** From so many cards of one deck on, its part of the log is read in one go. */
const CARDS_READ_SINGLY = 40;

/** A card by its id or by one it had before its note was renamed. */
export async function findCard(tx: Reads, cardId: string): Promise<Card | null> {
	const card = await tx.get('cards', cardId);
	if (card !== undefined) return card;
	const currentId = currentCardId(cardId, (await readLibrary(tx)).renames);
	return currentId === cardId ? null : ((await tx.get('cards', currentId)) ?? null);
}

/** The ids under which a card's events are in the log. */
export const logIdsOf = ({ id, formerIds }: Pick<CardPlace, 'id' | 'formerIds'>): readonly string[] => [
	id,
	...formerIds
];

/** All events of these card ids, in no particular order. */
export async function readLogs(tx: Reads, cardIds: readonly string[]): Promise<readonly StoredEvent[]> {
	const logs = await Promise.all(
		cardIds.map((cardId) => tx.range('events', { by: 'cardId', from: cardId, to: cardId }))
	);
	return logs.flat();
}

/** The same for many cards, most of them of one deck: sorted into a log a card id. */
export async function readManyLogs(
	tx: Reads,
	cardIds: readonly string[],
	deckId: string
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
	const prefix = `${deckId}/`;
	const ofDeck = cardIds.filter((id) => id.startsWith(prefix));
	if (ofDeck.length <= CARDS_READ_SINGLY) return byCardId(await readLogs(tx, cardIds));
	const others = await readLogs(
		tx,
		cardIds.filter((id) => !id.startsWith(prefix))
	);
	return byCardId([...others, ...(await tx.range('events', { by: 'cardId', ...withPrefix(prefix) }))]);
}

/** From so many rows on, a range holds too much of other cards. */
const MOST_OF_A_RANGE = 20_000;

/**
 * The same for cards that lie side by side, or nearly so: one request instead of one a card, which halves the time of a
 * full refold.
 */
export async function readLogsSideBySide(
	tx: Reads,
	places: readonly Pick<CardPlace, 'id' | 'formerIds'>[]
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
	const formerIds = places.flatMap((place) => place.formerIds);
	const ids = places.map(({ id }) => id).sort();
	const [from, to] = [ids[0], ids.at(-1)];
	if (from === undefined || to === undefined) return new Map();
	const limit = MOST_OF_A_RANGE;
	const found = ids.length < CARDS_READ_SINGLY ? null : await tx.range('events', { by: 'cardId', from, to, limit });
	const isWhole = found !== null && found.length < limit;
	const [own, former] = await Promise.all([isWhole ? found : readLogs(tx, ids), readLogs(tx, formerIds)]);
	// what lies between may be a former id, which is read by itself
	const isOwn = new Set(ids);
	return byCardId([...own.filter(({ cardId }) => isOwn.has(cardId ?? '')), ...former]);
}

/** Events sorted into a log a card id; those without a card are left out. */
export function byCardId(events: readonly StoredEvent[]): ReadonlyMap<string, readonly StoredEvent[]> {
	const logs = new Map<string, StoredEvent[]>();
	for (const event of events) {
		if (event.cardId === undefined) continue;
		const log = logs.get(event.cardId);
		if (log === undefined) logs.set(event.cardId, [event]);
		else log.push(event);
	}
	return logs;
}

export const inLogOrder = (events: readonly StoredEvent[]): readonly StoredEvent[] => [...events].sort(byLogOrder);
