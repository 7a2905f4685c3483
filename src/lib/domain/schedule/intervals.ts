import { Again, Easy, Good, Hard, type Rating } from '../event.ts';
import { clamp, fuzz, fuzzChoice, type DayRange } from './fuzz.ts';

/** What bounds and moves the whole-day intervals of one review. */
export interface IntervalLimits {
	/** last interval given, whole days; 0 out of steps */
	readonly previousDays: number;
	/** chance of the fuzz, 0 <= u < 1, one for all four buttons; null for none */
	readonly u: number | null;
	readonly longestDays: number;
}

/**
 * Whole days until a card comes back after `rating`, from the days the model gives each rating. Over the four
 * buttons 1 <= Again <= Hard <= Good <= Easy <= longest. Where a set of weights breaks that order, Good stands and
 * the others give way.
 */
export function dayInterval(rating: Rating, modelDays: (rating: Rating) => number, limits: IntervalLimits): number {
	return wholeDays(orderedDays(rating, modelDays), limits);
}

/**
 * The whole days among which chance, or the load of those days, may choose for `rating`. Both ends rise, or stay, from
 * Again to Easy.
 */
export function dayChoice(
	rating: Rating,
	modelDays: (rating: Rating) => number,
	{ previousDays, longestDays }: Omit<IntervalLimits, 'u'>
): DayRange {
	const intervalDays = orderedDays(rating, modelDays);
	return fuzzChoice(intervalDays, leastDays(intervalDays, previousDays), longestDays);
}

function orderedDays(rating: Rating, modelDays: (rating: Rating) => number): number {
	switch (rating) {
		case Again:
			return Math.min(modelDays(Again), orderedDays(Hard, modelDays));
		case Hard:
			return Math.min(modelDays(Hard), modelDays(Good));
		case Good:
			return modelDays(Good);
		case Easy:
			return Math.max(modelDays(Easy), modelDays(Good));
	}
}

/** Keeps the order of intervals; one that grew stays longer than the last, whatever fuzz says (Anki's rule). */
function wholeDays(intervalDays: number, { previousDays, u, longestDays }: IntervalLimits): number {
	if (u === null) return clamp(Math.round(intervalDays), 1, longestDays);
	return fuzz(intervalDays, u, leastDays(intervalDays, previousDays), longestDays);
}

const leastDays = (intervalDays: number, previousDays: number): number =>
	Math.round(intervalDays) > previousDays ? previousDays + 1 : 1;
