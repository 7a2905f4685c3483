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
		rising(costs.map(({ reviewsADay }) => reviewsADay));
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

	it('says what recall was wanted: of what is due, about that share is recalled', () => {
		const seconds = { failed: 0, passed: 60, fresh: 0 };
		const { minutesADay, reviewsADay } = simulate({ ...INPUT, habits: { ...USUAL_HABITS, seconds } }, 0.9);
		expect(minutesADay / reviewsADay).toBeGreaterThan(0.87);
		expect(minutesADay / reviewsADay).toBeLessThan(0.93);
	});

	it('counts minutes by week, and the same year again for the same seed', () => {
		const cost = simulate(INPUT, 0.9);
		expect(cost.weeklyMinutes).toHaveLength(53);
		expect(cost.weeklyMinutes.reduce((sum, week) => sum + week, 0)).toBeCloseTo(cost.minutesADay * 365, 6);
		expect(simulate(INPUT, 0.9)).toEqual(cost);
	});

	it('lets what is beyond the reviews of a day wait', () => {
		const late = known.map((card) => ({ ...card, elapsedDays: 300 }));
		const cost = simulate({ ...INPUT, known: late, unseen: 0, reviewsADay: 10, days: 10 }, 0.9);
		expect(cost.reviewsADay).toBe(10);
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
		const numbers = [cost.minutesADay, cost.reviewsADay, cost.kept, cost.begun, ...cost.weeklyMinutes];
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
