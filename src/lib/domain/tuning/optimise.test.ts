import { describe, expect, it } from 'vitest';
import { LEARNER_WEIGHTS, learnerLog } from '#tests/fixtures/learner.ts';
import { DEFAULT_WEIGHTS } from '../schedule/config.ts';
import { judge } from './judge.ts';
import { finish, optimise } from './optimise.ts';
import { judgedWeights, packSequences } from './sequences.ts';
import { clipWeights } from './weights.ts';

const lossOn = (log: ReturnType<typeof learnerLog>, weights: readonly number[]): number =>
	judge(log, weights, judgedWeights(log, -Infinity)).logLoss;

describe('optimise', () => {
	const log = learnerLog(3000, LEARNER_WEIGHTS, 1);
	const found = finish(optimise(log, DEFAULT_WEIGHTS));
	const unseen = learnerLog(20_000, LEARNER_WEIGHTS, 2);

	it('finds a learner again, judged by reviews it never saw', () => {
		expect(found.moved).toBe('all');
		expect(found.isBetter).toBe(true);
		expect(found.after.logLoss).toBeLessThan(found.before.logLoss);
		const [own, usual, tuned] = [LEARNER_WEIGHTS, DEFAULT_WEIGHTS, found.weights].map((w) => lossOn(unseen, w));
		expect(tuned).toBeLessThan(usual ?? NaN);
		expect((tuned ?? NaN) - (own ?? NaN)).toBeLessThan(0.006);
	});

	it('gives the same weights again, within their bounds and w0-w3 in order', () => {
		expect(finish(optimise(log, DEFAULT_WEIGHTS)).weights).toEqual(found.weights);
		expect(clipWeights(found.weights)).toEqual(found.weights);
		const first = found.weights.slice(0, 4);
		expect([...first].sort((a, b) => a - b)).toEqual(first);
	});

	it('tells how far it is, from 0 to 1, never back', () => {
		const told = [...optimise(log, DEFAULT_WEIGHTS)];
		expect(told.length).toBeGreaterThan(100);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.at(-1)).toBe(1);
	});

	it('moves w0-w3 alone while reviews are few', () => {
		const few = finish(optimise(learnerLog(500, LEARNER_WEIGHTS, 3), DEFAULT_WEIGHTS));
		expect(few.moved).toBe('first');
		expect(few.weights.slice(4)).toEqual(DEFAULT_WEIGHTS.slice(4));
		expect(few.weights.slice(0, 4)).not.toEqual(DEFAULT_WEIGHTS.slice(0, 4));
	});

	it('finds nothing better than the learner’s own weights', () => {
		expect(finish(optimise(log, LEARNER_WEIGHTS)).isBetter).toBe(false);
	});

	it.each<[string, Parameters<typeof packSequences>[0]]>([
		['no card', []],
		['a card without reviews', [[]]],
		['a card seen once', [[{ studyDay: 20_000, rating: 3 }]]],
		[
			'one day only',
			[
				[
					{ studyDay: 20_000, rating: 1 },
					{ studyDay: 20_000, rating: 3 }
				]
			]
		],
		[
			'reviews half a lifetime apart',
			[
				[
					{ studyDay: 0, rating: 4 },
					{ studyDay: 20_000, rating: 1 },
					{ studyDay: 40_000, rating: 4 }
				]
			]
		]
	])('takes %s: finite weights within bounds', (_, cards) => {
		const { weights, before, after } = finish(optimise(packSequences(cards), DEFAULT_WEIGHTS));
		expect(clipWeights(weights)).toEqual(weights);
		for (const { logLoss, rmseBins } of [before, after]) expect(Number.isFinite(logLoss + rmseBins)).toBe(true);
	});
});
