import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileCards } from '#compiler/compile.ts';
import { readCards } from '#compiler/read-cards.ts';
import type { CompiledDeck } from '#domain/deck.ts';
import { readEvent } from '#domain/backup/read-event.ts';
import type { Response } from '#domain/quiz/grade.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore as openStoreOn } from '#store/store.ts';
import { anEvent, TEST_AT } from '#tests/fixtures/events.ts';
import { aLockManager } from '#tests/fixtures/locks.ts';
import { aDraft } from '#tests/store/bench.ts';
import type { Library } from '../library.svelte.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { Quiz } from './quiz.svelte.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const { decks } = compileCards(readCards('cards'));
const [compiled] = decks;

let library: Library;
vi.mock('../library.svelte.ts', () => ({
	openLibrary: () => Promise.resolve(library),
	openStore: () => Promise.resolve(library.store)
}));
vi.mock('../badge.ts', () => ({ refreshBadge: () => Promise.resolve() }));

/** What one tab keeps for itself; each tab has its own. */
const aTab = () => {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => void kept.set(key, text)
	};
};
type Tab = ReturnType<typeof aTab>;
const inTab = (tab: Tab): void => void vi.stubGlobal('sessionStorage', tab);

let locks: ReturnType<typeof aLockManager>;
let clockMs = 0;
const pass = (ms: number): void => {
	clockMs += ms;
	vi.setSystemTime(Date.now() + ms);
};

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: TEST_AT });
	clockMs = 0;
	locks = aLockManager();
	vi.stubGlobal('performance', { now: () => clockMs });
	vi.stubGlobal('document', { visibilityState: 'hidden', documentElement: { toggleAttribute: () => undefined } });
	vi.stubGlobal('navigator', { locks });
	inTab(aTab());
	const store = await openStoreOn(openMemoryBackend(), { deviceId: 'testdev1', now: () => Date.now() });
	for (const deck of decks) await store.seed(deck);
	library = { store, decks: new Map(decks.map(({ deck }) => [deck.id, deck])), isTaught: () => true };
});
afterEach(async () => {
	await pendingWrites.saved();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

async function open(query: string): Promise<Quiz> {
	const quiz = new Quiz();
	await quiz.open(query);
	return quiz;
}
/** Answers what is on screen as if nothing was known. */
function answer(quiz: Quiz): void {
	pass(SECOND);
	const { question } = quiz;
	if (question?.format === 'typed') quiz.respond({ format: 'typed', text: '?' }, 'unsure');
	if (question?.format === 'chosen') quiz.respond({ format: 'chosen', option: 1 }, 'unsure');
	if (question?.format === 'truth') {
		quiz.respond({ format: 'truth', isTrue: !question.isTrue, reason: null }, 'unsure');
	}
}
const written = async () => {
	await pendingWrites.saved();
	const events = await library.store.events({ by: 'days', fromDay: 0, toDay: 60_000 });
	return events.map(({ kind }) => kind);
};
const times = (count: number, act: () => void): void => Array.from({ length: count }).forEach(act);
const MIXED = 'mode=mixed&scope=all&n=4&seed=abc';

describe('an exam', () => {
	it('counts what is chosen on screen, skipped over or out of time', async () => {
		const quiz = await open('mode=exam&scope=all&n=5&limit=1&seed=abc');
		pass(SECOND);
		const response = (): Response =>
			quiz.question?.format === 'truth'
				? { format: 'truth', isTrue: true, reason: null }
				: { format: 'chosen', option: 0 };
		quiz.hold(response());
		expect(quiz.run).toMatchObject({ current: 0, isOver: false });
		quiz.next();
		expect(quiz.run?.answers[0]).not.toBeNull();
		pass(SECOND);
		quiz.hold(response());
		// another choice takes its place, and its time goes on
		pass(SECOND);
		quiz.hold(response());
		expect(quiz.run?.answers[1]?.ms).toBe(2 * SECOND);
		pass(2 * MINUTE);
		quiz.tick();
		expect(quiz.stage).toBe('over');
		expect(await written()).toEqual(['attempt', 'attempt', 'quiz']);
	});
});

describe('a quiz', () => {
	it('left open for days comes in again from a file: its time is kept up to a day', async () => {
		const quiz = await open('mode=mixed&scope=all&n=1&seed=abc');
		pass(50 * 60 * MINUTE);
		quiz.tick();
		answer(quiz);
		await pendingWrites.saved();
		const events = await library.store.events({ by: 'days', fromDay: 0, toDay: 60_000 });
		expect(events.map(({ kind }) => kind)).toEqual(['attempt', 'quiz']);
		for (const event of events) expect(readEvent(event, 'it')).toEqual(event);
		expect(events.at(-1)).toMatchObject({ ms: 86_400_000 });
		// one that an earlier version wrote
		expect(readEvent({ ...events.at(-1), ms: 90_000_000 }, 'it')).toMatchObject({ ms: 90_000_000 });
	});

	it('left at once after its last answer was taken', async () => {
		const quiz = await open(MIXED);
		times(4, () => {
			answer(quiz);
			if (quiz.run?.current !== 3) quiz.next();
		});
		expect(quiz.stage).toBe('feedback');
		expect(await written()).toEqual(['attempt', 'attempt', 'attempt', 'attempt', 'quiz']);
		// and if it is not left
		quiz.next();
		expect(quiz.stage).toBe('over');
		expect((await written()).filter((kind) => kind === 'quiz')).toHaveLength(1);
	});

	it('asked for once more by a link in the app begins again; loaded anew it shows its result', async () => {
		const quiz = await open(MIXED);
		times(4, () => {
			answer(quiz);
			quiz.next();
		});
		await pendingWrites.saved();
		const query = quiz.built?.query ?? '';
		expect((await open(query)).stage).toBe('over');
		const again = new Quiz();
		await again.open(query, 'link');
		expect(again.stage).toBe('question');
		expect(again.questions).toEqual(quiz.questions);
		expect(again.run?.quizId).not.toBe(quiz.run?.quizId);
	});

	it('corrected after its last answer has the corrected score', async () => {
		const quiz = await open('mode=mixed&scope=all&n=1&seed=abc');
		answer(quiz);
		quiz.accept();
		quiz.next();
		await pendingWrites.saved();
		const ends = await library.store.events({ by: 'quizzes', fromAt: 0, toAt: Date.now() });
		expect(ends.map((end) => 'score' in end && end.score)).toEqual([0, 1]);
	});
});

describe('the feedback', () => {
	it('says when the card comes back where the answer moved it, and nothing where it did not', async () => {
		const cardId = 'vocabulary/image/term';
		const { studyDay, tzMin, rolloverHour } = anEvent('review', { at: TEST_AT - 40 * 24 * 60 * MINUTE });
		for (let i = 0; i < 3; i++) {
			const at = TEST_AT - 40 * 24 * 60 * MINUTE + i;
			const review = { cardId, rating: 3, at, studyDay: studyDay + 9 * i, tzMin, rolloverHour } as const;
			await library.store.record(aDraft('review', review), crypto.randomUUID());
		}
		const quiz = await open('mode=mixed&seed=abc');
		expect(quiz.question?.cardId).toBe(cardId);
		answer(quiz);
		await vi.waitFor(() => expect(quiz.comesBackIn).toBe(0));
		quiz.undo();
		expect(quiz.comesBackIn).toBeNull();
		answer(quiz);
		quiz.accept();
		await vi.waitFor(() => expect(quiz.comesBackIn).toBeGreaterThan(1));
		// as new as it was: a quiz starts none
		const other = await open('mode=mixed&scope=all&n=3&seed=other');
		answer(other);
		await pendingWrites.saved();
		expect(other.comesBackIn).toBeNull();
	});
});

describe('two tabs in the same quiz', () => {
	it('take turns: the second says so, goes on where the first was, and then the first stands still', async () => {
		const [one, two] = [aTab(), aTab()];
		inTab(one);
		const first = await open(MIXED);
		answer(first);
		first.next();
		await pendingWrites.saved();
		const query = first.built?.query ?? '';

		inTab(two);
		const second = new Quiz();
		const opening = second.open(query);
		await vi.waitFor(() => {
			locks.timeOut();
			expect(second.isElsewhere).toBe(true);
		});
		await opening;
		expect(second.stage).toBe('elsewhere');
		inTab(one);
		answer(first);
		first.next();
		await pendingWrites.saved();

		inTab(two);
		await second.takeOver();
		expect(second.run?.current).toBe(2);
		await vi.waitFor(() => expect(first.stage).toBe('elsewhere'));
		inTab(one);
		answer(first);
		first.leave();
		expect(await written()).toEqual(['attempt', 'attempt']);

		inTab(two);
		times(2, () => {
			answer(second);
			second.next();
		});
		expect(second.stage).toBe('over');
		expect(await written()).toEqual(['attempt', 'attempt', 'attempt', 'attempt', 'quiz']);

		// back in the first one there is the same result
		inTab(one);
		const back = await open(second.built?.query ?? '');
		expect(back.stage).toBe('over');
		expect(back.run?.answers).toEqual(second.run?.answers);
		expect(await written()).toHaveLength(5);
	});

	it('that is left while it opens is not begun behind the back of its page, and keeps nobody out', async () => {
		const left = new Quiz();
		const opening = left.open(MIXED);
		left.leave();
		await opening;
		expect(left).toMatchObject({ stage: 'opening', run: null, built: null });
		const next = await open(MIXED);
		expect(next.stage).toBe('question');

		// and one that was begun, left while it is taken up again
		next.leave();
		const again = new Quiz();
		const takingUp = again.open(next.built?.query ?? '');
		again.leave();
		await takingUp;
		expect((await open(next.built?.query ?? '')).stage).toBe('question');
	});

	it('of the same link begun apart are two quizzes', async () => {
		const link = (await open(MIXED)).built?.query ?? '';
		await pendingWrites.saved();
		library = { ...library, store: { ...library.store, setting: () => Promise.resolve(undefined) } };
		inTab(aTab());
		const theirs = await open(link);
		expect(theirs.stage).toBe('question');
	});
});

describe('a deck that is updated in the middle of a quiz', () => {
	const without = (noteIds: readonly string[]): CompiledDeck[] =>
		decks.map(({ deck, notes }) => ({
			deck: { ...deck, hash: 'next' },
			notes: notes.filter(({ id }) => !noteIds.includes(id))
		}));

	it('takes its question out, and nothing of what was answered', async () => {
		const quiz = await open(MIXED);
		answer(quiz);
		quiz.next();
		await pendingWrites.saved();
		const gone = quiz.questions[2]?.noteId ?? '';
		quiz.leave();
		for (const deck of without([gone])) await library.store.seed(deck);
		const after = await open(quiz.built?.query ?? '');
		expect(after.stage).toBe('question');
		expect(after.questions.map(({ noteId }) => noteId)).not.toContain(gone);
		expect(after.run?.answers[0]).toEqual(quiz.run?.answers[0]);
		expect(after.built?.missing).toBeGreaterThan(0);
		times(after.questions.length - 1, () => {
			answer(after);
			after.next();
		});
		expect(after.stage).toBe('over');
		expect((await written()).filter((kind) => kind === 'quiz')).toHaveLength(1);
	});

	it('that takes all of them leaves a sentence, and no quiz to go on with', async () => {
		const quiz = await open(MIXED);
		await pendingWrites.saved();
		quiz.leave();
		for (const deck of without(quiz.questions.map(({ noteId }) => noteId))) await library.store.seed(deck);
		for (let visit = 0; visit < 2; visit++) {
			const { stage, nothing } = await open(quiz.built?.query ?? '');
			expect({ stage, nothing }).toEqual({ stage: 'empty', nothing: 'nothing-fits' });
		}
	});
});

describe('an exam whose clock is changed', () => {
	const EXAM = 'mode=exam&scope=all&n=3&limit=10&seed=abc';
	it.each([
		['ahead', 60 * MINUTE],
		['back', -60 * MINUTE]
	])('%s has the time that is truly left', async (_, change) => {
		const quiz = await open(EXAM);
		pass(2 * MINUTE);
		vi.setSystemTime(Date.now() + change);
		quiz.tick();
		expect(quiz.leftMs).toBe(8 * MINUTE);
		pass(MINUTE);
		answer(quiz);
		quiz.tick();
		expect(quiz.leftMs).toBe(7 * MINUTE - SECOND);
		expect(quiz.stage).toBe('question');
	});

	it('back, and is loaded anew, gains nothing and loses nothing', async () => {
		const quiz = await open(EXAM);
		pass(4 * MINUTE);
		answer(quiz);
		quiz.leave();
		await pendingWrites.saved();
		vi.setSystemTime(Date.now() - 60 * MINUTE);
		const after = await open(quiz.built?.query ?? '');
		expect(after.leftMs).toBe(6 * MINUTE - SECOND);
		expect(after.run?.answers[0]).not.toBeNull();
	});
});

describe('a link written by hand', () => {
	const code = compiled?.notes[0]?.code.replace(/^(\w+) 0*(\d+) .*$/, '$1$2') ?? '';
	it.each([
		['a mode that is none', 'mode=%3Cimg%20src%3Dx%3E', { stage: 'refused' }],
		['a mode of every object', 'mode=__proto__', { stage: 'refused' }],
		['an unknown deck', 'mode=mixed&decks=..%2F..', { stage: 'refused' }],
		['no deck', 'mode=mixed&decks=', { stage: 'refused' }],
		['a huge count', 'mode=mixed&n=999999999999', { stage: 'refused' }],
		['a bad seed', `mode=mixed&seed=${'x'.repeat(41)}`, { stage: 'refused' }],
		['draws that are none', 'mode=mixed&q=%00', { stage: 'refused' }],
		['draws of cards that are none', 'mode=mixed&q=ZZZU1.0t', { stage: 'empty' }],
		['draws that the mode can’t ask', `mode=match&q=${code}.0t`, { stage: 'empty' }],
		['options that are none', `mode=mixed&q=${code}.0czz`, { stage: 'empty' }],
		['nothing seen', 'mode=mixed', { stage: 'empty', nothing: 'nothing-seen' }],
		['no mistakes', 'mode=mistakes', { stage: 'empty', nothing: 'no-mistakes' }]
	])('with %s gets a sentence', async (_, query, expected) => {
		const { stage, nothing } = await open(query);
		expect({ stage, nothing }).toMatchObject(expected);
		expect(await written()).toEqual([]);
	});
});
