import { afterEach, describe, expect, it } from 'vitest';
import { counted, plural, writeDay, writeDistance, writeNumber, writeTime } from './intl.ts';

describe('a moment and a day in words', () => {
	const { TZ } = process.env;
	afterEach(() => {
		if (TZ === undefined) delete process.env.TZ;
		else process.env.TZ = TZ;
	});

	it('shows the hour of the zone where the device is now, though it flew on since the last one was written', () => {
		const at = Date.UTC(2026, 10, 29, 20, 30);
		const written = ['Europe/Paris', 'America/New_York', 'Asia/Tokyo', 'Asia/Kolkata'].map((zone) => {
			process.env.TZ = zone;
			return writeTime(at, 'en', { dateStyle: 'short', timeStyle: 'short' });
		});
		expect(written).toEqual(['29/11/2026, 21:30', '29/11/2026, 15:30', '30/11/2026, 05:30', '30/11/2026, 02:00']);
	});

	it('knows both sides of a change of the clock', () => {
		process.env.TZ = 'Europe/Paris';
		const hours = [0, 1].map((hour) => writeTime(Date.UTC(2026, 2, 29, hour, 59), 'fr', { timeStyle: 'short' }));
		expect(hours).toEqual(['01:59', '03:59']);
	});

	it('names a study day wherever the device is', () => {
		const names = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => {
			process.env.TZ = zone;
			return writeDay(20_786, 'fr', { dateStyle: 'long' });
		});
		expect(new Set(names)).toEqual(new Set(['29 novembre 2026']));
	});

	it('calls the first of a month as French does, and no other day', () => {
		const [november30, december1] = [20_787, 20_788];
		const long = { weekday: 'long', day: 'numeric', month: 'long' } as const;
		expect(writeDay(december1, 'fr', long)).toBe('mardi 1er décembre');
		expect(writeDay(december1, 'fr', { day: 'numeric', month: 'short', year: 'numeric' })).toBe('1er déc. 2026');
		expect(writeDay(december1 + 10, 'fr', long)).toBe('vendredi 11 décembre');
		expect(writeDay(november30, 'fr', long)).toBe('lundi 30 novembre');
		expect(writeDay(december1, 'fr', { month: 'long', year: 'numeric' })).toBe('décembre 2026');
		expect(writeDay(december1, 'en', long)).toBe('Tuesday 1 December');
	});
});

describe('numbers in words', () => {
	it.each([
		['fr', 0, '0 carte'],
		['en', 0, '0 cards'],
		['fr', 1, '1 carte'],
		['en', 1, '1 card'],
		['fr', 12_000, '12\u202f000 cartes'],
		['en', 12_000, '12,000 cards']
	] as const)('%s: %d is %s', (language, count, words) => {
		const [one, many] = language === 'fr' ? ['carte', 'cartes'] : ['card', 'cards'];
		expect(counted(count, language, one, many)).toBe(words);
		expect(words.endsWith(plural(count, language, one, many))).toBe(true);
	});

	it('writes a share and a distance as the language does', () => {
		expect(writeNumber(0.25, 'fr', { style: 'percent' })).toBe('25\u00a0%');
		expect(writeDistance(1, 'day', 'fr')).toBe('demain');
		expect(writeDistance(-2, 'month', 'en')).toBe('2 months ago');
	});
});
