export const MS_A_MINUTE = 60_000;
export const MS_AN_HOUR = 3_600_000;
export const MS_A_DAY = 86_400_000;

/** A moment as the device shows it: UTC ms and the UTC offset in minutes east. */
export interface Moment {
	readonly at: number;
	readonly tzMin: number;
}

/**
 * Number of the study day a moment falls in: days since 1970-01-01 by the learner's own calendar,
 * a day beginning at `rolloverHour` (0-23) local time. Two moments of one day differ by 0 whatever the zone's rules.
 */
export function studyDay(moment: Moment, rolloverHour: number): number {
	return Math.floor((moment.at + moment.tzMin * MS_A_MINUTE - rolloverHour * MS_AN_HOUR) / MS_A_DAY);
}

/** UTC ms at which study day `day` begins, in the given offset. */
export function startOfStudyDay(day: number, tzMin: number, rolloverHour: number): number {
	return day * MS_A_DAY - tzMin * MS_A_MINUTE + rolloverHour * MS_AN_HOUR;
}

/** A study day as a date, at midnight UTC: study days are dates, whatever zone the device is in. */
export const dateOf = (day: number): Date => new Date(day * MS_A_DAY);

/** `2026-11-23` */
export const isoDateOf = (day: number): string => dateOf(day).toISOString().slice(0, 10);

/** The study day of `2026-11-23`; NaN of what is no date. */
export const dayOfIsoDate = (date: string): number => Date.parse(date) / MS_A_DAY;
