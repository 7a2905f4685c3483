import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '#tests/fixtures/fsrs-vectors.json';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { fuzz, fuzzChance, fuzzRange } from './fuzz.ts';

const interval = fc.double({ min: 0, max: 40_000, noNaN: true });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const chanceOf32Bits = fc.nat(2 ** 32 - 1).map((bits) => bits / 2 ** 32);

describe('fuzzRange', () => {
	it.each([
		[0.2, 0, 0],
		[1, 1, 1],
		[2.49, 2, 2],
		[2.5, 2, 4],
		[3, 2, 4],
		[5, 4, 6],
		[7, 5, 9],
		[10, 8, 12],
		[17, 14, 20],
		[20, 17, 23],
		[37, 33, 41],
		[100, 93, 107],
		[365, 345, 385]
	])('of %f days is %i to %i', (days, minDays, maxDays) => {
		expect(fuzzRange(days)).toEqual({ minDays, maxDays });
	});

	it('adds up the published shares', () => {
		const shares = vectors.fuzzRanges.rows as [number, number | null, number][];
		fc.assert(
			fc.property(fc.double({ min: 2.5, max: 40_000, noNaN: true }), (days) => {
				let delta = 1;
				for (const [from, to, share] of shares) {
					if (days > from) delta += share * ((to === null ? days : Math.min(days, to)) - from);
				}
				const { minDays, maxDays } = fuzzRange(days);
				expect([minDays, maxDays]).toEqual([Math.round(days - delta), Math.round(days + delta)]);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('fuzz', () => {
	it.each([
		// interval, least, most, day picked by u = 0, 0.5, 0.99
		[1, 1, 365, 1, 1, 1],
		[2.4, 1, 365, 2, 2, 2],
		[2.5, 1, 365, 2, 3, 4],
		[7, 1, 365, 5, 7, 9],
		[20, 1, 365, 17, 20, 23],
		[100, 1, 365, 93, 100, 107],
		// limits cut the range and the rest stays even
		[100, 100, 365, 100, 104, 107],
		[100, 1, 98, 91, 95, 98],
		[0.2, 1, 365, 1, 1, 1],
		[2, 3, 365, 3, 4, 4],
		[500, 1, 365, 345, 355, 365],
		[500, 366, 365, 365, 365, 365]
	])('of %f days within %i and %i picks %i, %i, %i', (days, minDays, maxDays, ...picked) => {
		expect([0, 0.5, 0.99].map((u) => fuzz(days, u, minDays, maxDays))).toEqual(picked);
	});

	it('gives a whole day within the range and the limits', () => {
		fc.assert(
			fc.property(
				interval,
				chance,
				fc.integer({ min: 1, max: 400 }),
				fc.integer({ min: 1, max: 36_500 }),
				(days, u, least, most) => {
					const picked = fuzz(days, u, least, most);
					expect(Number.isInteger(picked)).toBe(true);
					expect(picked).toBeGreaterThanOrEqual(Math.min(least, most));
					expect(picked).toBeLessThanOrEqual(most);
					const range = fuzzRange(Math.min(Math.max(days, Math.min(least, most)), most));
					expect(picked).toBeGreaterThanOrEqual(range.minDays);
					expect(picked).toBeLessThanOrEqual(range.maxDays);
				}
			),
			PROPERTY_RUNS
		);
	});

	it('never turns the order of two intervals', () => {
		fc.assert(
			fc.property(interval, interval, chanceOf32Bits, (a, b, u) => {
				expect(fuzz(Math.min(a, b), u, 1, 36_500)).toBeLessThanOrEqual(fuzz(Math.max(a, b), u, 1, 36_500));
			}),
			PROPERTY_RUNS
		);
	});
});

describe('fuzzChance', () => {
	// golden: another hash would move the due day of every card
	it.each([
		['vocabulary/stateless/meaning', 0, 'interval', 1484302547],
		['vocabulary/stateless/meaning', 1, 'interval', 591758377],
		['vocabulary/stateless/name', 0, 'interval', 221046551],
		['', 0, '', 3715162568],
		['é', 12, 'interval', 3728603542]
	])('of %j after %i reviews for %j', (cardId, reps, salt, bits) => {
		expect(fuzzChance(cardId, reps, salt)).toBe(bits / 2 ** 32);
	});

	it('keeps card, count and salt apart', () => {
		expect(fuzzChance('a1', 5, 's')).not.toBe(fuzzChance('a', 15, 's'));
		expect(fuzzChance('card 100', 5, 's')).not.toBe(fuzzChance('card 101', 4, 's'));
		expect(fuzzChance('a', 5, 's')).not.toBe(fuzzChance('a', 5, 't'));
		expect(fuzzChance('sa', 5, '')).not.toBe(fuzzChance('a', 5, 's'));
	});

	it('spreads neighbours evenly', () => {
		const counts = new Array<number>(20).fill(0);
		for (let card = 0; card < 500; card++) {
			for (let reps = 0; reps < 20; reps++) {
				const u = fuzzChance(`vocabulary/note-${card}/meaning`, reps, 'interval');
				expect(u).toBeGreaterThanOrEqual(0);
				expect(u).toBeLessThan(1);
				const bin = Math.floor(u * 20);
				counts[bin] = (counts[bin] ?? 0) + 1;
			}
		}
		const chiSquare = counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
		// 19 degrees of freedom: an even hash passes 43.8 once in a thousand
		expect(chiSquare).toBeLessThan(43.8);
	});
});
