import type { EventOf } from '../event.ts';

/** How a learner answers, on average: what a simulated year needs beside memory. */
export interface Habits {
	/** seconds of an answer that forgot, with the one that relearns; of one that recalled; of a new card's first day */
	readonly seconds: { readonly failed: number; readonly passed: number; readonly fresh: number };
	/** shares of Hard, Good, Easy among what was recalled */
	readonly passShares: readonly [number, number, number];
}

export const USUAL_HABITS: Habits = { seconds: { failed: 20, passed: 8, fresh: 24 }, passShares: [0, 1, 0] };

/** Answers that tell a habit; below, the usual stands. */
const LEAST_ANSWERS = 20;
/** Answers of a new card's first day: seen, again after the first step, and after the second. */
const FRESH_ANSWERS = 3;

/** The habits in some reviews: medians, for one phone left on the table must not count. Practice tells them as well. */
export function habitsOf(reviews: readonly Pick<EventOf<'review'>, 'rating' | 'ms'>[]): Habits {
	const passed = reviews.filter(({ rating }) => rating > 1);
	const failed = reviews.filter(({ rating }) => rating === 1);
	if (passed.length < LEAST_ANSWERS) return USUAL_HABITS;
	const pass = medianSeconds(passed);
	const fail = failed.length < LEAST_ANSWERS ? pass : medianSeconds(failed);
	const share = (rating: number): number => passed.filter((review) => review.rating === rating).length / passed.length;
	return {
		seconds: { failed: fail + pass, passed: pass, fresh: FRESH_ANSWERS * pass },
		passShares: [share(2), share(3), share(4)]
	};
}

function medianSeconds(reviews: readonly { readonly ms: number }[]): number {
	const inOrder = reviews.map(({ ms }) => ms).sort((a, b) => a - b);
	return (inOrder[Math.floor(inOrder.length / 2)] ?? 0) / 1000;
}
