import type { Localized } from '#domain/language.ts';
import { formatDays } from '../format.ts';
import { localize } from '../intl.ts';

/** `7-14 days`, `over 2 years`: a bin of stability, in days. */
export function stabilityBin(from: number, to: number | null): Localized {
	if (to === null) {
		return { fr: `plus de ${formatDays(from, 'fr')}`, en: `over ${formatDays(from, 'en')}` };
	}
	if (from === 0) return { fr: `moins de ${formatDays(to, 'fr')}`, en: `under ${formatDays(to, 'en')}` };
	return localize((language) => `${formatDays(from, language)} – ${formatDays(to, language)}`);
}

/** `3-4`: a bin of difficulty. */
export const difficultyBin = (bin: number): Localized => localize(() => `${bin + 1}–${bin + 2}`);

/** `80-90 %` */
export function recallBin(bin: number, bins: number): Localized {
	const [from, to] = [Math.round((100 * bin) / bins), Math.round((100 * (bin + 1)) / bins)];
	return { fr: `${from}–${to}\u00a0%`, en: `${from}–${to}%` };
}

/** `9 h`, `09:00`: the hour of a day. */
export const hourOfDay = (hour: number): Localized => ({
	fr: `${hour}\u00a0h`,
	en: `${String(hour).padStart(2, '0')}:00`
});
