import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { compileCards } from '#compiler/compile.ts';
import { readCards } from '#compiler/read-cards.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore as openStoreOn } from '#store/store.ts';
import { aLockManager } from '#tests/fixtures/locks.ts';
import type { Library } from '../library.svelte.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { Quiz } from './quiz.svelte.ts';
import { QuizResult } from './result.svelte.ts';

const { decks } = compileCards(readCards('cards'));

let library: Library;
vi.mock('../library.svelte.ts', () => ({
	openLibrary: () => Promise.resolve(library),
	openStore: () => Promise.resolve(library.store)
}));
vi.mock('../badge.ts', () => ({ refreshBadge: () => Promise.resolve() }));

beforeEach(async () => {
	vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined });
	vi.stubGlobal('document', { visibilityState: 'hidden', documentElement: { toggleAttribute: () => undefined } });
	vi.stubGlobal('navigator', { locks: aLockManager() });
	const store = await openStoreOn(openMemoryBackend(), { deviceId: 'testdev1', now: () => Date.now() });
	for (const deck of decks) await store.seed(deck);
	library = { store, decks: new Map(decks.map(({ deck }) => [deck.id, deck])), isTaught: () => true };
});
afterEach(async () => {
	await pendingWrites.saved();
	vi.unstubAllGlobals();
});

/** The result of a quiz of one question, taken. */
async function aResult(): Promise<QuizResult> {
	const quiz = new Quiz();
	await quiz.open('mode=mixed&scope=all&n=1&seed=abc');
	const { question } = quiz;
	if (question?.format === 'typed') quiz.respond({ format: 'typed', text: '?' }, 'unsure');
	if (question?.format === 'chosen') quiz.respond({ format: 'chosen', option: 1 }, 'unsure');
	if (question?.format === 'truth') {
		quiz.respond({ format: 'truth', isTrue: !question.isTrue, reason: null }, 'unsure');
	}
	quiz.next();
	expect(quiz.stage).toBe('over');
	const result = new QuizResult(quiz);
	await result.read();
	return result;
}
/** From now on the store can't do that. */
function refuse(method: 'recordMany' | 'cards'): () => void {
	const { store } = library;
	library = { ...library, store: { ...store, [method]: () => Promise.reject(new Error('refused')) } };
	return () => (library = { ...library, store });
}
const state = ({ isCounted, isUnsaved, hasFailed }: QuizResult) => ({ isCounted, isUnsaved, hasFailed });

it('a switch that was not saved says so, and shows what is kept', async () => {
	const result = await aResult();
	expect(state(result)).toEqual({ isCounted: true, isUnsaved: false, hasFailed: false });
	const restore = refuse('recordMany');
	const turning = result.setCounted(false);
	// it was turned: only a change brings it back
	expect(result.isCounted).toBe(false);
	await turning;
	expect(state(result)).toEqual({ isCounted: true, isUnsaved: true, hasFailed: false });
	restore();
	await result.setCounted(false);
	expect(state(result)).toEqual({ isCounted: false, isUnsaved: false, hasFailed: false });
});

it('a switch that was saved stays, where what follows from it can’t be read', async () => {
	const result = await aResult();
	refuse('cards');
	await result.setCounted(false);
	expect(state(result)).toEqual({ isCounted: false, isUnsaved: false, hasFailed: true });
});

it('a switch turned back while it is being saved shows what is kept', async () => {
	const result = await aResult();
	await Promise.all([result.setCounted(false), result.setCounted(true)]);
	expect(state(result)).toEqual({ isCounted: false, isUnsaved: false, hasFailed: false });
});
