import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { calibrationOf, changeSince, scoreByTopic, totalMarks, totalScore, type Scored } from './score.ts';

const scored = (score: number, certainty: Scored['certainty'] = null, deckId = 'vocabulary'): Scored => ({
	deckId,
	score,
	certainty
});
const anyScored: fc.Arbitrary<Scored> = fc.record({
	deckId: fc.constantFrom('vocabulary', 'networks', 'compose'),
	score: fc.double({ min: 0, max: 1, noNaN: true }),
	certainty: fc.constantFrom('sure', 'unsure', null)
});

describe('totalMarks', () => {
	it.each([
		['sure and right', 1, 'sure', 3],
		['sure and wrong', 0, 'sure', -6],
		['unsure and right', 1, 'unsure', 1],
		['unsure and wrong', 0, 'unsure', 0],
		['sure and half right', 0.5, 'sure', -1.5],
		['unsure and half right', 0.5, 'unsure', 0.5],
		['not asked, right', 1, null, 1],
		['not asked, wrong or left out', 0, null, 0]
	] as const)('%s', (_, score, certainty, expected) => {
		expect(totalMarks([scored(score, certainty)])).toBe(expected);
	});

	it('pays for saying sure above a chance of 6 in 8, and for honesty below', () => {
		const expected = (chance: number, certainty: 'sure' | 'unsure') =>
			chance * totalMarks([scored(1, certainty)]) + (1 - chance) * totalMarks([scored(0, certainty)]);
		expect(expected(0.76, 'sure')).toBeGreaterThan(expected(0.76, 'unsure'));
		expect(expected(0.74, 'sure')).toBeLessThan(expected(0.74, 'unsure'));
	});
});

describe('scoreByTopic', () => {
	it('puts the weakest first', () => {
		const all = [scored(1), scored(0.5, null, 'networks'), scored(1, null, 'compose'), scored(0.5, null, 'networks')];
		expect(scoreByTopic(all)).toEqual([
			{ deckId: 'networks', score: 1, questionCount: 2 },
			{ deckId: 'compose', score: 1, questionCount: 1 },
			{ deckId: 'vocabulary', score: 1, questionCount: 1 }
		]);
		expect(scoreByTopic([])).toEqual([]);
	});

	it('adds up to the whole, which is 0 to the number of questions', () => {
		fc.assert(
			fc.property(fc.array(anyScored), (all) => {
				const topics = scoreByTopic(all);
				expect(topics.reduce((sum, { questionCount }) => sum + questionCount, 0)).toBe(all.length);
				expect(totalScore(topics)).toBeCloseTo(totalScore(all), 9);
				expect(totalScore(all)).toBeGreaterThanOrEqual(0);
				expect(totalScore(all)).toBeLessThanOrEqual(all.length);
				expect(totalMarks(all)).toBeLessThanOrEqual(3 * all.length);
				expect(totalMarks(all)).toBeGreaterThanOrEqual(-6 * all.length);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('calibrationOf', () => {
	it('counts judgement against truth; partly right is not right, unasked not counted', () => {
		const all = [
			scored(1, 'sure'),
			scored(0.5, 'sure'),
			scored(1, 'unsure'),
			scored(0, 'unsure'),
			scored(0, 'unsure'),
			scored(1)
		];
		expect(calibrationOf(all)).toEqual({ sureRight: 1, sureWrong: 1, unsureRight: 1, unsureWrong: 2 });
	});
});

describe('changeSince', () => {
	const quiz = (mode: string, score: number, questionCount = 10) => ({ mode, score, questionCount });
	it.each([
		['the first', [], null],
		['the first of its mode', [quiz('exam', 5)], null],
		['a better one', [quiz('mixed', 9), quiz('mixed', 6), quiz('exam', 1)], 0.2],
		['a worse one, of another length', [quiz('mixed', 20, 20)], -0.2],
		['one after one without questions', [quiz('mixed', 6), quiz('mixed', 0, 0)], 0.2]
	])('of %s', (_, earlier, expected) => {
		const change = changeSince(earlier, quiz('mixed', 8));
		if (expected === null) expect(change).toBeNull();
		else expect(change).toBeCloseTo(expected, 9);
	});
});
