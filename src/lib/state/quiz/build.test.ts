import { describe, expect, it } from 'vitest';
import { compileCards } from '#compiler/compile.ts';
import { readCards } from '#compiler/read-cards.ts';
import { Good } from '#domain/event.ts';
import type { QuizSetup } from '#domain/quiz/setup.ts';
import { MODES } from '#modes/index.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { TEST_AT } from '#tests/fixtures/events.ts';
import { drawQuiz, replayQuiz, takeUpQuiz } from './build.ts';
import { readCandidates } from './candidates.ts';

const { decks } = compileCards(readCards('cards'));
const today = Math.floor(TEST_AT / 86_400_000);
const when = { now: TEST_AT, today };
const SETUP: QuizSetup = {
	mode: 'mixed',
	deckIds: [],
	length: null,
	limit: null,
	isMarked: false,
	scope: 'all',
	language: null,
	seed: 'seed',
	draws: null
};

async function openTestLibrary() {
	const store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => TEST_AT });
	for (const deck of decks) await store.seed(deck);
	return { store, decks: new Map(decks.map(({ deck }) => [deck.id, deck])), isTaught: () => true };
}

async function draw(library: Awaited<ReturnType<typeof openTestLibrary>>, setup: QuizSetup = SETUP) {
	const built = await drawQuiz(library, setup, MODES.mixed, when);
	if (typeof built === 'string') throw new Error(built);
	return built;
}

describe('a quiz drawn from the store', () => {
	it('is the same from its link for somebody else, and when it is taken up again', async () => {
		const [mine, theirs] = [await openTestLibrary(), await openTestLibrary()];
		const built = await draw(mine);
		expect(built.questions).toHaveLength(10);
		const replayed = await replayQuiz(theirs, built.setup, MODES.mixed);
		expect(replayed?.questions).toEqual(built.questions);
		expect(replayed?.query).toBe(built.query);
		const { setup, draws } = built;
		const takenUp = await takeUpQuiz(mine.store, { setup, mode: MODES.mixed, draws, missing: 0 });
		expect(takenUp.questions).toEqual(built.questions);
	});

	it('leaves out what left the decks, says how much, and keeps the other questions as they were', async () => {
		const library = await openTestLibrary();
		const built = await draw(library);
		const gone = built.questions[3];
		const compiled = decks.find(({ deck }) => deck.id === gone?.deckId);
		if (!gone || !compiled) throw new Error('no fourth question');
		await library.store.seed({
			deck: { ...compiled.deck, hash: 'next' },
			notes: compiled.notes.filter(({ id }) => id !== gone.noteId)
		});
		const replayed = await replayQuiz(library, built.setup, MODES.mixed);
		expect(replayed?.missing).toBeGreaterThanOrEqual(1);
		expect(replayed?.questions).toHaveLength(10 - (replayed?.missing ?? 0));
		// in the middle of it the places of all draws are known
		const { setup, draws } = built;
		const takenUp = await takeUpQuiz(library.store, { setup, mode: MODES.mixed, draws, missing: 0 });
		const left = takenUp.questions;
		// a look-alike that is gone may take the options of others with it
		expect(left).toHaveLength(10 - takenUp.missing);
		expect(left.map(({ cardId }) => cardId)).not.toContain(gone.cardId);
		for (const question of left) {
			const before = built.questions.find(({ cardId }) => cardId === question.cardId);
			if (question.format === 'chosen' && before?.format === 'chosen') expect(question.order).toEqual(before.order);
		}
	});

	it('says why there is nothing to ask', async () => {
		const library = await openTestLibrary();
		expect(await drawQuiz(library, { ...SETUP, scope: 'seen' }, MODES.mixed, when)).toBe('nothing-seen');
		expect(await drawQuiz(library, { ...SETUP, scope: 'seen' }, MODES.mistakes, when)).toBe('no-mistakes');
	});

	it('asks only what was seen, unless new cards are wanted', async () => {
		const library = await openTestLibrary();
		const cardId = 'vocabulary/image/term';
		const moment = { at: TEST_AT, tzMin: 0, studyDay: today, rolloverHour: 0 };
		const review = { kind: 'review', ...moment, cardId, rating: Good, ms: 1, source: 'revealed', edition: 0 } as const;
		await library.store.record(review, 'r1');
		const built = await draw(library, { ...SETUP, scope: 'seen' });
		expect(built.questions.map((question) => question.cardId)).toEqual([cardId]);
	});
});

describe('candidates of a large library', () => {
	it('are few rows by the shelf index: due ones, some days, some slices, of the wanted decks alone', async () => {
		const { store } = await openTestLibrary();
		const ledger = await store.ledger();
		const large = decks.map(({ deck }) => ({ ...deck, cardCount: 100_000 }));
		const asked: string[] = [];
		const watched = {
			cardsOf: () => Promise.reject(new Error('reads a whole deck')),
			cardsOn: (range: Parameters<typeof store.cardsOn>[0]) => {
				asked.push(range.shelf);
				expect(range.limit).toBeLessThanOrEqual(800);
				return store.cardsOn(range);
			}
		};
		const options = { store: watched, ledger, seed: 'seed', today, scope: 'all' } as const;
		const rows = await readCandidates({ ...options, decks: large.slice(0, 1) });
		expect(rows.length).toBeGreaterThan(20);
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
		expect(new Set(rows.map(({ deckId }) => deckId))).toEqual(new Set([large[0]?.id]));
		expect(new Set(asked)).toEqual(new Set(['day', 'time', 'new']));
	});
});
