import { describe, expect, it } from 'vitest';
import type { Memory } from '../card.ts';
import { RATINGS } from '../event.ts';
import { DEFAULT_WEIGHTS } from '../schedule/config.ts';
import { fsrs6 } from '../schedule/memory-model.ts';
import vectors from '#tests/fixtures/fsrs-vectors.json' with { type: 'json' };
import { memorySteps } from './memory-steps.ts';

describe.each(['default', 'other'] as const)('the formulas written out, %s weights', (name) => {
	const weights = vectors.weights[name];
	const steps = memorySteps(weights);
	const model = fsrs6(weights);
	const states: Memory[] = [0.1, 0.5, 1, 3, 12, 80, 900, 20_000].flatMap((stability) =>
		[1, 2.5, 5, 7.7, 10].map((difficulty) => ({ stability, difficulty }))
	);

	it('begin where the model of the schedule begins', () => {
		for (const rating of RATINGS) {
			const memory = model.next(null, 0, rating);
			expect(steps.firstStability(rating)).toBeCloseTo(memory.stability, 6);
			expect(steps.firstDifficulty(rating)).toBeCloseTo(memory.difficulty, 6);
		}
	});

	it('go where it goes, from 40 states by four ratings after 0 to 400 days', () => {
		for (const memory of states) {
			const { stability, difficulty } = memory;
			for (const rating of RATINGS) {
				for (const days of [0, 1, 4, 30, 400]) {
					const expected = model.next(memory, days, rating);
					const recall = steps.recallAt(stability, days);
					const found =
						days === 0
							? steps.stabilitySameDay(stability, rating)
							: steps.stabilityAfter(stability, difficulty, recall, rating);
					expect(recall).toBeCloseTo(model.recallAt(memory, days), 6);
					expect(found / expected.stability).toBeCloseTo(1, 4);
					expect(steps.difficultyAfter(difficulty, rating)).toBeCloseTo(expected.difficulty, 6);
				}
			}
			for (const retention of [0.8, 0.9, 0.95]) {
				const ratio = steps.intervalDays(stability, retention) / model.intervalDays(memory, retention);
				expect(ratio).toBeCloseTo(1, 5);
			}
		}
	});

	it('give the defaults a recall of 0.9 after the stability', () => {
		expect(memorySteps(DEFAULT_WEIGHTS).recallAt(12, 12)).toBeCloseTo(0.9, 12);
	});
});

it('clip weights of an import that are out of range as the model of the schedule does', () => {
	const wild = DEFAULT_WEIGHTS.map((usual, i) => (i === 20 ? 0 : i === 4 ? 90 : usual));
	const [steps, model] = [memorySteps(wild), fsrs6(wild)];
	const memory = { stability: 12, difficulty: 5 };
	expect(steps.recallAt(12, 30)).toBeCloseTo(model.recallAt(memory, 30), 6);
	expect(steps.intervalDays(12, 0.9)).toBeCloseTo(model.intervalDays(memory, 0.9), 2);
	expect(steps.firstDifficulty(3)).toBeCloseTo(model.next(null, 0, 3).difficulty, 6);
});
