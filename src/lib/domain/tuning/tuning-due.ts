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

/** A moment that was kept, UTC ms; null for one more than a day ahead: a wrong clock says nothing of when it was. */
export const knownMoment = (at: number | null, now: number): number | null =>
	at === null || at > now + MS_A_DAY ? null : at;

/** True when tuning is worth an offer: enough reviews, and a month since it was done or put off. */
export function isTuningDue({ scoredReviews, tunedAt }: TuningHistory, putOffAt: number | null, now: number): boolean {
	const isLongAgo = (at: number | null): boolean => at === null || daysAgo(at, now) >= TUNING_MONTH_DAYS;
	return scoredReviews >= LEAST_SCORED && isLongAgo(knownMoment(tunedAt, now)) && isLongAgo(knownMoment(putOffAt, now));
}
