import type { Card } from '../card.ts';
import { daysSince } from '../schedule/answer.ts';
import type { KnownCard } from './simulate.ts';

/** Memories of the cards that have one and are asked, as they stand on study day `today`. */
export const knownCards = (
	cards: readonly Pick<Card, 'history' | 'deckId' | 'isRetired'>[],
	{ today, pausedDeckIds }: { readonly today: number; readonly pausedDeckIds: ReadonlySet<string> }
): KnownCard[] =>
	cards.flatMap(({ history: { memory, lastDay, isSuspended }, deckId, isRetired }) =>
		memory === null || isSuspended || isRetired || pausedDeckIds.has(deckId)
			? []
			: [{ ...memory, elapsedDays: daysSince(lastDay, today) }]
	);
