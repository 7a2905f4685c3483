import type { Language } from '#domain/language.ts';
import { dateOf } from '#domain/schedule/study-day.ts';
import { writeDay, writeDistance } from '../intl.ts';

/** `tomorrow`, `in 3 days`, `in 2 months`: a study day to come, in the unit that says it well. */
export function formatComing(days: number, language: Language): string {
	if (days < 31) return writeDistance(days, 'day', language);
	const months = Math.round(days / 30.44);
	return months < 24
		? writeDistance(months, 'month', language)
		: writeDistance(Math.round(days / 365.25), 'year', language);
}

/** `Mon 23 Nov`, from a study day; with its year when that is another than today's. */
export function formatDay(studyDay: number, today: number, language: Language): string {
	const isThisYear = yearOf(studyDay) === yearOf(today);
	const year = isThisYear ? {} : ({ year: 'numeric' } as const);
	return writeDay(studyDay, language, { weekday: 'short', day: 'numeric', month: 'short', ...year });
}

const yearOf = (studyDay: number): number => dateOf(studyDay).getUTCFullYear();
