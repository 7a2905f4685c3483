import type { Language } from '#domain/language.ts';

/** Where weeks begin on Sunday or Saturday, by region (CLDR); everywhere else on Monday. For browsers that don't tell. */
const SUNDAY =
	'AG AS BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

interface WeekInfo {
	/** 1 Monday to 7 Sunday */
	readonly firstDay: number;
}
type LocaleWithWeeks = Intl.Locale & {
	readonly getWeekInfo?: () => WeekInfo;
	readonly weekInfo?: WeekInfo;
};

/** The locale whose calendar is meant: the reader's own of the page's language, else France or Britain. */
export function calendarLocale(language: Language, preferred: readonly string[]): string {
	const own = preferred.find((locale) => locale.toLowerCase().split('-')[0] === language && locale.includes('-'));
	return own ?? (language === 'fr' ? 'fr-FR' : 'en-GB');
}

/** The day a week begins with, 0 Sunday to 6 Saturday; Monday for a locale that is none. */
export function firstWeekday(locale: string): number {
	try {
		const known: LocaleWithWeeks = new Intl.Locale(locale);
		const info = known.getWeekInfo?.() ?? known.weekInfo;
		return info === undefined ? firstByRegion(known) : info.firstDay % 7;
	} catch {
		return 1;
	}
}

/** What browsers without week data are told, by the region of the locale. */
export function firstByRegion(locale: Intl.Locale): number {
	const region = locale.maximize().region ?? '';
	if (SUNDAY.split(' ').includes(region)) return 0;
	return SATURDAY.split(' ').includes(region) ? 6 : 1;
}
