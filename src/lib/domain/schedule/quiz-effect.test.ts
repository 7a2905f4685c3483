import { describe, expect, it } from 'vitest';
import { Good } from '../event.ts';
import { aLog, TEST_AT, TEST_CARD, TEST_PLACE } from '#tests/fixtures/events.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { quizEffect, sumUpEffects } from './quiz-effect.ts';
import { MS_A_DAY } from './study-day.ts';

/** Learnt by two reviews, then asked in a quiz on a later day. */
function askedInQuiz(score: number, daysLater = 30) {
	const log = aLog();
	const review = { cardId: TEST_CARD, rating: Good } as const;
	log.add('review', review);
	log.add('review', { ...review, at: TEST_AT + 600_000 });
	const at = TEST_AT + daysLater * MS_A_DAY;
	const { studyDay } = log.add('attempt', {
		cardId: TEST_CARD,
		quizId: 'q1',
		at,
		score,
		counts: 'yes',
		format: 'chosen',
		certainty: 'sure'
	});
	return { log, today: studyDay };
}

describe('what a quiz did to the schedule', () => {
	it('is told by the fold with its attempts and without them', () => {
		const { log, today } = askedInQuiz(1);
		const effect = quizEffect(TEST_PLACE, log.events, 'q1', DEFAULT_CONFIG);
		expect(effect.without.lastDay).toBeLessThan(today);
		expect(effect.after).toMatchObject({ lastDay: today, due: { kind: 'day' } });
		const { laterCount, fromDay, toDay, todayCount, keptCount } = sumUpEffects([effect], today);
		expect([laterCount, todayCount, keptCount]).toEqual([1, 0, 0]);
		expect(fromDay).toBe(toDay);
		expect(fromDay).toBeGreaterThan(today);
	});

	it('brings what was missed back today', () => {
		const { log, today } = askedInQuiz(0);
		const effect = quizEffect(TEST_PLACE, log.events, 'q1', DEFAULT_CONFIG);
		expect(sumUpEffects([effect], today)).toMatchObject({ todayCount: 1, laterCount: 0, fromDay: null });
	});

	it('is nothing once the quiz is taken out, and for another quiz', () => {
		const { log, today } = askedInQuiz(0);
		expect(sumUpEffects([quizEffect(TEST_PLACE, log.events, 'q2', DEFAULT_CONFIG)], today).keptCount).toBe(1);
		log.add('quiz-counts', { cardId: TEST_CARD, quizId: 'q1', isCounted: false });
		expect(sumUpEffects([quizEffect(TEST_PLACE, log.events, 'q1', DEFAULT_CONFIG)], today).keptCount).toBe(1);
	});
});
