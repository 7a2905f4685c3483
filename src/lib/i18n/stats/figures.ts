import type { Localized } from '#domain/language.ts';
import { formatUnit, percent } from '../format.ts';
import { localize, writeDay, writeNumber } from '../intl.ts';
import { shortDate, shortDay } from '../schedule/dates.ts';

/** `1,342`, `1 342` */
export const count = (value: number): Localized =>
	localize((language) => writeNumber(value, language, { maximumFractionDigits: 0 }));

/** `91%`, `91 %`: a share of 0-1; a dash where nothing can be said. */
export const share = (value: number | null): Localized => (value === null ? { fr: '–', en: '–' } : percent(value));

/** `4.1 min`, from an hour on `1.5 hr` */
export const minutes = (value: number): Localized =>
	localize((language) =>
		value < 60
			? formatUnit(value < 10 ? value : Math.round(value), 'minute', language, 'short')
			: formatUnit(value / 60, 'hour', language, 'short')
	);

/** `3.5` */
export const number = (value: number): Localized =>
	localize((language) => writeNumber(value, language, { maximumFractionDigits: 1 }));

/** `23 Nov`, `23 Nov 2026`: a study day under a picture or in a table. */
export const day = (studyDay: number, hasYear = false): Localized =>
	hasYear ? shortDate(studyDay) : shortDay(studyDay);

/** `Nov`, of a study day */
export const month = (studyDay: number): Localized =>
	localize((language) => writeDay(studyDay, language, { month: 'short' }));

/** `M`, `L`: a weekday, counted on from 0 Sunday, in one letter. */
export const weekdayLetter = (weekday: number): Localized =>
	// study day 3 was a Sunday
	localize((language) => writeDay(weekday + 3, language, { weekday: 'narrow' }).toUpperCase());
