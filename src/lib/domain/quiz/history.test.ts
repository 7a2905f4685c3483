import { describe, expect, it } from 'vitest';
import { aLog, type Log } from '#tests/fixtures/events.ts';
import { endAsMeant, lastEnds, meantAttempts, quizLines, surenessOf } from './history.ts';

const quizId = 'q1';

describe('the attempts that hold', () => {
	const wrong = { quizId, cardId: 'a/a/term', score: 0, pickedNoteId: 'a/b' } as const;
	const right = { quizId, cardId: 'a/b/term', score: 1 } as const;
	it.each<[string, (log: Log) => void, number[]]>([
		['are all that were given', () => undefined, [0, 1]],
		['are right where the learner was', (log) => log.add('override', { reviewId: idOf(log, 0), rating: 3 }), [1, 1]],
		['are wrong where the learner was', (log) => log.add('override', { reviewId: idOf(log, 1), rating: 1 }), [0, 0]],
		[
			'are as given where that was taken back',
			(log) => {
				const { id } = log.add('override', { reviewId: idOf(log, 0), rating: 3 });
				log.add('undo', { undoes: id });
			},
			[0, 1]
		],
		['are not those taken back', (log) => log.add('undo', { undoes: idOf(log, 0) }), [1]],
		[
			'are those asked again',
			(log) => {
				log.add('undo', { undoes: idOf(log, 0) });
				log.add('attempt', { ...wrong, score: 0.5 });
			},
			[1, 0.5]
		],
		// two tabs, or an undo that was never written
		['are the last of a card asked twice', (log) => log.add('attempt', { ...wrong, score: 1 }), [1, 1]]
	])('%s', (_, correct, expected) => {
		const log = aLog();
		log.add('attempt', wrong);
		log.add('attempt', right);
		correct(log);
		expect(meantAttempts(log.events).map(({ score }) => score)).toEqual(expected);
	});

	const idOf = ({ events }: Log, place: number): string => events[place]?.id ?? '';
});

describe('the quizzes taken', () => {
	it('come latest first, each with how well it was judged', () => {
		const log = aLog();
		const sure = { quizId, certainty: 'sure', score: 1 } as const;
		log.add('attempt', { ...sure, cardId: 'a/a/term' });
		log.add('attempt', { ...sure, cardId: 'a/b/term', score: 0.5 });
		const first = log.add('quiz', { quizId, quizEndedAt: 1 });
		const second = log.add('quiz', { quizId: 'q2', quizEndedAt: 2 });
		const lines = quizLines([first, second], meantAttempts(log.events));
		expect(lines.map(({ quizId }) => quizId)).toEqual(['q2', 'q1']);
		expect(lines.map(({ calibration }) => calibration && surenessOf(calibration))).toEqual([null, 0.5]);
		expect(lines.map(({ isLeft }) => isLeft)).toEqual([false, false]);
	});

	it('are not those in which nothing was answered: they came to no share of anything', () => {
		const log = aLog();
		const sprint = { mode: 'sprint', questionCount: 0, score: 0 } as const;
		const ends = [log.add('quiz', { quizId, ...sprint }), log.add('quiz', { quizId: 'q2' })];
		expect(quizLines(ends, []).map(({ quizId }) => quizId)).toEqual(['q2']);
		// an exam handed in empty was taken
		const exam = log.add('quiz', { quizId: 'q3', mode: 'exam', questionCount: 4, score: 0 });
		expect(quizLines([exam], [])).toHaveLength(1);
	});

	it('stand once, as their last end says', () => {
		const log = aLog();
		log.add('quiz', { quizId, score: 7 });
		log.add('quiz', { quizId: 'q2', score: 1 });
		log.add('quiz', { quizId, score: 8 });
		expect(lastEnds(log.events).map(({ quizId, score }) => [quizId, score])).toEqual([
			['q1', 8],
			['q2', 1]
		]);
	});

	it('show right without an end, by their answers', () => {
		const log = aLog();
		log.add('attempt', { quizId, cardId: 'a/a/term', score: 1, ms: 2000, mode: 'sprint' });
		const last = log.add('attempt', { quizId, cardId: 'a/b/term', score: 0.5, ms: 3000, mode: 'sprint' });
		expect(quizLines([], meantAttempts(log.events))).toMatchObject([
			{ quizId, mode: 'sprint', setup: 'mode=sprint', score: 1.5, questionCount: 2, ms: 5000, isLeft: true }
		]);
		expect(quizLines([], meantAttempts(log.events))[0]?.endedAt).toBe(last.at);
	});

	it.each<[string, number[], number, { score: number; questionCount: number }]>([
		['what was corrected', [1, 1, 0.5], 4, { score: 2.5, questionCount: 4 }],
		['an exam handed in empty', [], 4, { score: 0, questionCount: 4 }],
		['a card that left in the middle', [1, 1], 1, { score: 2, questionCount: 2 }]
	])('count %s', (_, scores, questionCount, expected) => {
		const log = aLog();
		const end = log.add('quiz', { quizId, questionCount, score: 0 });
		const attempts = scores.map((score, i) => log.add('attempt', { quizId, cardId: `a/${i}/term`, score }));
		expect(endAsMeant(end, attempts)).toMatchObject(expected);
		expect(endAsMeant(end, attempts)).not.toHaveProperty('marks');
		const marked = endAsMeant({ ...end, marks: 0 }, attempts);
		expect(marked.marks).toBe(scores.reduce((sum, score) => sum - 6 + 9 * score, 0));
	});

	it('say nothing of sureness where nothing was sure', () => {
		expect(surenessOf({ sureRight: 0, sureWrong: 0, unsureRight: 3, unsureWrong: 1 })).toBeNull();
	});
});
