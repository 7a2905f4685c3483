import type { Rating } from '../event.ts';
import { clipWeights } from './weights.ts';

/** Stability is kept within these days by every FSRS-6. */
export const LEAST_STABILITY = 0.001;
export const MOST_STABILITY = 36_500;
const LEAST_FIRST_STABILITY = 0.1;

/** The formulas of FSRS-6 for one set of weights: numbers in, numbers out, so that a year is simulated in no time. */
export interface MemorySteps {
	firstStability(rating: Rating): number;
	firstDifficulty(rating: Rating): number;
	/** chance of recall (0-1) after so many days */
	recallAt(stability: number, elapsedDays: number): number;
	/** days, not rounded, after which recall has fallen to `desiredRetention` */
	intervalDays(stability: number, desiredRetention: number): number;
	/** stability after a review on a later day; `recall` as it was just before */
	stabilityAfter(stability: number, difficulty: number, recall: number, rating: Rating): number;
	/** stability after another review on the same day */
	stabilitySameDay(stability: number, rating: Rating): number;
	difficultyAfter(difficulty: number, rating: Rating): number;
}

/**
 * FSRS-6 as published by open-spaced-repetition (see `fsrs-vectors.json` of the tests). `domain/schedule` takes its
 * formulas from ts-fsrs; these are written out because training needs their slopes (`gradient.ts`) and a simulation
 * some million steps a second.
 * @param weights w0 to w20, clipped to their bounds as ts-fsrs does
 */
export function memorySteps(weights: readonly number[]): MemorySteps {
	const clipped = clipWeights(weights);
	const w = (index: number): number => clipped[index] ?? NaN;
	const [w4, w5, w6, w7, growth, w9, w10] = [w(4), w(5), w(6), w(7), Math.exp(w(8)), w(9), w(10)] as const;
	const [w11, w12, w13, w14, w15, w16] = [w(11), w(12), w(13), w(14), w(15), w(16)] as const;
	const [w17, w18, w19, decay] = [w(17), w(18), w(19), w(20)] as const;
	const factor = decayFactor(decay);
	const lapseCap = Math.exp(-w17 * w18);
	const easyStart = w4 - Math.exp(3 * w5) + 1;
	return {
		firstStability: (rating) => Math.max(LEAST_FIRST_STABILITY, w(rating - 1)),
		firstDifficulty: (rating) => clampDifficulty(w4 - Math.exp((rating - 1) * w5) + 1),
		recallAt: (stability, elapsedDays) => (1 + (factor * elapsedDays) / stability) ** -decay,
		intervalDays: (stability, desiredRetention) => (stability * (desiredRetention ** (-1 / decay) - 1)) / factor,
		stabilityAfter(stability, difficulty, recall, rating) {
			if (rating === 1) {
				const lapsed = w11 * difficulty ** -w12 * ((stability + 1) ** w13 - 1) * Math.exp(w14 * (1 - recall));
				return clampStability(Math.min(lapsed, stability * lapseCap));
			}
			const bonus = rating === 2 ? w15 : rating === 4 ? w16 : 1;
			const grown = growth * (11 - difficulty) * stability ** -w9 * (Math.exp(w10 * (1 - recall)) - 1) * bonus;
			return clampStability(stability * (1 + grown));
		},
		stabilitySameDay(stability, rating) {
			const change = stability ** -w19 * Math.exp(w17 * (rating - 3 + w18));
			return clampStability(stability * (rating >= 2 ? Math.max(1, change) : change));
		},
		difficultyAfter(difficulty, rating) {
			const moved = difficulty - (w6 * (rating - 3) * (10 - difficulty)) / 9;
			return clampDifficulty(w7 * easyStart + (1 - w7) * moved);
		}
	};
}

/** f of R(t, S) = (1 + f t / S)^-decay, such that recall after S days is 0.9. */
export const decayFactor = (decay: number): number => 0.9 ** (-1 / decay) - 1;

const clampStability = (value: number): number => Math.min(MOST_STABILITY, Math.max(LEAST_STABILITY, value));
const clampDifficulty = (value: number): number => Math.min(10, Math.max(1, value));
