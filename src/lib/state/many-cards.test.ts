import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { outlookOf, type Outlook } from '#domain/schedule/outlook.ts';
import { MS_A_DAY, studyDay } from '#domain/schedule/study-day.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_AT } from '#tests/fixtures/events.ts';
import '#tests/fixtures/group-by.ts';
import { StillWorker } from '#tests/fixtures/worker.ts';
import { aDraft } from '#tests/store/bench.ts';
import { clock } from './clock.ts';
import { readDecksToday, readProgress } from './decks-today.ts';
import { Exam } from './schedule/exam.svelte.ts';
import { Mover } from './schedule/mover.svelte.ts';
import { Schedule } from './schedule/schedule.svelte.ts';

const library = vi.hoisted(() => ({ store: null as unknown, decks: null as unknown }));
vi.mock('./library.svelte.ts', () => ({ openLibrary: async () => library }));
vi.mock('./trusted-worker.ts', () => ({ startWorker: (address: string) => new Worker(address) }));

const DECKS = ['vocabulary', 'networks'].map((id, order) =>
	aCompiledDeck(
		Array.from({ length: 4 }, (_, i) => aNote({ id: `${id}/note-${i}`, facets: ['meaning'], code: `NOTE ${i} 0` })),
		{ id, order }
	)
);
const NOW = TEST_AT + 3 * MS_A_DAY;
const TODAY = studyDay({ at: NOW, tzMin: 60 }, DEFAULT_CONFIG.rolloverHour);

let store: Awaited<ReturnType<typeof openStore>>;
let schedule: Schedule;

beforeEach(async () => {
	StillWorker.made = [];
	vi.stubGlobal('Worker', StillWorker);
	vi.spyOn(clock, 'now').mockReturnValue(NOW);
	vi.spyOn(clock, 'moment').mockReturnValue({ at: NOW, tzMin: 60 });
	vi.spyOn(clock, 'today').mockReturnValue(TODAY);
	store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => NOW });
	for (const compiled of DECKS) await store.seed(compiled);
	for (const [i, id] of ['vocabulary/note-0', 'vocabulary/note-1', 'networks/note-0'].entries()) {
		await store.record(aDraft('review', { cardId: `${id}/meaning`, at: TEST_AT, rating: 4 }), `review ${i}`);
	}
	Object.assign(library, { store, decks: new Map(DECKS.map(({ deck }) => [deck.id, deck])) });
	schedule = new Schedule();
	await schedule.read();
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** As a database of many cards, that a worker can read by itself. */
async function beLarge(): Promise<void> {
	const ledger = { ...(await store.ledger()), newCount: 5000 };
	library.store = { ...store, isKept: true, ledger: async () => ledger };
	await schedule.read();
}
const found = (what: unknown) => ({ kind: 'found', found: what });
const outlook = (seen: number): Outlook => ({ seen, unseen: 1, untouched: 0.5, kept: 0.8, answers: 3 });

