import type { Language, Localized } from '#domain/language.ts';
import { writeDay, writeDistance, writeNumber } from './intl.ts';

type Unit = 'minute' | 'day' | 'month' | 'year' | 'hour';
type Width = 'long' | 'short';

/** `10 minutes`, `4 j`: a number with its unit as the language writes it. */
export function formatUnit(value: number, unit: Unit, language: Language, width: Width = 'long'): string {
	return writeNumber(value, language, { style: 'unit', unit, unitDisplay: width, maximumFractionDigits: 1 });
}

/** An interval of whole days in the largest unit that says it well: 4 days, 2.5 months, 1.2 years. */
export function formatDays(days: number, language: Language, width: Width = 'long'): string {
	if (days < 31) return formatUnit(days, 'day', language, width);
	if (days < 365) return formatUnit(round(days / 30.44), 'month', language, width);
	return formatUnit(round(days / 365.25), 'year', language, width);
}

/** The wait of a learning step; a step of less than a minute is said as one. */
export function formatStep(ms: number, language: Language, width: Width = 'long'): string {
	const minutes = Math.max(1, Math.round(ms / 60_000));
	if (minutes < 60) return formatUnit(minutes, 'minute', language, width);
	if (minutes < 24 * 60) return formatUnit(round(minutes / 60), 'hour', language, width);
	return formatUnit(round(minutes / 60 / 24), 'day', language, width);
}

/** `Monday 23 November`, from a study day. */
export const formatStudyDay = (studyDay: number, language: Language): string =>
	writeDay(studyDay, language, { weekday: 'long', day: 'numeric', month: 'long' });

/** `tomorrow`, `in 3 days`: a study day seen from today. */
export const formatFromToday = (days: number, language: Language): string => writeDistance(days, 'day', language);

/** `90%`, `90 %`: a share of 0-1. */
export const percent = (share: number): Localized => {
	const write = (language: Language): string => writeNumber(share, language, { style: 'percent' });
	return { fr: write('fr'), en: write('en') };
};

const round = (value: number): number => Math.round(value * 10) / 10;
