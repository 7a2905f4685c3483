import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { RATINGS, type Rating } from '../event.ts';
import { dayInterval, type IntervalLimits } from './intervals.ts';

const dayIntervals = (days: Record<Rating, number>, limits: IntervalLimits): number[] =>
	RATINGS.map((rating) => dayInterval(rating, (each) => days[each], limits));

const modelDays = fc
	.tuple(...RATINGS.map(() => fc.double({ min: 0, max: 40_000, noNaN: true })))
	.map(([again = 0, hard = 0, good = 0, easy = 0]) => ({ 1: again, 2: hard, 3: good, 4: easy }));
const limits = fc.record({
	previousDays: fc.nat(400),
	u: fc.option(fc.nat(2 ** 32 - 1).map((bits) => bits / 2 ** 32)),
	longestDays: fc.integer({ min: 1, max: 36_500 })
});

describe('dayInterval', () => {
	it.each([
		['rounds', { 1: 0.2, 2: 3.4, 3: 10.5, 4: 21.6 }, 0, null, 365, [1, 3, 11, 22]],
		['keeps at least a day', { 1: 0, 2: 0.1, 3: 0.2, 4: 0.4 }, 0, null, 365, [1, 1, 1, 1]],
		['lets equal days be equal', { 1: 1, 2: 4.1, 3: 4.2, 4: 4.3 }, 0, null, 365, [1, 4, 4, 4]],
		['stops at the longest', { 1: 5, 2: 300, 3: 400, 4: 900 }, 0, null, 365, [5, 300, 365, 365]],
		['stops there with fuzz', { 1: 5, 2: 300, 3: 400, 4: 900 }, 0, 0.99, 365, [6, 317, 365, 365]],
		['keeps Good where weights break the order', { 1: 9, 2: 8, 3: 6, 4: 5 }, 0, null, 365, [6, 6, 6, 6]],
		['moves all four by one chance', { 1: 2, 2: 7, 3: 20, 4: 37 }, 0, 0, 365, [2, 5, 17, 33]],
		['keeps growth above the last interval', { 1: 2, 2: 21, 3: 22, 4: 37 }, 20, 0, 365, [2, 21, 21, 33]],
		['lets one that shrank be fuzzed freely', { 1: 2, 2: 19, 3: 20, 4: 22 }, 20, 0, 365, [2, 16, 17, 21]]
	] as const)('%s', (_, days, previousDays, u, longestDays, expected) => {
		expect(dayIntervals(days, { previousDays, u, longestDays })).toEqual(expected);
	});

	it('orders the buttons, from a day to the longest', () => {
		fc.assert(
			fc.property(modelDays, limits, (days, bounds) => {
				const [again = NaN, hard = NaN, good = NaN, easy = NaN] = dayIntervals(days, bounds);
				expect([again, hard, good, easy].every(Number.isInteger)).toBe(true);
				expect(again).toBeGreaterThanOrEqual(1);
				expect(hard).toBeGreaterThanOrEqual(again);
				expect(good).toBeGreaterThanOrEqual(hard);
				expect(easy).toBeGreaterThanOrEqual(good);
				expect(easy).toBeLessThanOrEqual(bounds.longestDays);
			}),
			PROPERTY_RUNS
		);
	});

	it('never lets fuzz shrink an interval that grew', () => {
		fc.assert(
			fc.property(modelDays, limits, (days, bounds) => {
				const grew = Math.round(days[3]) > bounds.previousDays;
				fc.pre(grew && bounds.previousDays < bounds.longestDays);
				expect(dayInterval(3, (each) => days[each], bounds)).toBeGreaterThan(bounds.previousDays);
			}),
			PROPERTY_RUNS
		);
	});
});
