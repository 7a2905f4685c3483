import { MS_A_DAY } from '../schedule/study-day.ts';
import { LEAST_SCORED } from './optimise.ts';

/** Days from one tuning to the next: sooner there is little to learn. */
export const TUNING_MONTH_DAYS = 30;

/** What is known of tuning on this device. */
export interface TuningHistory {
	/** about how many reviews there are to learn from: those of graduated cards, by the day totals */
	readonly scoredReviews: number;
	/** UTC ms of the last time; null when never */
	readonly tunedAt: number | null;
}

/** Whole days since `at`, UTC ms; none for a moment that a wrong clock put ahead. */
export const daysAgo = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / MS_A_DAY));

/** True when tuning is worth an offer: enough reviews, and a month since it was done or put off. */
export function isTuningDue({ scoredReviews, tunedAt }: TuningHistory, putOffAt: number | null, now: number): boolean {
	const isLongAgo = (at: number | null): boolean => at === null || daysAgo(at, now) >= TUNING_MONTH_DAYS;
	return scoredReviews >= LEAST_SCORED && isLongAgo(tunedAt) && isLongAgo(putOffAt);
}
