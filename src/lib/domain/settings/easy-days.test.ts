import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { easinessOf, isChoosing, NO_EASY_DAYS, parseEasyDays, weekdayOf } from './easy-days.ts';

describe('parseEasyDays', () => {
	it.each<[string, unknown, object]>([
		['nothing kept', undefined, {}],
		['a list', [1], {}],
		['balance alone', { isBalanced: true }, { isBalanced: true }],
		['some weekdays', { weekdays: ['none', 'lazy', 3] }, { weekdays: ['none', ...Array(6).fill('normal')] }],
		['days off, in order and once', { daysOff: [9, 3, 9, -1, 2.5, 'x', NaN] }, { daysOff: [3, 9] }]
	])('%s', (_, kept, expected) => {
		expect(parseEasyDays(kept)).toEqual({ ...NO_EASY_DAYS, ...expected });
	});

	it('makes something sound of anything, and the same again', () => {
		fc.assert(
			fc.property(fc.anything(), (kept) => {
				const easyDays = parseEasyDays(kept);
				expect(easyDays.weekdays).toHaveLength(7);
				expect(parseEasyDays(easyDays)).toEqual(easyDays);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('easy days', () => {
	it.each([
		[0, 4],
		[3, 0],
		[-1, 3],
		[-4, 0],
		// Monday 2 March 2026
		[Date.UTC(2026, 2, 2) / 86_400_000, 1]
	])('day %i is weekday %i', (day, weekday) => {
		expect(weekdayOf(day)).toBe(weekday);
	});

	it('say of a day off that it brings nothing, whatever its weekday', () => {
		const easyDays = parseEasyDays({ weekdays: ['light'], daysOff: [10] });
		expect(easinessOf(easyDays, 3)).toBe('light');
		expect(easinessOf(easyDays, 10)).toBe('none');
		expect(easinessOf(easyDays, 11)).toBe('normal');
	});

	it('decide something once one of them is set', () => {
		expect(isChoosing(NO_EASY_DAYS, 9)).toBe(false);
		expect(isChoosing(parseEasyDays({ daysOff: [10] }), 9)).toBe(true);
		// a holiday that is over decides nothing
		expect(isChoosing(parseEasyDays({ daysOff: [10] }), 10)).toBe(false);
		expect(isChoosing(parseEasyDays({ weekdays: ['light'] }), 9)).toBe(true);
		expect(isChoosing(parseEasyDays({ isBalanced: true }), 9)).toBe(true);
	});
});
