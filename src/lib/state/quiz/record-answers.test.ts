import { describe, expect, it } from 'vitest';
import type { EventOf } from '#domain/event.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { anEvent, TEST_AT } from '#tests/fixtures/events.ts';
import { recordAnswers, type QuizDrafts } from './record-answers.ts';

const QUIZ = 'quiz-1';
const draftOf = <E extends { id: string; hlc: string }>({ id: _, hlc: __, ...draft }: E) => draft;
const anAttempt = (fields: Partial<EventOf<'attempt'>> = {}) => draftOf(anEvent('attempt', fields));
const anEnd = (fields: Partial<EventOf<'quiz'>> = {}) => draftOf(anEvent('quiz', fields));
const drafts = (fields: Partial<QuizDrafts>): QuizDrafts => ({
	quizId: QUIZ,
	attempts: [],
	end: null,
	when: 'changed',
	...fields
});

async function openTestStore() {
	const store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => TEST_AT });
	const log = async () => (await store.events({ by: 'quiz', quizId: QUIZ })).map(({ kind }) => kind);
	return { store, log };
}

describe('the end of a quiz', () => {
	it('is in the log with the last answer: left at once, the quiz was still taken', async () => {
		const { store, log } = await openTestStore();
		await recordAnswers(store, drafts({ attempts: [anAttempt()] }), 'r1');
		expect(await log()).toEqual(['attempt']);
		await recordAnswers(store, drafts({ attempts: [anAttempt({ cardId: 'a/b/term' })], end: anEnd() }), 'r2');
		expect(await log()).toEqual(['attempt', 'attempt', 'quiz']);
	});

	it('is lost with the last answer or not at all', async () => {
		const { store, log } = await openTestStore();
		const failing = { ...store, recordMany: () => Promise.reject(new Error('full')) };
		const last = drafts({ attempts: [anAttempt()], end: anEnd() });
		await expect(recordAnswers(failing, last, 'r1')).rejects.toThrow('full');
		expect(await log()).toEqual([]);
		await recordAnswers(store, last, 'r1');
		// acknowledged unheard, it is given once more
		await recordAnswers(store, last, 'r1');
		expect(await log()).toEqual(['attempt', 'quiz']);
	});

	it.each<[string, Partial<QuizDrafts>, string[]]>([
		['once more after it was seen', { end: anEnd({ quizEndedAt: TEST_AT + 1 }) }, ['attempt', 'quiz']],
		['again where it was corrected', { end: anEnd({ score: 9 }) }, ['attempt', 'quiz', 'quiz']],
		[
			'by a page loaded anew, answers and all',
			{ attempts: [anAttempt()], end: anEnd({ score: 9 }), when: 'missing' },
			['attempt', 'quiz']
		],
		[
			'after an answer that was taken back and given again',
			{ attempts: [anAttempt()], end: anEnd() },
			['attempt', 'quiz', 'attempt']
		]
	])('is given %s', async (_, given, expected) => {
		const { store, log } = await openTestStore();
		await recordAnswers(store, drafts({ attempts: [anAttempt()], end: anEnd() }), 'r1');
		await recordAnswers(store, drafts(given), 'r2');
		expect(await log()).toEqual(expected);
	});
});
