import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from './config.ts';
import { firstAnswers, firstReviewDays } from './first-reviews.ts';

describe('firstReviewDays', () => {
	it('are rare and rarer', () => {
		const days = firstReviewDays(DEFAULT_CONFIG, 365);
		expect(days.slice(0, 3)).toEqual([2, 13, 59]);
		const waits = days.map((day, i) => day - (days[i - 1] ?? 0));
		expect(waits).toEqual([...waits].sort((a, b) => a - b));
		expect(firstReviewDays(DEFAULT_CONFIG, 14)).toEqual([2, 13]);
		expect(firstReviewDays(DEFAULT_CONFIG, 1)).toEqual([]);
	});

	it('count a step that passes the day', () => {
		expect(firstReviewDays({ ...DEFAULT_CONFIG, learningStepsMin: [1, 1440] }, 3)[0]).toBe(1);
	});

	it('come every day at the longest interval of one', () => {
		expect(firstReviewDays({ ...DEFAULT_CONFIG, longestIntervalDays: 1 }, 4)).toEqual([1, 2, 3, 4]);
	});

	it.each([
		[[1, 10], 2],
		[[], 1],
		[[1], 1],
		// the third and fourth are of days after: they count among those
		[[1, 10, 1440, 4320], 2]
	])('after steps of %j minutes it takes %i answers', (learningStepsMin, answers) => {
		expect(firstAnswers({ ...DEFAULT_CONFIG, learningStepsMin })).toBe(answers);
	});
});
