import { firstDayOf, type Month } from '#domain/calendar/month-grid.ts';
import type { Localized } from '#domain/language.ts';
import { formatStep, formatStudyDay } from '../format.ts';
import { localize, writeDay } from '../intl.ts';

/** `November 2026` */
export const monthName = (month: Month): Localized =>
	localize((language) => writeDay(firstDayOf(month), language, { month: 'long', year: 'numeric' }));

/** `Mon 23`: a day in a week */
export const dayInWeek = (studyDay: number): Localized =>
	localize((language) => writeDay(studyDay, language, { weekday: 'short', day: 'numeric' }));

/** `23 Nov` */
export const shortDay = (studyDay: number): Localized =>
	localize((language) => writeDay(studyDay, language, { day: 'numeric', month: 'short' }));

/** `23 Nov 2026` */
export const shortDate = (studyDay: number): Localized =>
	localize((language) => writeDay(studyDay, language, { day: 'numeric', month: 'short', year: 'numeric' }));

/** `23 Nov – 29 Nov 2026` */
export const dayRange = (fromDay: number, toDay: number): Localized => {
	const [from, to] = [shortDay(fromDay), shortDate(toDay)];
	return { fr: `${from.fr} – ${to.fr}`, en: `${from.en} – ${to.en}` };
};

/** What a field for a date asks for: `Choose a day from 30 Nov 2026 to 29 Nov 2028.` */
export const dayBetween = (least: number, most: number): Localized => {
	const [from, to] = [shortDate(least), shortDate(most)];
	return {
		fr: `Choisissez un jour du ${from.fr} au ${to.fr}.`,
		en: `Choose a day from ${from.en} to ${to.en}.`
	};
};

/** `Thursday 26 November` */
export const longDay = (studyDay: number): Localized => localize((language) => formatStudyDay(studyDay, language));

/** Names of weekdays in the order of a week: one letter, and whole. */
export const weekdayNames = (week: readonly number[]): readonly { letter: Localized; name: Localized }[] =>
	week.map((day) => ({
		letter: localize((language) => writeDay(day, language, { weekday: 'narrow' })),
		name: localize((language) => writeDay(day, language, { weekday: 'long' }))
	}));

/** `3 min`, from ms; less than half a minute is said as one. */
export const minutes = (ms: number): Localized => localize((language) => formatStep(ms, language, 'short'));

/** `about 3 min` */
export const about = (ms: number): Localized => {
	const { fr, en } = minutes(ms);
	return { fr: `environ ${fr}`, en: `about ${en}` };
};
