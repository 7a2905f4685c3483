import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { graspOf } from './grasp.ts';

describe('graspOf', () => {
	it.each([
		['new', {}, null, 'weak'],
		['in its steps', inSteps(1000), 1, 'weak'],
		['likely forgotten', inReview(100, 90), 0.69, 'weak'],
		['stable for days', inReview(100, 20.9), 0.7, 'young'],
		['stable for three weeks', inReview(100, 21), 0.7, 'firm'],
		['of unknown recall', inReview(100, 21), null, 'weak']
	])('a card that is %s', (_, history, recall, expected) => {
		expect(graspOf(aCard({}, history).history, recall)).toBe(expected);
	});
});
