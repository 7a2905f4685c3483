import type { DayTotals } from '../ledger/day-totals.ts';
import type { StudyLimits } from '../schedule/config.ts';

/** How many cards of each group the day still has room for. */
export interface Room {
	readonly reviews: number;
	readonly fresh: number;
}

/**
 * What the day's limits leave after what was done, never below 0. Only reviews of graduated cards use up
 * the review limit: steps belong to a card that was counted already.
 */
export function roomToday(limits: StudyLimits, done: DayTotals): Room {
	return {
		reviews: Math.max(0, limits.reviewsADay - done.matured),
		fresh: Math.max(0, limits.newADay - done.introduced)
	};
}