describe('an exam date', () => {
	it('says what the cards say, deck by deck and together', async () => {
		const exam = new Exam(schedule);
		expect(exam).toMatchObject({ lines: [], day: TODAY + 14 });
		await exam.toggle('networks');
		await exam.toggle('vocabulary');
		const cards = await store.cardsOf('vocabulary');
		const [all, vocabulary, networks] = exam.lines;
		expect(exam.lines).toHaveLength(3);
		expect(all).toMatchObject({ deck: null, usual: { seen: 3, unseen: 5 } });
		expect(vocabulary).toEqual({
			deck: DECKS[0]?.deck,
			usual: outlookOf(cards, TODAY + 14, TODAY, DEFAULT_CONFIG, 0.9),
			raised: outlookOf(cards, TODAY + 14, TODAY, DEFAULT_CONFIG, 0.95)
		});
		expect(networks?.usual.seen).toBe(1);
		await exam.toggle('vocabulary');
		expect(exam.lines.map(({ deck }) => deck?.id)).toEqual(['networks']);
		await exam.toggle('networks');
		expect(exam.lines).toEqual([]);
		expect(StillWorker.made).toEqual([]);
	});

	it('asks for no more than a goal that holds until then, and leaves out what is paused', async () => {
		await store.setSetting('goals', [{ day: TODAY + 20, deckIds: ['networks'], desiredRetention: 0.95 }]);
		await store.setSetting('paused-decks', ['vocabulary']);
		await schedule.read();
		const exam = new Exam(schedule);
		expect(exam.topics.map(({ id }) => id)).toEqual(['networks']);
		await exam.toggle('networks');
		const [line] = exam.lines;
		expect(line?.raised).toEqual(line?.usual);
		expect(exam.isRaise).toBe(false);
		// after its day it holds no longer
		await exam.setDay(TODAY + 30);
		expect(exam.isRaise).toBe(true);
	});

	it('foretells beside the page, however few the cards', async () => {
		library.store = { ...store, isKept: true };
		const exam = new Exam(schedule);
		const look = exam.toggle('networks');
		(await StillWorker.nth()).tell(found({ networks: [outlook(2), outlook(2)] }));
		await look;
		expect(exam.lines).toHaveLength(1);
	});

	it('asked anew, ends the look before: an answer to an older question never comes last', async () => {
		await beLarge();
		const exam = new Exam(schedule);
		const looks = [exam.toggle('networks')];
		const first = await StillWorker.nth();
		expect(first.asked).toMatchObject([
			{
				name: 'outlooks',
				deckIds: ['networks'],
				question: { day: TODAY + 14, retentionsByDeck: { networks: [0.9, 0.95] } }
			}
		]);
		expect(exam.isReckoning).toBe(true);
		first.tell({ kind: 'read', cardCount: 5000 });
		expect(exam.readCount).toBe(5000);
		looks.push(exam.setDay(TODAY + 30));
		const second = await StillWorker.nth(1);
		expect(first.isEnded).toBe(true);
		// on its way when it was ended
		first.tell({ kind: 'read', cardCount: 10_000 });
		expect(exam.readCount).toBe(0);
		second.tell(found({ networks: [outlook(2), outlook(2)] }));
		first.tell(found({ networks: [outlook(9), outlook(9)] }));
		await Promise.all(looks);
		expect(second.asked).toMatchObject([{ question: { day: TODAY + 30 } }]);
		expect(exam.lines.map(({ usual }) => usual.seen)).toEqual([2]);
		expect(exam).toMatchObject({ isReckoning: false, error: null });
		expect(second.isEnded).toBe(true);
	});

	it('with no deck left, ends the look', async () => {
		await beLarge();
		const exam = new Exam(schedule);
		const look = exam.toggle('networks');
		const worker = await StillWorker.nth();
		await exam.toggle('networks');
		await look;
		expect(worker.isEnded).toBe(true);
		expect(exam).toMatchObject({ isReckoning: false, lines: [], error: null });
	});

	it('that can not be reckoned says why, and can be tried again', async () => {
		await beLarge();
		const exam = new Exam(schedule);
		const failing = exam.toggle('networks');
		(await StillWorker.nth()).onerror?.();
		await failing;
		expect(exam.error).toBeInstanceOf(Error);
		expect(exam.isReckoning).toBe(false);
		const again = exam.reckon();
		(await StillWorker.nth(1)).tell(found({ networks: [outlook(2), outlook(2)] }));
		await again;
		expect(exam.error).toBeNull();
		expect(exam.lines).toHaveLength(1);
	});
});

describe('the decks of today', () => {
	const studied = { total: 4, known: 2, seen: 2 };

	it('are counted on the page while they are few', async () => {
		library.store = { ...store, isKept: true };
		expect(await readDecksToday(['vocabulary', 'vocabulary'])).toMatchObject({
			working: [{ deck: { id: 'vocabulary' }, waiting: 2 }],
			otherCount: 1
		});
		expect(await readProgress(['vocabulary'], TODAY)).toMatchObject({ vocabulary: studied });
		expect(StillWorker.made).toEqual([]);
	});

	it('are counted beside the page in a large library', async () => {
		await beLarge();
		const reading = readProgress(['vocabulary', 'networks'], TODAY);
		const worker = await StillWorker.nth();
		expect(worker.asked).toMatchObject([{ name: 'progress', deckIds: ['vocabulary', 'networks'] }]);
		worker.tell(found({ vocabulary: { ...studied, due: 1 } }));
		expect(await reading).toEqual({ vocabulary: { ...studied, due: 1 } });
		expect(worker.isEnded).toBe(true);
	});
});

describe('a page that is left', () => {
	it('ends the look for cards to move, and that for the decks of today', async () => {
		await beLarge();
		const mover = new Mover(schedule);
		const choosing = mover.choose({ kind: 'deck', deckId: 'vocabulary' });
		const first = await StillWorker.nth();
		mover.stop();
		await choosing;
		const left = new AbortController();
		const reading = readProgress(['networks'], TODAY, { signal: left.signal });
		const second = await StillWorker.nth(1);
		left.abort();
		await expect(reading).rejects.toBe(left.signal.reason);
		expect([first.isEnded, second.isEnded]).toEqual([true, true]);
		expect(mover.outcome).toBeNull();
	});
});

