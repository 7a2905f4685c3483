import { describe, expect, it } from 'vitest';
import { inReview, inSteps } from '#tests/fixtures/cards.ts';
import { aLog, anEvent, TEST_AT, TEST_PLACE } from '#tests/fixtures/events.ts';
import { NEW_HISTORY, type CardHistory } from '../card.ts';
import { Again, Easy, Good, Hard, type EventOf } from '../event.ts';
import { effectOf } from './attempt-policy.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { foldCard } from './fold.ts';
import { MS_A_DAY } from './study-day.ts';

const TODAY = anEvent('attempt').studyDay;
const known: CardHistory = { ...NEW_HISTORY, ...inReview(TODAY) };
const effect = (fields: Partial<EventOf<'attempt'>> = {}, history = known, isCounted = true) => {
	const found = effectOf(history, anEvent('attempt', fields), isCounted);
	return found.kind === 'rated' ? `${found.rating}${found.isCapped ? ' capped' : ''}` : found.kind;
};

describe('effectOf', () => {
	it.each<[string, Partial<EventOf<'attempt'>>, string]>([
		['recognised, sure and right', {}, `${Good}`],
		['recognised, unsure and right', { certainty: 'unsure' }, 'recall'],
		['recognised and right where nobody asked how sure', { certainty: null }, 'recall'],
		['typed and right, sure or not', { format: 'typed', certainty: 'unsure' }, `${Good}`],
		['sure and wrong', { score: 0 }, `${Again} capped`],
		['unsure and wrong', { score: 0, certainty: 'unsure' }, `${Again}`],
		['right for a wrong reason', { score: 0.5, certainty: null }, `${Again}`],
		['told and rated', { format: 'told', certainty: null, rating: Hard }, `${Hard}`],
		['told, easily', { format: 'told', certainty: null, rating: Easy }, `${Easy}`],
		['right where only mistakes count', { counts: 'mistakes' }, 'none'],
		['wrong where only mistakes count', { counts: 'mistakes', score: 0 }, `${Again} capped`],
		['wrong where nothing counts', { counts: 'no', score: 0 }, 'none']
	])('%s', (_, fields, expected) => {
		expect(effect(fields)).toBe(expected);
	});

	it.each<[string, Partial<CardHistory>]>([
		['never studied', NEW_HISTORY],
		['reviewed today', { lastDay: TODAY }],
		['reviewed on a later day, by a clock that was set back since', { lastDay: TODAY + 2 }],
		['shown in a quiz today', { attemptDay: TODAY }]
	])('does nothing to a card %s', (_, fields) => {
		expect(effect({ score: 0 }, { ...known, ...fields })).toBe('none');
	});

	it('does nothing when the learner took the quiz out', () => {
		expect(effect({ score: 0 }, known, false)).toBe('none');
	});

	it('moves a card in its steps from an earlier day on', () => {
		const steps = { ...NEW_HISTORY, ...inSteps(TEST_AT), lastDay: TODAY - 1 };
		expect(effect({}, steps)).toBe(`${Good}`);
	});
});

describe('folding attempts', () => {
	/** A card that was learnt and reviewed, then asked in quizzes `days` later. */
	function learnt(days: number) {
		const log = aLog();
		log.add('review');
		log.add('review');
		log.add('review', { at: TEST_AT + 3 * MS_A_DAY });
		return {
			...log,
			at: TEST_AT + days * MS_A_DAY,
			fold: () => foldCard(TEST_PLACE, log.events, DEFAULT_CONFIG).history
		};
	}

	it('one update a study day, by the first attempt', () => {
		const { add, at, fold } = learnt(20);
		const before = fold();
		add('attempt', { at });
		const after = fold();
		expect(after.reps).toBe(before.reps + 1);
		add('attempt', { at: at + 60_000, score: 0 });
		expect(fold()).toEqual(after);
	});

	it('none after the day’s own review, which stays free to count after an attempt', () => {
		const { add, at, fold } = learnt(20);
		add('review', { at });
		const reviewed = fold();
		add('attempt', { at: at + 60_000, score: 0 });
		expect(fold()).toEqual({ ...reviewed, attemptDay: reviewed.lastDay });
	});

	it('unsure and right joins today’s queue, no memory moves, and what the recall gives is short', () => {
		const { add, at, fold } = learnt(6);
		const before = fold();
		const { studyDay } = add('attempt', { at, certainty: 'unsure' });
		expect(fold()).toEqual({ ...before, attemptDay: studyDay, due: { kind: 'day', day: studyDay }, isCapped: true });
		add('review', { at: at + 60_000, rating: 4 });
		expect(fold()).toMatchObject({ isCapped: false });
		expect(fold().intervalDays).toBeLessThanOrEqual(7);
	});

	it('sure and wrong: back in its steps, then at most seven days, once', () => {
		const { add, at, fold } = learnt(300);
		add('review', { at: at - 200 * MS_A_DAY, rating: 4 });
		add('attempt', { at, score: 0 });
		expect(fold()).toMatchObject({ phase: 'relearning', isCapped: true, lapses: 1 });
		const { studyDay } = add('review', { at: at + 20 * 60_000, rating: 4 });
		const graduated = fold();
		expect(graduated).toMatchObject({ phase: 'review', isCapped: false });
		expect(graduated.due).toMatchObject({ kind: 'day' });
		expect(graduated.intervalDays).toBeLessThanOrEqual(7);
		add('review', { at: at + 40 * MS_A_DAY, rating: 4 });
		expect(fold().intervalDays).toBeGreaterThan(7);
		expect(studyDay).toBeGreaterThan(TODAY);
	});

	it('caps at once where there are no steps', () => {
		const { add, at, events } = learnt(300);
		add('attempt', { at, score: 0 });
		const { history } = foldCard(TEST_PLACE, events, { ...DEFAULT_CONFIG, relearningStepsMin: [] });
		expect(history).toMatchObject({ phase: 'review', isCapped: false });
		expect(history.intervalDays).toBeLessThanOrEqual(7);
	});

	it('I was right, and taken out again: both reach back', () => {
		const { add, at, fold } = learnt(20);
		const before = fold();
		const wrong = add('attempt', { at, score: 0 });
		expect(fold().lapses).toBe(1);
		add('override', { reviewId: wrong.id, rating: Good });
		expect(fold()).toMatchObject({ lapses: 0, reps: before.reps + 1 });
		add('quiz-counts', { quizId: wrong.quizId, isCounted: false });
		expect(fold()).toEqual({ ...before, attemptDay: wrong.studyDay });
		add('quiz-counts', { quizId: wrong.quizId, isCounted: true });
		expect(fold().reps).toBe(before.reps + 1);
	});

	it('does not start a card that was never studied', () => {
		const log = aLog();
		log.add('attempt', { score: 0 });
		expect(foldCard(TEST_PLACE, log.events, DEFAULT_CONFIG).history).toMatchObject({ phase: 'new', reps: 0 });
	});
});
