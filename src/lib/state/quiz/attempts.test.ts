import { describe, expect, it } from 'vitest';
import type { Question } from '#domain/quiz/question.ts';
import { startRun, type QuizRun } from '#domain/quiz/run.ts';
import { ASKINGS } from '#tests/fixtures/quiz.ts';
import { describeResponse, endOf } from './attempts.ts';

const asked = { cardId: 'a/a/term', noteId: 'a/a', deckId: 'a' };
const { chosen, truth, typed } = ASKINGS;

describe('describeResponse', () => {
	const cases: [string, Question, Parameters<typeof describeResponse>[1], string][] = [
		['what was typed', { ...asked, ...typed }, { format: 'typed', text: ` ${'x'.repeat(300)}` }, 'x'.repeat(200)],
		[
			'what was typed on one line, with nothing invisible and no half of a character',
			{ ...asked, ...typed },
			{ format: 'typed', text: `docker\u200b  ps\n${'x'.repeat(189)}🐳` },
			`docker ps ${'x'.repeat(189)}`
		],
		['what was chosen', { ...asked, ...chosen, order: [0, 1] }, { format: 'chosen', option: 1 }, 'other 1'],
		[
			'the verdict with its reason',
			{ ...asked, ...truth, claim: null, reasonOrder: [0, 1, 2] },
			{ format: 'truth', isTrue: true, reason: 1 },
			'True, as'
		],
		['nothing of what is not there', { ...asked, ...chosen, order: [0, 1] }, { format: 'chosen', option: 9 }, '']
	];
	it.each(cases)('keeps %s', (_, question, response, expected) => {
		expect(describeResponse(question, response, 'en')).toBe(expected);
	});
});

describe('the end of a quiz', () => {
	const stamp = { at: 1000, tzMin: 0, studyDay: 1, rolloverHour: 4 };
	const start = { quizId: 'q', mode: 'exam', query: 'mode=exam', cardIds: ['a/a/x', 'a/b/x'], limitMs: null };
	const run = startRun({ ...start, feedback: 'at-end' }, 0);
	const answer = { response: { format: 'chosen', option: 0 }, pickedNoteId: null, ms: 5 } as const;
	const answers: QuizRun['answers'] = [{ ...answer, score: 1, certainty: 'sure' }, null];

	it('counts what was left open as nothing', () => {
		expect(endOf({ ...run, answers }, { isMarked: false }, stamp)).toEqual({
			kind: 'quiz',
			...stamp,
			quizId: 'q',
			mode: 'exam',
			setup: 'mode=exam',
			quizEndedAt: 1000,
			ms: 0,
			questionCount: 2,
			score: 1
		});
	});

	it('has marks where they were chosen', () => {
		expect(endOf({ ...run, answers }, { isMarked: true }, stamp)).toMatchObject({ marks: 3 });
	});
});
