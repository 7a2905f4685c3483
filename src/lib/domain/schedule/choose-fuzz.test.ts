import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { NO_EASY_DAYS, type EasyDays, type Easiness } from '../settings/easy-days.ts';
import { chooseFuzz } from './choose-fuzz.ts';

/** a Monday */
const TODAY = 20_003;
const placeOf = (u: number, count: number): number => Math.floor(u * count);
const easy = (fields: Partial<EasyDays>): EasyDays => ({ ...NO_EASY_DAYS, isBalanced: true, ...fields });
const weekdays = (changed: Record<number, Easiness>): readonly Easiness[] =>
	NO_EASY_DAYS.weekdays.map((normal, i) => changed[i] ?? normal);
const due = (...cards: number[]) => Object.fromEntries(cards.map((count, i) => [String(TODAY + 8 + i), count]));
/** Tuesday of next week to Saturday */
const RANGE = { minDays: 8, maxDays: 12 };

describe('chooseFuzz', () => {
	it.each<[string, Partial<EasyDays>, number[], number, number]>([
		['the day with the fewest cards', {}, [5, 4, 3, 2, 1], 0, 4],
		['of equals the one nearest to chance', {}, [2, 2, 2, 2, 2], 0.5, 2],
		['of equals the one nearest to chance, wherever it points', {}, [2, 9, 9, 9, 2], 0.99, 4],
		['of two as near the earlier', {}, [2, 9, 9, 9, 2], 0.5, 0],
		['a light day only at half the load', { weekdays: weekdays({ 2: 'light' }) }, [3, 6, 7, 7, 7], 0.5, 1],
		['a light day once it is that empty', { weekdays: weekdays({ 2: 'light' }) }, [2, 6, 7, 7, 7], 0.5, 0],
		['no day that shall bring nothing', { weekdays: weekdays({ 2: 'none', 3: 'none' }) }, [0, 0, 9, 9, 8], 0, 4],
		['no day off', { daysOff: [TODAY + 8, TODAY + 9] }, [0, 0, 9, 8, 9], 0, 3],
		['by chance where every day is off', { daysOff: [8, 9, 10, 11, 12].map((d) => TODAY + d) }, [], 0.3, 1]
	])('takes %s', (_, fields, cards, chance, place) => {
		const u = chooseFuzz(RANGE, chance, { today: TODAY, dueByDay: due(...cards), easyDays: easy(fields) });
		expect(placeOf(u, 5)).toBe(place);
	});

	it('is a chance, and the same for the same days', () => {
		fc.assert(
			fc.property(
				fc.nat(400),
				fc.nat(60),
				fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
				(min, width, chance) => {
					const range = { minDays: min, maxDays: min + width };
					const load = { today: TODAY, dueByDay: { [TODAY + min]: 3 }, easyDays: easy({}) };
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
		for (let card = 0; card < 50; card++) {
			const u = chooseFuzz(RANGE, (card * 0.37) % 1, { today: TODAY, dueByDay, easyDays: easy({}) });
			const day = String(TODAY + 8 + placeOf(u, 5));
			dueByDay[day] = (dueByDay[day] ?? 0) + 1;
		}
		expect(Object.values(dueByDay)).toEqual([10, 10, 10, 10, 10]);
	});
});
