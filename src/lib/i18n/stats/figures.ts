import type { Language, Localized } from '#domain/language.ts';
import { localize } from '../browse/dates.ts';
import { formatUnit, percent } from '../format.ts';

const MS_A_DAY = 86_400_000;

/** `1,342`, `1 342` */
export const count = (value: number): Localized =>
	localize((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(value));

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
	localize((language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value));

/** `23 Nov`, `23 Nov 2026`: a study day under a picture or in a table. */
export const day = (studyDay: number, hasYear = false): Localized =>
	localize((language) =>
		new Intl.DateTimeFormat(localeOf(language), {
			day: 'numeric',
			month: 'short',
			...(hasYear ? { year: 'numeric' } : {}),
			timeZone: 'UTC'
		}).format(studyDay * MS_A_DAY)
	);

/** `Nov`, of a study day */
export const month = (studyDay: number): Localized =>
	localize((language) =>
		new Intl.DateTimeFormat(localeOf(language), { month: 'short', timeZone: 'UTC' }).format(studyDay * MS_A_DAY)
	);

/** `M`, `L`: a weekday, counted on from 0 Sunday, in one letter. */
export const weekdayLetter = (weekday: number): Localized =>
	localize((language) =>
		// study day 3 was a Sunday
		new Intl.DateTimeFormat(localeOf(language), { weekday: 'narrow', timeZone: 'UTC' })
			.format((weekday + 3) * MS_A_DAY)
			.toUpperCase()
	);

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'fr');
