import type { Month } from '#domain/calendar/month-grid.ts';
import type { Language, Localized } from '#domain/language.ts';
import { formatStep, formatStudyDay } from '../format.ts';
import { localize } from '../browse/dates.ts';

const MS_A_DAY = 86_400_000;

// making one takes longer than using it a hundred times, and a month names every day
const formats = new Map<string, Intl.DateTimeFormat>();

function format(studyDay: number, language: Language, key: string, options: Intl.DateTimeFormatOptions): string {
	const name = `${language}/${key}`;
	let made = formats.get(name);
	if (made === undefined) {
		made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', { ...options, timeZone: 'UTC' });
		formats.set(name, made);
	}
	return made.format(studyDay * MS_A_DAY);
}

/** `November 2026` */
export const monthName = ({ year, month }: Month): Localized =>
	localize((language) =>
		format(Date.UTC(year, month - 1, 1) / MS_A_DAY, language, 'month', { month: 'long', year: 'numeric' })
	);

/** `Mon 23`: a day in a week */
export const dayInWeek = (studyDay: number): Localized =>
	localize((language) => format(studyDay, language, 'in-week', { weekday: 'short', day: 'numeric' }));

/** `23 Nov` */
export const shortDay = (studyDay: number): Localized =>
	localize((language) => format(studyDay, language, 'short', { day: 'numeric', month: 'short' }));

/** `23 Nov 2026` */
export const shortDate = (studyDay: number): Localized =>
	localize((language) => format(studyDay, language, 'date', { day: 'numeric', month: 'short', year: 'numeric' }));

/** `23 Nov to 29 Nov` */
export const dayRange = (fromDay: number, toDay: number): Localized => {
	const [from, to] = [shortDay(fromDay), shortDate(toDay)];
	return { fr: `${from.fr} – ${to.fr}`, en: `${from.en} – ${to.en}` };
};

/** `Thursday 26 November` */
export const longDay = (studyDay: number): Localized => localize((language) => formatStudyDay(studyDay, language));

/** Names of weekdays in the order of a week: one letter, and whole. */
export const weekdayNames = (week: readonly number[]): readonly { letter: Localized; name: Localized }[] =>
	week.map((day) => ({
		letter: localize((language) => format(day, language, 'letter', { weekday: 'narrow' })),
		name: localize((language) => format(day, language, 'name', { weekday: 'long' }))
	}));

/** `about 3 min`, from ms; less than half a minute is said as one. */
export const about = (ms: number): Localized => ({
	fr: `environ ${formatStep(ms, 'fr', 'short')}`,
	en: `about ${formatStep(ms, 'en', 'short')}`
});
