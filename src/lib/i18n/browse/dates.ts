import type { Language, Localized } from '#domain/language.ts';

/** `tomorrow`, `in 3 days`, `in 2 months`: a study day to come, in the unit that says it well. */
export function formatComing(days: number, language: Language): string {
	const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
	if (days < 31) return format.format(days, 'day');
	const months = Math.round(days / 30.44);
	return months < 24 ? format.format(months, 'month') : format.format(Math.round(days / 365.25), 'year');
}

/** `Mon 23 Nov`, from a study day; with its year when that is another than today's. */
export function formatDay(studyDay: number, today: number, language: Language): string {
	const date = new Date(studyDay * 86_400_000);
	const isThisYear = date.getUTCFullYear() === new Date(today * 86_400_000).getUTCFullYear();
	return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		...(isThisYear ? {} : { year: 'numeric' }),
		timeZone: 'UTC'
	}).format(date);
}

export const localize = (write: (language: Language) => string): Localized => ({ fr: write('fr'), en: write('en') });
