import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../schedule/config.ts';
import { habitsOf, USUAL_HABITS } from './habits.ts';
import { simulate, type Cost, type KnownCard, type SimulationInput } from './simulate.ts';

const known: readonly KnownCard[] = Array.from({ length: 400 }, (_, i) => ({
	stability: 1 + (i % 90),
	difficulty: 1 + (i % 10),
	elapsedDays: i % 40
}));
const INPUT: SimulationInput = {
	known,
	unseen: 1600,
	newADay: 10,
	reviewsADay: 200,
	weights: DEFAULT_WEIGHTS,
	longestIntervalDays: 365,
	habits: USUAL_HABITS,
	days: 365,
	seed: 1
};
const RETENTIONS = [0.8, 0.83, 0.86, 0.89, 0.92, 0.95];
const rising = (values: readonly number[]): void =>
	values.slice(1).forEach((value, i) => expect(value).toBeGreaterThan(values[i] ?? NaN));

describe('simulate', () => {
	it('asks for more minutes and keeps more of what was begun, the surer one wants to be', () => {
		const costs = RETENTIONS.map((retention) => simulate(INPUT, retention));
		rising(costs.map(({ minutesADay }) => minutesADay));
		// luck moves the cards kept by a few in a thousand, and below 0.85 there is little more between two steps
		rising(costs.map(({ kept }) => kept).filter((_, i) => i === 1 || i > 2));
		expect(costs.every(({ begun }) => begun === 2000)).toBe(true);
	});

	it('keeps more cards and asks for more minutes, the more are begun a day', () => {
		const costs = [0, 2, 4].map((newADay) => simulate({ ...INPUT, newADay }, 0.9));
		rising(costs.map(({ kept }) => kept));
		rising(costs.map(({ minutesADay }) => minutesADay));
		expect(costs.map(({ begun }) => begun)).toEqual([400, 400 + 730, 400 + 1460]);
	});

	it('tells what is begun in these days from what was begun before: no new cards a day begin none', () => {
		const begun = (newADay: number, unseen = 1600) => simulate({ ...INPUT, newADay, unseen }, 0.9).begunInSpan;
		expect([begun(0), begun(2), begun(2, 6), begun(2, 0)]).toEqual([0, 730, 6, 0]);
	});

	it('says what recall was wanted: of what is due, about that share is recalled', () => {
		// a minute for each that counts
		const [recalled, reviewed] = [0, 60].map((failed) => {
			const seconds = { failed, passed: 60, fresh: 0 };
			return simulate({ ...INPUT, habits: { ...USUAL_HABITS, seconds } }, 0.9).minutesADay;
		}) as [number, number];
		expect(recalled / reviewed).toBeGreaterThan(0.87);
		expect(recalled / reviewed).toBeLessThan(0.93);
	});

	it('lives the same year again for the same seed, and another for another', () => {
		expect(simulate(INPUT, 0.9)).toEqual(simulate(INPUT, 0.9));
		expect(simulate({ ...INPUT, seed: 2 }, 0.9)).not.toEqual(simulate(INPUT, 0.9));
	});

	it('lets what is beyond the reviews of a day wait', () => {
		const late = known.map((card) => ({ ...card, elapsedDays: 300 }));
		const habits = { ...USUAL_HABITS, seconds: { failed: 60, passed: 60, fresh: 0 } };
		const cost = simulate({ ...INPUT, known: late, unseen: 0, reviewsADay: 10, days: 10, habits }, 0.9);
		expect(cost.minutesADay).toBe(10);
	});

	it.each<[string, Partial<SimulationInput>]>([
		['no card at all', { known: [], unseen: 0 }],
		['nothing begun', { known: [] }],
		['nothing left to begin', { unseen: 0 }],
		['no day', { days: 0 }],
		['no review a day', { reviewsADay: 0 }],
		['memories at their ends', { known: [{ stability: 0.001, difficulty: 10, elapsedDays: 10_000 }] }],
		['a memory for a century', { known: [{ stability: 36_500, difficulty: 1, elapsedDays: 0 }] }]
	])('takes %s: no negative and no NaN', (_, fields) => {
		const cost: Cost = simulate({ ...INPUT, ...fields }, 0.9);
		const numbers = [cost.minutesADay, cost.kept, cost.begun, cost.begunInSpan];
		expect(numbers.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
		expect(cost.kept).toBeLessThanOrEqual(cost.begun);
	});
});

describe('habitsOf', () => {
	const many = (count: number, rating: 1 | 2 | 3 | 4, ms: number) =>
		Array.from({ length: count }, () => ({ rating, ms }));

	it('are the usual ones while answers are few', () => {
		expect(habitsOf(many(19, 3, 1000))).toBe(USUAL_HABITS);
		expect(habitsOf([])).toBe(USUAL_HABITS);
	});

	it('are medians, and the shares of what was recalled', () => {
		const { seconds, passShares } = habitsOf([
			...many(30, 3, 4000),
			...many(9, 2, 6000),
			...many(1, 4, 60_000),
			...many(25, 1, 10_000)
		]);
		expect(seconds).toEqual({ failed: 14, passed: 4, fresh: 12 });
		expect(passShares).toEqual([9 / 40, 30 / 40, 1 / 40]);
	});
});
