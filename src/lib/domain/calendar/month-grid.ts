import { dateOf, MS_A_DAY } from '../schedule/study-day.ts';
import { weekdayOf } from '../settings/easy-days.ts';

/** Study days a calendar shows: the years 1970 to 2199. */
const LAST_DAY = Date.UTC(2199, 11, 31) / MS_A_DAY;

/** A month of the calendar; `month` runs from 1 to 12. */
export interface Month {
	readonly year: number;
	readonly month: number;
}

/** The month a study day lies in. */
export function monthOf(studyDay: number): Month {
	const date = dateOf(studyDay);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}

/** First study day of a month; month 13 is January of the next year. */
export const firstDayOf = ({ year, month }: Month): number => Date.UTC(year, month - 1, 1) / MS_A_DAY;

const daysIn = ({ year, month }: Month): number => firstDayOf({ year, month: month + 1 }) - firstDayOf({ year, month });

/** The first day of the week that holds a study day. @param firstWeekday 0 Sunday to 6 Saturday */
export const startOfWeek = (studyDay: number, firstWeekday: number): number =>
	studyDay - ((weekdayOf(studyDay) - firstWeekday + 7) % 7);

/** The seven days of the week that holds a study day. */
export function weekOf(studyDay: number, firstWeekday: number): readonly number[] {
	const start = startOfWeek(studyDay, firstWeekday);
	return Array.from({ length: 7 }, (_, i) => start + i);
}

/**
 * A month in weeks of seven study days; null where a week reaches into another month.
 * @param firstWeekday 0 Sunday to 6 Saturday
 */
export function monthGrid(month: Month, firstWeekday: number): readonly (readonly (number | null)[])[] {
	const first = firstDayOf(month);
	const last = first + daysIn(month) - 1;
	const weeks: (readonly (number | null)[])[] = [];
	for (let start = startOfWeek(first, firstWeekday); start <= last; start += 7) {
		weeks.push(weekOf(start, firstWeekday).map((day) => (day < first || day > last ? null : day)));
	}
	return weeks;
}

/** The same day of another month, or its last day where it has no such day. */
export function addMonths(studyDay: number, months: number): number {
	const { year, month } = monthOf(studyDay);
	const there = monthOf(firstDayOf({ year, month: month + months }));
	const dayOfMonth = studyDay - firstDayOf({ year, month });
	return within(firstDayOf(there) + Math.min(dayOfMonth, daysIn(there) - 1));
}

/** How days lie on screen: a month in rows of a week, or one week with a day a line. */
export type Layout = 'month' | 'week';

/**
 * The study day that a key of the keyboard goes to from another, as in every calendar: arrows by day and week, Home and
 * End in the week, Page Up and Down by month, with Shift by year. Null for other keys.
 */
export function dayByKey(
	studyDay: number,
	{ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
	firstWeekday: number,
	layout: Layout
): number | null {
	const start = startOfWeek(studyDay, firstWeekday);
	const rowDays = layout === 'month' ? 7 : 1;
	switch (key) {
		case 'ArrowLeft':
			return within(studyDay - 1);
		case 'ArrowRight':
			return within(studyDay + 1);
		case 'ArrowUp':
			return within(studyDay - rowDays);
		case 'ArrowDown':
			return within(studyDay + rowDays);
		case 'Home':
			return within(start);
		case 'End':
			return within(start + 6);
		case 'PageUp':
			return turnPage(studyDay, -1, shiftKey, layout);
		case 'PageDown':
			return turnPage(studyDay, 1, shiftKey, layout);
		default:
			return null;
	}
}

/** The day a page before or after, in the layout; or a year. */
export function turnPage(studyDay: number, by: 1 | -1, isYear: boolean, layout: Layout): number {
	if (isYear) return addMonths(studyDay, 12 * by);
	return layout === 'month' ? addMonths(studyDay, by) : within(studyDay + 7 * by);
}

const within = (studyDay: number): number => Math.min(LAST_DAY, Math.max(0, studyDay));