describe('moving a deck', () => {
	it('plans for its cards, those that come first, and starts no worker for a few', async () => {
		library.store = { ...store, isKept: true };
		const mover = new Mover(schedule);
		await mover.choose({ kind: 'deck', deckId: 'vocabulary' });
		expect(mover).toMatchObject({ isReading: false, isCut: false, outcome: null });
		const due = (await store.cardsOf('vocabulary')).filter(({ shelf }) => shelf === 'day');
		expect(due).toHaveLength(2);
		const inOrder = due.sort((a, b) => a.shelfKey - b.shelfKey).map(({ id }) => id);
		expect(mover.plan.moves.map(({ cardId }) => cardId)).toEqual(inOrder);
		expect(StillWorker.made).toEqual([]);
	});

	it('looks at them in a worker, and a choice made meanwhile ends it', async () => {
		await beLarge();
		const mover = new Mover(schedule);
		const first = mover.choose({ kind: 'deck', deckId: 'vocabulary' });
		expect(mover).toMatchObject({ isReading: true, plan: { moves: [] } });
		const ended = await StillWorker.nth();
		expect(ended.asked).toMatchObject([{ name: 'movable', question: { most: 2000 }, deckIds: ['vocabulary'] }]);
		const second = mover.choose({ kind: 'deck', deckId: 'networks' });
		const worker = await StillWorker.nth(1);
		expect(ended.isEnded).toBe(true);
		const due = (await store.cardsOf('networks')).filter(({ shelf }) => shelf === 'day');
		worker.tell(found(due));
		ended.tell(found([]));
		await Promise.all([first, second]);
		expect(mover.isReading).toBe(false);
		expect(mover.plan.moves.map(({ cardId }) => cardId)).toEqual(['networks/note-0/meaning']);
	});

	it('says that they could not be read, not that nothing was saved', async () => {
		await beLarge();
		const mover = new Mover(schedule);
		const failing = mover.choose({ kind: 'deck', deckId: 'vocabulary' });
		(await StillWorker.nth()).onerror?.();
		await failing;
		expect(mover).toMatchObject({ isReading: false, outcome: { kind: 'unread' }, plan: { moves: [] } });
	});

	it('leaves a card where it is that was answered in another tab meanwhile', async () => {
		library.store = { ...store, isKept: true };
		const mover = new Mover(schedule);
		await mover.choose({ kind: 'deck', deckId: 'vocabulary' });
		const [first, second] = mover.plan.moves;
		await store.record(aDraft('review', { cardId: first!.cardId, at: NOW, rating: 4 }), 'elsewhere'); // two are due
		const answered = (await store.card(first!.cardId))?.shelfKey; // as above
		await mover.apply();
		expect(mover.outcome).toMatchObject({ kind: 'moved', count: 1 });
		expect((await store.card(first!.cardId))?.shelfKey).toBe(answered); // as above
		expect((await store.card(second!.cardId))?.shelfKey).toBe(second!.toDay); // as above
	});

	it('plans by what is there once it is looked at again', async () => {
		library.store = { ...store, isKept: true };
		const mover = new Mover(schedule);
		await mover.choose({ kind: 'deck', deckId: 'vocabulary' });
		const cardId = mover.plan.moves[0]!.cardId; // two are due
		await store.record(aDraft('review', { cardId, at: NOW, rating: 4 }), 'elsewhere');
		await schedule.read();
		await mover.reread();
		expect(mover.plan.moves).toContainEqual({
			cardId,
			fromDay: (await store.card(cardId))?.shelfKey,
			toDay: ((await store.card(cardId))?.shelfKey ?? 0) + 1
		});
		for (const { before, after } of mover.plan.loads) expect(Math.min(before, after)).toBeGreaterThanOrEqual(0);
	});

	it('plans nothing for a paused deck: its cards are on no day', async () => {
		await store.setSetting('paused-decks', ['vocabulary']);
		library.store = { ...store, isKept: true };
		await schedule.read();
		const mover = new Mover(schedule);
		await mover.choose({ kind: 'deck', deckId: 'vocabulary' });
		expect(mover.plan).toEqual({ moves: [], loads: [] });
	});

	it('can still be taken back when its cards can’t be read again', async () => {
		library.store = { ...store, isKept: true };
		const mover = new Mover(schedule);
		await mover.choose({ kind: 'deck', deckId: 'vocabulary' });
		library.store = { ...store, isKept: true, cardsOf: () => Promise.reject(new Error('gone')) };
		await mover.apply();
		expect(mover.outcome).toMatchObject({ kind: 'moved', count: 2 });
	});
});
