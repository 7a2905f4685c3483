import type { Language, Localized } from '#domain/language.ts';

type Unit = 'minute' | 'day' | 'month' | 'year' | 'hour';
type Width = 'long' | 'short';

/** `10 minutes`, `4 j`: a number with its unit as the language writes it. */
export function formatUnit(value: number, unit: Unit, language: Language, width: Width = 'long'): string {
	const key = `${language}/${unit}/${width}`;
	let format = unitFormats.get(key);
	if (format === undefined) {
		format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: width, maximumFractionDigits: 1 });
		unitFormats.set(key, format);
	}
	return format.format(value);
}

// making one takes longer than using it a hundred times, and every turned card says several intervals
const unitFormats = new Map<string, Intl.NumberFormat>();

/** An interval of whole days in the largest unit that says it well: 4 days, 2.5 months, 1.2 years. */
export function formatDays(days: number, language: Language, width: Width = 'long'): string {
	if (days < 31) return formatUnit(days, 'day', language, width);
	if (days < 365) return formatUnit(round(days / 30.44), 'month', language, width);
	return formatUnit(round(days / 365.25), 'year', language, width);
}

/** The wait of a learning step; a step of less than a minute is said as one. */
export function formatStep(ms: number, language: Language, width: Width = 'long'): string {
	const minutes = Math.max(1, Math.round(ms / 60_000));
	return minutes < 60
		? formatUnit(minutes, 'minute', language, width)
		: formatUnit(round(minutes / 60), 'hour', language, width);
}

/** `Monday 23 November`, from a study day, whatever the zone of the device. */
export function formatStudyDay(studyDay: number, language: Language): string {
	return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	}).format(studyDay * 86_400_000);
}

/** `tomorrow`, `in 3 days`: a study day seen from today. */
export function formatFromToday(days: number, language: Language): string {
	return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}

/** The plural form of a count in the language: French says « 0 carte », English '0 cards'. */
export function plural(count: number, language: Language, one: string, other: string): string {
	return new Intl.PluralRules(language).select(count) === 'one' ? one : other;
}

/** `90%`, `90 %`: a share of 0-1. */
export const percent = (share: number): Localized => {
	const write = (language: Language): string => new Intl.NumberFormat(language, { style: 'percent' }).format(share);
	return { fr: write('fr'), en: write('en') };
};

const round = (value: number): number => Math.round(value * 10) / 10;
