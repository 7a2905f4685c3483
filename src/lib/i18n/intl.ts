import type { Language, Localized } from '#domain/language.ts';
import { MS_A_DAY, MS_A_MINUTE } from '#domain/schedule/study-day.ts';

// making one takes longer than using it hundreds of times, and a month names every day
const made = new Map<string, unknown>();

function once<F, O>(Format: new (locale: string, options: O) => F, locale: string, options: O): F {
	const key = `${Format.name} ${locale} ${JSON.stringify(options)}`;
	let format = made.get(key) as F | undefined;
	if (format === undefined) made.set(key, (format = new Format(locale, options)));
	return format;
}

/** The days and months of English are British: the day comes before the month. */
const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** A number as the language writes it. */
export const writeNumber = (value: number, language: Language, options: Intl.NumberFormatOptions = {}): string =>
	once(Intl.NumberFormat, language, options).format(value);

/** How a day or an hour is written. The zone is not for the caller: it is that of the device. */
type DateStyle = Omit<Intl.DateTimeFormatOptions, 'timeZone' | 'timeZoneName'>;

/** What a clock on the wall at Greenwich shows then. */
function writeUtc(at: number, language: Language, options: DateStyle): string {
	const written = once(Intl.DateTimeFormat, localeOf(language), { ...options, timeZone: 'UTC' }).format(at);
	// the first of a month is an ordinal in French: Intl leaves it a number
	return language === 'fr' ? written.replace(/(?<!\S)1(?= \p{L})/u, '1er') : written;
}

/** A moment (UTC ms), as a clock beside the device shows it. */
export const writeTime = (at: number, language: Language, options: DateStyle): string =>
	// a formatter keeps for ever the zone it was made in, and the device flies on
	writeUtc(at - new Date(at).getTimezoneOffset() * MS_A_MINUTE, language, options);

/** A study day, whatever the zone of the device. */
export const writeDay = (studyDay: number, language: Language, options: DateStyle): string =>
	writeUtc(studyDay * MS_A_DAY, language, options);

/** `tomorrow`, `in 3 days`, `2 months ago` */
export const writeDistance = (value: number, unit: 'day' | 'month' | 'year', language: Language): string =>
	once(Intl.RelativeTimeFormat, language, { numeric: 'auto' }).format(value, unit);

/** The plural form of a count in the language: French says « 0 carte », English '0 cards'. */
export const plural = (count: number, language: Language, one: string, other: string): string =>
	once(Intl.PluralRules, language, {}).select(count) === 'one' ? one : other;

/** `1,200 cards`: a count and what it counts, in the form that belongs to it. */
export const counted = (count: number, language: Language, one: string, other: string): string =>
	`${writeNumber(count, language)} ${plural(count, language, one, other)}`;

/** The same in both languages. */
export const localize = (write: (language: Language) => string): Localized => ({ fr: write('fr'), en: write('en') });
