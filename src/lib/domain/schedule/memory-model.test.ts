import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '#tests/fixtures/fsrs-vectors.json';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import type { Memory } from '../card.ts';
import { RATINGS, type Rating } from '../event.ts';
import { DEFAULT_CONFIG, DEFAULT_WEIGHTS } from './config.ts';
import { fsrs6, modelOf } from './memory-model.ts';

type Row = [
	Rating,
	elapsedDays: number,
	stability: number,
	difficulty: number,
	at80: number,
	at90: number,
	at95: number
];

const model = fsrs6(vectors.weights.default);
const relativeError = (value: number, expected: number): number => Math.abs(value - expected) / expected;
const wholeDays = (days: number): number => Math.min(36_500, Math.max(1, Math.round(days)));

function replay(weights: readonly number[], ratings: readonly number[], elapsed: readonly number[]): Memory {
	let memory: Memory | null = null;
	ratings.forEach((rating, i) => {
		memory = fsrs6(weights).next(memory, elapsed[i] ?? 0, rating as Rating);
	});
	if (memory === null) throw new Error('no ratings');
	return memory;
}

describe.each([
	{ set: 'three implementations', ...vectors.threeWay, sequenceCount: 21, stepCount: 141 },
	{ set: 'two implementations', ...vectors.twoWay, sequenceCount: 2, stepCount: 21 }
])('vectors of $set', ({ sequences, relativeTolerance, sequenceCount, stepCount }) => {
	it.each(sequences)('$name, $weights weights', ({ weights, steps }) => {
		const { next, intervalDays } = fsrs6(vectors.weights[weights as 'default' | 'other']);
		let memory: Memory | null = null;
		for (const [rating, elapsedDays, stability, difficulty, at80, at90, at95] of steps as Row[]) {
			memory = next(memory, elapsedDays, rating);
			expect(relativeError(memory.stability, stability)).toBeLessThan(relativeTolerance);
			expect(relativeError(memory.difficulty, difficulty)).toBeLessThan(relativeTolerance);
			const known = memory;
			expect([0.8, 0.9, 0.95].map((retention) => wholeDays(intervalDays(known, retention)))).toEqual([
				at80,
				at90,
				at95
			]);
		}
	});

	it('are all there', () => {
		expect(sequences).toHaveLength(sequenceCount);
		expect(sequences.flatMap(({ steps }) => steps)).toHaveLength(stepCount);
	});
});

describe('vectors of the tests of others', () => {
	it('first ratings', () => {
		const memories = RATINGS.map((rating) => model.next(null, 0, rating));
		expect(memories.map(({ stability }) => stability)).toEqual(vectors.firstRatings.stability);
		expect(memories.map(({ difficulty }) => difficulty)).toEqual(vectors.firstRatings.difficulty);
	});

	it('memory state of six reviews', () => {
		const { ratings, elapsed, stability, difficulty, absoluteTolerance } = vectors.memoState;
		const memory = replay(DEFAULT_WEIGHTS, ratings, elapsed);
		expect(Math.abs(memory.stability - stability)).toBeLessThan(absoluteTolerance);
		expect(Math.abs(memory.difficulty - difficulty)).toBeLessThan(absoluteTolerance);
	});

	it('a set of 19 weights, as FSRS-5 had them: no w19, decay 0.5', () => {
		const { weights, ratings, elapsed, stability, difficulty, lastReview } = vectors.fsrs5;
		const whole = [...weights, 0, 0.5];
		const memory = replay(whole, ratings, elapsed);
		expect(relativeError(memory.stability, stability)).toBeLessThan(1e-6);
		expect(relativeError(memory.difficulty, difficulty)).toBeLessThan(1e-6);
		for (const rating of RATINGS) {
			const last = replay(whole, [...ratings.slice(0, -1), rating], elapsed);
			const [lastStability = NaN, lastDifficulty = NaN] = lastReview[rating - 1] ?? [];
			expect(relativeError(last.stability, lastStability)).toBeLessThan(1e-6);
			expect(relativeError(last.difficulty, lastDifficulty)).toBeLessThan(1e-6);
		}
	});

	it('intervals by desired retention', () => {
		const days = vectors.nextInterval.intervals.map((_, i) =>
			Math.max(1, Math.round(model.intervalDays({ stability: 1, difficulty: 5 }, (i + 1) / 10)))
		);
		vectors.nextInterval.intervals.forEach((interval, i) => {
			// the others count in 32 bits: a few days in 8,500 years
			expect(relativeError(days[i] ?? NaN, interval)).toBeLessThan(1e-6);
		});
	});

	it.each(vectors.recall.rows)('recall after %f days at stability %f', (elapsedDays, stability, recall) => {
		expect(model.recallAt({ stability: stability ?? NaN, difficulty: 5 }, elapsedDays ?? NaN)).toBe(recall);
	});

	it('recall with another decay', () => {
		const { decay, elapsed, recall } = vectors.recallByDecay;
		const decayed = fsrs6([...DEFAULT_WEIGHTS.slice(0, 20), decay]);
		elapsed.forEach((elapsedDays, i) => {
			expect(decayed.recallAt({ stability: 1, difficulty: 5 }, elapsedDays)).toBeCloseTo(recall[i] ?? NaN, 6);
		});
	});

	it.each(vectors.divergences.cases)('parts from fsrs-rs for weights $changed', (known) => {
		const weights = [...DEFAULT_WEIGHTS];
		for (const [index = NaN, weight = NaN] of known.changed) weights[index] = weight;
		const { stability } = replay(weights, known.ratings, known.elapsed);
		expect(stability).toBe(known.stability);
		expect(Math.abs(stability - known.stabilityOfFsrsRs)).toBeGreaterThan(0.01);
	});
});

