import { describe, expect, it } from 'vitest';
import { LEARNER_WEIGHTS, learnerLog } from '#tests/fixtures/learner.ts';
import { DEFAULT_WEIGHTS } from '../schedule/config.ts';
import { Gradient } from './gradient.ts';
import { judge } from './judge.ts';
import { recencyWeights, type Sequences } from './sequences.ts';
import { addPenalty } from './weights.ts';

const sequences = learnerLog(600, LEARNER_WEIGHTS, 7);
const counts = recencyWeights(sequences, Infinity);

/** Loss of all cards; slopes are thrown away. */
function lossOf(of: Sequences, weights: readonly number[], by: Float64Array, slopes = new Float64Array(21)): number {
	const gradient = new Gradient(of);
	const w = Float64Array.from(weights);
	let loss = 0;
	for (let card = 0; card + 1 < of.starts.length; card++) loss += gradient.addCard(card, w, by, slopes);
	return loss;
}

const SETS: readonly (readonly [string, readonly number[]])[] = [
	['the defaults', DEFAULT_WEIGHTS],
	['the learner’s own', LEARNER_WEIGHTS],
	['a lapse that is capped', DEFAULT_WEIGHTS.map((weight, i) => (i === 11 ? 4.5 : i === 18 ? 0.5 : weight))],
	['same-day answers that shrink', DEFAULT_WEIGHTS.map((weight, i) => (i === 19 ? 0.5 : weight))],
	['difficulty at its ends', DEFAULT_WEIGHTS.map((weight, i) => (i === 4 ? 9.5 : i === 6 ? 3.5 : weight))]
];

describe('the slopes of the loss', () => {
	it.each(SETS)('are what central differences say: %s', (_, weights) => {
		const slopes = new Float64Array(21);
		lossOf(sequences, weights, counts, slopes);
		weights.forEach((weight, i) => {
			const step = 1e-6 * Math.max(1, Math.abs(weight));
			const shifted = (by: number): number =>
				lossOf(
					sequences,
					weights.map((each, k) => (k === i ? each + by : each)),
					counts
				);
			const difference = (shifted(step) - shifted(-step)) / (2 * step);
			const slope = slopes[i] ?? NaN;
			expect(Math.abs(slope - difference), `w${i}: ${slope} and ${difference}`).toBeLessThan(
				1e-4 * Math.max(1, Math.abs(difference))
			);
		});
	});

	it('belong to the very loss that weights are judged by', () => {
		const each = counts.map((count) => (count > 0 ? 1 : 0));
		const { logLoss, count } = judge(sequences, LEARNER_WEIGHTS, each);
		expect(lossOf(sequences, LEARNER_WEIGHTS, each) / count).toBeCloseTo(logLoss, 10);
	});

	it('are those of the penalty too', () => {
		const slopes = new Float64Array(21);
		addPenalty(LEARNER_WEIGHTS, slopes, 0.5);
		LEARNER_WEIGHTS.forEach((weight, i) => {
			const shifted = (by: number): number =>
				addPenalty(
					LEARNER_WEIGHTS.map((each, k) => (k === i ? each + by : each)),
					new Float64Array(21),
					0.5
				);
			expect(slopes[i]).toBeCloseTo((shifted(weight * 1e-6) - shifted(-weight * 1e-6)) / (weight * 2e-6), 4);
		});
	});

	it('are nothing for a card without a review that counts', () => {
		const slopes = new Float64Array(21);
		expect(lossOf(sequences, DEFAULT_WEIGHTS, new Float64Array(counts.length), slopes)).toBe(0);
		expect(slopes.every((slope) => slope === 0)).toBe(true);
	});
});
