/** How many of each were already taken from the same day's queue. */
export interface Taken {
	readonly reviews: number;
	readonly fresh: number;
}

/**
 * Spreads the new among the reviews: between two new ones lie equally many reviews, give or take one.
 * Places are those in the whole day, `taken` ones included, so a queue built again goes on where it was.
 */
export function intersperse<T>(
	reviews: readonly T[],
	fresh: readonly T[],
	taken: Taken = { reviews: 0, fresh: 0 }
): readonly T[] {
	const reviewCount = taken.reviews + reviews.length;
	const freshCount = taken.fresh + fresh.length;
	const queue: T[] = [];
	let next = 0;
	fresh.forEach((card, i) => {
		// the k-th of n new ones stands at k / (n + 1) of the day, the i-th of m reviews at (i - 1/2) / m
		const reviewsBefore = Math.round(((taken.fresh + i + 1) * reviewCount) / (freshCount + 1));
		const end = Math.max(next, reviewsBefore - taken.reviews);
		queue.push(...reviews.slice(next, end), card);
		next = Math.min(reviews.length, end);
	});
	return [...queue, ...reviews.slice(next)];
}
