import { studyDay } from '#domain/schedule/study-day.ts';

/** The date a moment (UTC ms) has on this device, as a number of days; days of the calendar, which begin at midnight. */
const dateAt = (at: number): number => studyDay({ at, tzMin: -new Date(at).getTimezoneOffset() }, 0);

/**
 * How many dates ago a moment was, as a calendar beside the device counts: an evening is yesterday the next morning.
 * @param at UTC ms; one that is still to come, by a clock that was set back, is today
 */
export const calendarDaysSince = (at: number, now: number): number => Math.max(0, dateAt(now) - dateAt(at));
