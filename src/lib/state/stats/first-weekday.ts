const MONDAY = 1;

/** The day a week begins with where the learner lives, 1 Monday to 7 Sunday; Monday where the browser does not tell. */
export function firstWeekday(locale: string = navigator.language): number {
	try {
		// `getWeekInfo` is what the standard says, `weekInfo` what came before
		const { weekInfo, getWeekInfo } = new Intl.Locale(locale) as {
			weekInfo?: { firstDay: number };
			getWeekInfo?: () => { firstDay: number };
		} & Intl.Locale;
		const info = getWeekInfo?.call(new Intl.Locale(locale)) ?? weekInfo;
		return info?.firstDay ?? MONDAY;
	} catch {
		return MONDAY;
	}
}
