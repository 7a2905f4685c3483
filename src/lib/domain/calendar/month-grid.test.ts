import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { addMonths, dayByKey, firstDayOf, monthGrid, monthOf, startOfWeek, weekOf } from './month-grid.ts';

const day = (text: string): number => Date.parse(text) / 86_400_000;
const dateOf = (studyDay: number | null): string =>
	studyDay === null ? '-' : new Date(studyDay * 86_400_000).toISOString().slice(8, 10);
const [SUNDAY, MONDAY, SATURDAY] = [0, 1, 6];

describe('monthGrid', () => {
	it.each<[string, number, number, number, string, string, number]>([
		['November 2026 from Monday', 2026, 11, MONDAY, '- - - - - - 01', '30 - - - - - -', 6],
		['November 2026 from Sunday', 2026, 11, SUNDAY, '01 02 03 04 05 06 07', '29 30 - - - - -', 5],
		['a leap February', 2028, 2, MONDAY, '- 01 02 03 04 05 06', '28 29 - - - - -', 5],
		['a February of four whole weeks', 2027, 2, MONDAY, '01 02 03 04 05 06 07', '22 23 24 25 26 27 28', 4],
		['2100, no leap year', 2100, 2, MONDAY, '01 02 03 04 05 06 07', '22 23 24 25 26 27 28', 4],
		['March 2026, when Paris loses an hour', 2026, 3, MONDAY, '- - - - - - 01', '30 31 - - - - -', 6],
		['August 2026 from Saturday', 2026, 8, SATURDAY, '01 02 03 04 05 06 07', '29 30 31 - - - -', 5]
	])('%s', (_, year, month, firstWeekday, first, last, weeks) => {
		const grid = monthGrid({ year, month }, firstWeekday).map((week) => week.map(dateOf).join(' '));
		expect([grid[0], grid.at(-1), grid.length]).toEqual([first, last, weeks]);
	});

	it('holds every day of the month once, in order, each under its weekday', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1970, max: 2199 }),
				fc.integer({ min: 1, max: 12 }),
				fc.nat(6),
				(year, month, first) => {
					const days = monthGrid({ year, month }, first).flat();
					expect(days.length % 7).toBe(0);
					const shown = days.filter((each) => each !== null);
					const start = firstDayOf({ year, month });
					expect(shown).toEqual(shown.map((_, i) => start + i));
					expect(firstDayOf({ year, month: month + 1 }) - start).toBe(shown.length);
					for (const [i, each] of days.entries()) {
						if (each !== null) expect(new Date(each * 86_400_000).getUTCDay()).toBe((first + i) % 7);
					}
				}
			),
			PROPERTY_RUNS
		);
	});
});

describe('months', () => {
	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2026-03-31', -1, '2026-02-28'],
		['2026-12-15', 1, '2027-01-15'],
		['2028-02-29', 12, '2029-02-28'],
		['1970-01-15', -1, '1970-01-01'],
		['2199-12-31', 1, '2199-12-31']
	])('%s and %i more: %s', (from, months, to) => {
		expect(addMonths(day(from), months)).toBe(day(to));
	});

	it('know their day whatever the zone', () => {
		expect(monthOf(day('2099-12-31'))).toEqual({ year: 2099, month: 12 });
		expect(weekOf(day('2027-01-01'), MONDAY).map(dateOf).join(' ')).toBe('28 29 30 31 01 02 03');
	});
});

describe('dayByKey', () => {
	// a Thursday
	const from = day('2026-11-26');
	it.each([
		['ArrowLeft', false, '2026-11-25', '2026-11-25'],
		['ArrowRight', false, '2026-11-27', '2026-11-27'],
		['ArrowUp', false, '2026-11-19', '2026-11-25'],
		['ArrowDown', false, '2026-12-03', '2026-11-27'],
		['Home', false, '2026-11-23', '2026-11-23'],
		['End', false, '2026-11-29', '2026-11-29'],
		['PageUp', false, '2026-10-26', '2026-11-19'],
		['PageDown', false, '2026-12-26', '2026-12-03'],
		['PageDown', true, '2027-11-26', '2027-11-26']
	])('%s (shift %s): %s in a month, %s in a week', (key, shiftKey, inMonth, inWeek) => {
		expect(dayByKey(from, { key, shiftKey }, MONDAY, 'month')).toBe(day(inMonth));
		expect(dayByKey(from, { key, shiftKey }, MONDAY, 'week')).toBe(day(inWeek));
	});

	it('leaves other keys alone', () => {
		expect(dayByKey(from, { key: 'Tab', shiftKey: false }, MONDAY, 'month')).toBeNull();
	});
});

describe('startOfWeek', () => {
	it('is at most six days back, and of the weekday asked for', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1000, max: 60_000 }), fc.nat(6), (day, first) => {
				const start = startOfWeek(day, first);
				expect(day - start).toBeGreaterThanOrEqual(0);
				expect(day - start).toBeLessThan(7);
				expect(new Date(start * 86_400_000).getUTCDay()).toBe(first);
			})
		);
	});
});
