import type { Card } from '../card.ts';
import { daysSince } from '../schedule/answer.ts';
import type { KnownCard } from './simulate.ts';

/** Memories of the cards that have one, as they stand on study day `today`, in one column that can be handed over. */
export function packKnown(cards: readonly Pick<Card, 'history'>[], today: number): Float64Array<ArrayBuffer> {
	const known = cards.filter(({ history }) => history.memory !== null && !history.isSuspended);
	const column = new Float64Array(known.length * 3);
	known.forEach(({ history: { memory, lastDay } }, i) => {
		column.set([memory?.stability ?? 0, memory?.difficulty ?? 0, daysSince(lastDay, today)], i * 3);
	});
	return column;
}

export const unpackKnown = (column: Float64Array): KnownCard[] =>
	Array.from({ length: column.length / 3 }, (_, i) => {
		const [stability = 1, difficulty = 5, elapsedDays = 0] = column.subarray(i * 3, i * 3 + 3);
		return { stability, difficulty, elapsedDays };
	});
