import type { Localized } from '#domain/language.ts';
import { formatUnit } from '../format.ts';
import { localize, writeNumber } from '../intl.ts';

/** `7–14 days`, `3–6 months`, `over 2 years`: a bin of stability, in days; its ends are round in some unit. */
export function stabilityBin(from: number, to: number | null): Localized {
	const unit = unitOf(to ?? from);
	const [start, end] = [inUnit(from, unit), to === null ? null : inUnit(to, unit)];
	if (end === null) {
		return { fr: `plus de ${formatUnit(start, unit, 'fr')}`, en: `over ${formatUnit(start, unit, 'en')}` };
	}
	if (from === 0) return { fr: `moins de ${formatUnit(end, unit, 'fr')}`, en: `under ${formatUnit(end, unit, 'en')}` };
	// the unit once, in the form that belongs to the later number
	return localize((language) => `${writeNumber(start, language)}–${formatUnit(end, unit, language)}`);
}

/** Days that are called a month and a year where the ends of bins are named: 180 are six months. */
const DAYS_IN = { day: 1, month: 30, year: 365 };
type Unit = keyof typeof DAYS_IN;

/** The unit in which both ends are whole: a bin that ends with a year is named in months. */
const unitOf = (to: number): Unit => (to <= DAYS_IN.month ? 'day' : to <= DAYS_IN.year ? 'month' : 'year');
const inUnit = (days: number, unit: Unit): number => Math.round(days / DAYS_IN[unit]);

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