describe('fsrs6', () => {
	it('keeps one model for each array', () => {
		const weights = [...DEFAULT_WEIGHTS];
		expect(fsrs6(weights)).toBe(fsrs6(weights));
		expect(modelOf({ ...DEFAULT_CONFIG, weights })).toBe(fsrs6(weights));
	});

	it.each([[[]], [DEFAULT_WEIGHTS.slice(0, 19)], [[...DEFAULT_WEIGHTS.slice(0, 20), NaN]]])('refuses %j', (weights) => {
		expect(() => fsrs6(weights)).toThrow(RangeError);
	});

	it.each([0, -0.1, 1.01])('refuses a desired retention of %f', (retention) => {
		expect(() => model.intervalDays({ stability: 1, difficulty: 5 }, retention)).toThrow();
	});
});

describe('laws of the model', () => {
	const difficulty = fc.double({ min: 1, max: 10, noNaN: true });
	const stability = fc.double({ min: 0.001, max: 36_500, noNaN: true });
	const days = fc.nat(36_500);
	const retention = fc.double({ min: 0.8, max: 0.95, noNaN: true });

	it('the interval rises with stability and falls with desired retention', () => {
		fc.assert(
			fc.property(difficulty, stability, stability, retention, retention, (d, s1, s2, r1, r2) => {
				const interval = (s: number, r: number) => model.intervalDays({ stability: s, difficulty: d }, r);
				expect(interval(Math.min(s1, s2), r1)).toBeLessThanOrEqual(interval(Math.max(s1, s2), r1));
				expect(interval(s1, Math.max(r1, r2))).toBeLessThanOrEqual(interval(s1, Math.min(r1, r2)));
			}),
			PROPERTY_RUNS
		);
	});

	it('recall falls with time from 1, and is the desired one when the interval is over', () => {
		fc.assert(
			fc.property(difficulty, stability, days, days, retention, (d, s, t1, t2, r) => {
				const memory = { stability: s, difficulty: d };
				const [sooner, later] = [Math.min(t1, t2), Math.max(t1, t2)];
				expect(model.recallAt(memory, 0)).toBe(1);
				expect(model.recallAt(memory, later)).toBeLessThanOrEqual(model.recallAt(memory, sooner));
				expect(model.recallAt(memory, later)).toBeGreaterThan(0);
				expect(model.recallAt(memory, model.intervalDays(memory, r))).toBeCloseTo(r, 6);
			}),
			PROPERTY_RUNS
		);
	});

	it('a better rating never leaves less stability nor more difficulty', () => {
		fc.assert(
			fc.property(difficulty, stability, days, (d, s, elapsedDays) => {
				const [again, hard, good, easy] = RATINGS.map((rating) =>
					model.next({ stability: s, difficulty: d }, elapsedDays, rating)
				) as [Memory, Memory, Memory, Memory];
				for (const [worse, better] of [
					[again, hard],
					[hard, good],
					[good, easy]
				] as const) {
					expect(worse.stability).toBeLessThanOrEqual(better.stability);
					expect(worse.difficulty).toBeGreaterThanOrEqual(better.difficulty);
				}
			}),
			PROPERTY_RUNS
		);
	});

	it('a pass never shortens memory, a lapse on another day never lengthens it', () => {
		fc.assert(
			fc.property(difficulty, stability, days, (d, s, elapsedDays) => {
				const memory = { stability: s, difficulty: d };
				expect(model.next(memory, elapsedDays, 2).stability).toBeGreaterThanOrEqual(s - 1e-8);
				expect(model.next(memory, elapsedDays + 1, 1).stability).toBeLessThanOrEqual(Math.max(s, 0.001) + 1e-8);
			}),
			PROPERTY_RUNS
		);
	});
});
