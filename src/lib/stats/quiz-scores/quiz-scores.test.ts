import { expect, it } from 'vitest';
import { anEvent } from '#tests/fixtures/events.ts';
import { aContext, TODAY } from '#tests/fixtures/statistics.ts';
import { quizScores } from './quiz-scores.ts';

const aQuiz = (score: number, questionCount = 10, studyDay = TODAY) =>
	anEvent('quiz', { score, questionCount, studyDay, ms: 120_000 });
const read = (...quizzes: ReturnType<typeof aQuiz>[]) => quizScores.read(quizzes, aContext(), 'all');

it('are shares, with their mean by questions and what changed', () => {
	const data = read(aQuiz(5), aQuiz(7), aQuiz(8), aQuiz(18, 20));
	expect(data.scores.map(({ share }) => share)).toEqual([0.5, 0.7, 0.8, 0.9]);
	expect(data.mean).toBeCloseTo(38 / 50, 10);
	// (8 + 18) / 30 against (5 + 7) / 20
	expect(data.trend).toBeCloseTo(26 / 30 - 0.6, 10);
});

it('tell no trend of three, and leave out a quiz without questions', () => {
	expect(read(aQuiz(5), aQuiz(6), aQuiz(7)).trend).toBeNull();
	expect(quizScores.isEmpty(read(aQuiz(0, 0)))).toBe(true);
});

it('name the mode of each in both languages, one of another version too', () => {
	const { rows } = quizScores.table(
		quizScores.read([anEvent('quiz'), anEvent('quiz', { mode: 'of-tomorrow' })], aContext(), 'all')
	);
	expect(rows.map(([, mode]) => mode)).toEqual([
		{ fr: 'Quiz mêlé', en: 'Mixed quiz' },
		{ fr: 'Quiz d’une autre version', en: 'Quiz of another version' }
	]);
});

it('lie on no day to come', () => {
	expect(read(aQuiz(5, 10, TODAY + 20_000)).scores[0]?.day).toBe(TODAY);
});
