import { describe, expect, it } from 'vitest';
import { calendarLocale, firstByRegion, firstWeekday } from './first-weekday.ts';

describe('firstWeekday', () => {
	it.each([
		['fr-FR', 1],
		['fr', 1],
		['fr-CA', 0],
		['en-GB', 1],
		['en-US', 0],
		['en', 0],
		['en-IN', 0],
		['ar-EG', 6],
		['not a locale', 1]
	])('of %s is %i', (locale, weekday) => {
		expect(firstWeekday(locale)).toBe(weekday);
		if (!locale.includes(' ')) expect(firstByRegion(new Intl.Locale(locale))).toBe(weekday);
	});
});

describe('calendarLocale', () => {
	it.each([
		['fr', ['en-US', 'fr-CA'], 'fr-CA'],
		['fr', ['en-US'], 'fr-FR'],
		['en', ['en-US', 'en-GB'], 'en-US'],
		['en', ['en', 'fr-FR'], 'en-GB'],
		['en', [], 'en-GB']
	] as const)('in %s for a reader of %j is %s', (language, preferred, locale) => {
		expect(calendarLocale(language, preferred)).toBe(locale);
	});
});
