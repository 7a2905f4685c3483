import { FIRST_STABILITIES } from './weights.ts';
import type { Sequences } from './sequences.ts';

/** How often each first rating was given, 1-4. */
export function countFirstRatings({ starts, ratings }: Sequences): number[] {
	const counts = new Array<number>(FIRST_STABILITIES).fill(0);
	for (let card = 0; card + 1 < starts.length; card++) {
		const rating = ratings[starts[card] ?? 0] ?? 0;
		if ((starts[card + 1] ?? 0) > (starts[card] ?? 0) && rating >= 1) counts[rating - 1]! += 1; // ratings are 1-4
	}
	return counts;
}

/**
 * w0-w3 in their order: a better first rating never lasts shorter. Neighbours that cross are drawn together on the
 * logarithm, each with the weight of how often it was given (pool adjacent violators): a rating hardly ever given
 * moves to the others.
 */
export function orderFirstStabilities(weights: readonly number[], counts: readonly number[]): number[] {
	const pools: { sum: number; weight: number; size: number }[] = [];
	for (let i = 0; i < FIRST_STABILITIES; i++) {
		const weight = (counts[i] ?? 0) + 0.001;
		let pool = { sum: Math.log(weights[i] ?? NaN) * weight, weight, size: 1 };
		for (let before = pools.at(-1); before !== undefined && isCrossed(before, pool); before = pools.at(-1)) {
			pools.pop();
			pool = { sum: before.sum + pool.sum, weight: before.weight + pool.weight, size: before.size + pool.size };
		}
		pools.push(pool);
	}
	const ordered = pools.flatMap(({ sum, weight, size }) => new Array<number>(size).fill(Math.exp(sum / weight)));
	return weights.map((weight, i) => ordered[i] ?? weight);
}

type Pool = { readonly sum: number; readonly weight: number };
const isCrossed = (before: Pool, after: Pool): boolean => before.sum / before.weight > after.sum / after.weight;
