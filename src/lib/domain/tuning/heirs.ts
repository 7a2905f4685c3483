import type { Card } from '../card.ts';

/** The card that goes on with the history of a former id, for each such id. */
export const heirsOf = (cards: readonly Pick<Card, 'id' | 'formerIds'>[]): ReadonlyMap<string, string> =>
	new Map(cards.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)));
