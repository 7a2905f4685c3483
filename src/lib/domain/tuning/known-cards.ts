import type { Card } from '../card.ts';
import { daysSince } from '../schedule/answer.ts';
import type { KnownCard } from './simulate.ts';

/** Memories of the cards that have one, as they stand on study day `today`. */
export const knownCards = (cards: readonly Pick<Card, 'history'>[], today: number): KnownCard[] =>
	cards.flatMap(({ history: { memory, lastDay, isSuspended } }) =>
		memory === null || isSuspended ? [] : [{ ...memory, elapsedDays: daysSince(lastDay, today) }]
	);
