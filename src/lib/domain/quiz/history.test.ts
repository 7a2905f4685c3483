import { describe, expect, it } from 'vitest';
import { aLog } from '#tests/fixtures/events.ts';
import { heldAttempts, quizLines, surenessOf } from './history.ts';

describe('the quizzes taken', () => {
	it('come latest first, each with how well it was judged', () => {
		const log = aLog();
		const sure = { quizId: 'q1', certainty: 'sure', score: 1 } as const;
		log.add('attempt', { ...sure, cardId: 'a/a/term', score: 0 });
		// taken back and asked again
		log.add('attempt', { ...sure, cardId: 'a/a/term' });
		log.add('attempt', { ...sure, cardId: 'a/b/term', score: 0.5 });
		const first = log.add('quiz', { quizId: 'q1', quizEndedAt: 1 });
		const second = log.add('quiz', { quizId: 'q2', quizEndedAt: 2 });
		const attempts = heldAttempts(log.events);
		expect(attempts.map(({ score }) => score)).toEqual([1, 0.5]);
		const lines = quizLines([first, second], attempts);
		expect(lines.map(({ quizId }) => quizId)).toEqual(['q2', 'q1']);
		expect(lines.map(({ calibration }) => calibration && surenessOf(calibration))).toEqual([null, 0.5]);
	});

	it('say nothing of sureness where nothing was sure', () => {
		expect(surenessOf({ sureRight: 0, sureWrong: 0, unsureRight: 3, unsureWrong: 1 })).toBeNull();
	});
});
