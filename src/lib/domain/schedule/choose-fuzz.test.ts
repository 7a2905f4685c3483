import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { NO_EASY_DAYS, type EasyDays, type Easiness } from '../settings/easy-days.ts';
import { chooseFuzz } from './choose-fuzz.ts';

/** a Monday */
const TODAY = 20_003;
const placeOf = (u: number, count: number): number => Math.floor(u * count);
const weekdays = (changed: Record<number, Easiness>): readonly Easiness[] =>
	NO_EASY_DAYS.weekdays.map((normal, i) => changed[i] ?? normal);
const due = (...cards: number[]) => Object.fromEntries(cards.map((count, i) => [String(TODAY + 8 + i), count]));
/** Tuesday of next week to Saturday */
const RANGE = { minDays: 8, maxDays: 12 };
const CHANCES = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);

/** How often each of the five days is taken, of a thousand chances. */
function taken(fields: Partial<EasyDays>, cards: readonly number[] = []): number[] {
	const load = { today: TODAY, dueByDay: due(...cards), easyDays: { ...NO_EASY_DAYS, ...fields } };
	const counts = [0, 0, 0, 0, 0];
	for (const chance of CHANCES) {
		const place = placeOf(chooseFuzz(RANGE, chance, load), 5);
		counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts;
}
const meanPlace = (counts: readonly number[]): number => counts.reduce((sum, n, place) => sum + n * place, 0) / 1000;

describe('chooseFuzz', () => {
	it.each<[string, Partial<EasyDays>, number[], number[]]>([
		[
			'every day alike, however full, where only others are easy',
			{ daysOff: [TODAY + 700] },
			[9, 0, 0, 5, 1],
			[200, 200, 200, 200, 200]
		],
		['a light day half as often', { weekdays: weekdays({ 2: 'light' }) }, [], [111, 222, 222, 222, 223]],
		['no day that shall bring nothing', { weekdays: weekdays({ 2: 'none', 3: 'none' }) }, [], [0, 0, 333, 333, 334]],
		['no day off', { daysOff: [TODAY + 8, TODAY + 9] }, [0, 0, 9, 9, 9], [0, 0, 333, 333, 334]],
		[
			'any where every day is off',
			{ daysOff: [8, 9, 10, 11, 12].map((d) => TODAY + d) },
			[],
			[200, 200, 200, 200, 200]
		],
		['days alike where they are as full', { isBalanced: true }, [3, 3, 3, 3, 3], [200, 200, 200, 200, 200]],
		[
			'days alike on a slope: fewer cards are further ahead anyway',
			{ isBalanced: true },
			[9, 7, 5, 3, 1],
			[200, 200, 200, 200, 200]
		]
	])('takes %s', (_, fields, cards, expected) => {
		for (const [place, count] of taken(fields, cards).entries()) {
			expect(Math.abs(count - (expected[place] ?? 0)), `place ${place}`).toBeLessThanOrEqual(1);
		}
	});

	it('prefers a day less full than its neighbours, and shuns a fuller one', () => {
		const hole = taken({ isBalanced: true }, [6, 6, 1, 6, 6]);
		expect(hole[2]).toBeGreaterThan(800);
		const peak = taken({ isBalanced: true }, [6, 6, 20, 6, 6]);
		expect(peak[2]).toBeLessThan(20);
	});

	it('makes intervals no longer and no shorter: only what stands out of the line counts', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 10 }), (first, step) => {
				const slope = [0, 1, 2, 3, 4].map((i) => first + step * i);
				for (const cards of [slope, [...slope].reverse()]) {
					expect(meanPlace(taken({ isBalanced: true }, cards))).toBeCloseTo(2, 1);
				}
			}),
			{ ...PROPERTY_RUNS, numRuns: 50 }
		);
	});

	it('is a chance, and the same for the same days', () => {
		fc.assert(
			fc.property(
				fc.nat(400),
				fc.nat(60),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				fc.boolean(),
				fc.array(fc.nat(2000), { maxLength: 60 }),
				(min, width, chance, isBalanced, cards) => {
					const range = { minDays: min, maxDays: min + width };
					const dueByDay = Object.fromEntries(cards.map((count, i) => [String(TODAY + min + i), count]));
					const load = { today: TODAY, dueByDay, easyDays: { ...NO_EASY_DAYS, isBalanced } };
					const u = chooseFuzz(range, chance, load);
					expect(u >= 0 && u < 1).toBe(true);
					expect(chooseFuzz(range, chance, load)).toBe(u);
				}
			),
			PROPERTY_RUNS
		);
	});

	it('fills days evenly, card after card', () => {
		const dueByDay: Record<string, number> = {};
		const easyDays = { ...NO_EASY_DAYS, isBalanced: true };
		for (let card = 0; card < 200; card++) {
			const u = chooseFuzz(RANGE, (card * 0.37) % 1, { today: TODAY, dueByDay, easyDays });
			const day = String(TODAY + 8 + placeOf(u, 5));
			dueByDay[day] = (dueByDay[day] ?? 0) + 1;
		}
		for (const count of Object.values(dueByDay)) expect(Math.abs(count - 40)).toBeLessThanOrEqual(4);
	});
});
