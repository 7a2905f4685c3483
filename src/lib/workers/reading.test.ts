import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG, DEFAULT_WEIGHTS } from '#domain/schedule/config.ts';
import { MS_A_DAY, studyDay } from '#domain/schedule/study-day.ts';
import type { Card } from '#domain/card.ts';
import { bringBack } from '#domain/schedule/astray.ts';
import { outlookOf } from '#domain/schedule/outlook.ts';
import { takeCensus } from '#domain/standing/census.ts';
import { USUAL_HABITS } from '#domain/tuning/habits.ts';
import { heirsOf } from '#domain/tuning/heirs.ts';
import { knownCards } from '#domain/tuning/known-cards.ts';
import { finish, optimise } from '#domain/tuning/optimise.ts';
import { simulate } from '#domain/tuning/simulate.ts';
import { sequencesOf, trainingEvents } from '#domain/tuning/training-log.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_AT } from '#tests/fixtures/events.ts';
import { hearWorker } from '#tests/fixtures/worker.ts';
import { aDraft } from '#tests/store/bench.ts';
import type { FromPass, ToPass } from './card-pass.ts';
import type { ToOptimise } from './optimise.ts';
import type { ToSimulate } from './simulate.ts';

/** What the workers read in the place of a database: by its name, null where there is none. */
const openReader = vi.hoisted(() => vi.fn());
vi.mock('#store/reader.ts', () => ({ openReader }));

const NOW = TEST_AT + 100 * MS_A_DAY;
const TODAY = studyDay({ at: NOW, tzMin: 60 }, 4);
const NOTES = Array.from({ length: 12 }, (_, i) =>
	aNote({ id: `vocabulary/note-${i}`, code: `VOCU 0${i} 0`, facets: ['meaning', 'term'] })
);

/** A store in which half of the cards were reviewed, some often forgotten, and the reader over the same tables. */
async function aStudiedStore() {
	const backend = openMemoryBackend();
	const store = await openStore(backend, { deviceId: 'testdev1', now: () => NOW });
	await store.seed(aCompiledDeck(NOTES));
	for (const [i, { id }] of NOTES.entries()) {
		for (let time = 0; time < 24; time++) {
			const rating = time % 2 === 0 ? 4 : i < 2 ? 1 : 3;
			const at = TEST_AT + (i + time * 4) * MS_A_DAY;
			await store.record(aDraft('review', { cardId: `${id}/meaning`, at, rating }), `${i} ${time}`);
		}
	}
	const close = vi.fn();
	openReader.mockImplementation(async (name: string) =>
		name === 'quai-test' ? { read: (work: never) => backend.transaction('read', work), isOpen: true, close } : null
	);
	return { store, close };
}

beforeEach(() => openReader.mockReset());
afterEach(() => vi.unstubAllGlobals());

describe('the worker that looks at cards', () => {
	const load = () => import('./card-pass.ts');
	const pass: Pick<ToPass, 'databaseName' | 'today' | 'config' | 'deckIds'> = {
		databaseName: 'quai-test',
		today: TODAY,
		config: DEFAULT_CONFIG,
		deckIds: null
	};
	const census = { ...pass, name: 'census', question: null } satisfies ToPass;
	const isAnswered = (posted: readonly unknown[]): boolean => (posted.at(-1) as FromPass).kind === 'found';
	const read = (cardCount: number) => ({ kind: 'read', cardCount });
	const back = (card: Card): Card => bringBack(card, TODAY, DEFAULT_CONFIG);
	const censusOf = (cards: readonly Card[]) => {
		const taker = takeCensus(TODAY, DEFAULT_CONFIG);
		taker.count(cards);
		return taker.result();
	};

	it('answers once with the census of all rows, and closes what it opened', async () => {
		const { store, close } = await aStudiedStore();
		const worker = await hearWorker(load);
		const counted = censusOf(await store.cardsOf());
		expect(await worker.ask(census, isAnswered)).toEqual([read(24), { kind: 'found', found: counted }]);
		expect(counted).toMatchObject({ cardCount: 12, leechCount: 2 });
		expect(close).toHaveBeenCalledOnce();
	});

	it('finds nothing where there is no database of this version', async () => {
		await aStudiedStore();
		const worker = await hearWorker(load);
		expect(await worker.ask({ ...census, databaseName: 'none' }, isAnswered)).toEqual([
			{ kind: 'found', found: censusOf([]) }
		]);
	});

	it('foresees a day deck by deck, for the decks that are asked only', async () => {
		const { store } = await aStudiedStore();
		await store.seed(aCompiledDeck([aNote({ id: 'networks/port' })], { id: 'networks' }));
		const worker = await hearWorker(load);
		const retentions = [0.9, 0.95];
		const question = { day: TODAY + 14, retentionsByDeck: { vocabulary: retentions, networks: retentions } };
		const asked = { ...pass, name: 'outlooks', question, deckIds: ['vocabulary'] } satisfies ToPass;
		const cards = (await store.cardsOf('vocabulary')).map(back);
		const vocabulary = retentions.map((each) => outlookOf(cards, question.day, TODAY, DEFAULT_CONFIG, each));
		expect(await worker.ask(asked, isAnswered)).toEqual([read(24), { kind: 'found', found: { vocabulary } }]);
		const both = await worker.ask({ ...asked, deckIds: ['vocabulary', 'networks'] }, isAnswered);
		expect(both).toMatchObject([
			read(24),
			read(26),
			{ found: { vocabulary, networks: [{ unseen: 2 }, { unseen: 2 }] } }
		]);
	});

	it('hands over the cards to move that come first, and no more', async () => {
		const { store } = await aStudiedStore();
		const worker = await hearWorker(load);
		const asked = { ...pass, name: 'movable', question: { most: 3 }, deckIds: ['vocabulary'] } satisfies ToPass;
		const inOrder = (await store.cardsOf('vocabulary'))
			.map(back)
			.filter(({ shelf }) => shelf === 'day')
			.sort((a, b) => a.shelfKey - b.shelfKey);
		// two were answered by a clock ahead of its time, and count as due
		expect(inOrder.map(({ shelfKey }) => shelfKey).slice(0, 3)).toEqual([TODAY, TODAY, expect.any(Number)]);
		expect(await worker.ask(asked, isAnswered)).toEqual([read(24), { kind: 'found', found: inOrder.slice(0, 3) }]);
	});

	it('closes and lets its page hear of it when reading fails', async () => {
		const close = vi.fn();
		const read = () => Promise.reject(new Error('torn'));
		openReader.mockResolvedValue({ read, isOpen: true, close });
		const worker = await hearWorker(load);
		expect(await worker.askInVain(census)).toEqual(new Error('torn'));
		expect(close).toHaveBeenCalledOnce();
	});
});

describe('the worker that optimises', () => {
	const load = () => import('./optimise.ts');
	const isFound = (posted: readonly unknown[]): boolean => (posted.at(-1) as { kind: string }).kind === 'found';

	it('reads the log itself, tells its progress, and finds what the rules find', async () => {
		const { store, close } = await aStudiedStore();
		const events = [];
		for await (const batch of store.exportEvents()) events.push(...trainingEvents(batch));
		const heirs = heirsOf(await store.cardsOf());
		const optimised = finish(optimise(sequencesOf(events, { now: NOW, heirs }), DEFAULT_WEIGHTS));
		expect(optimised.scoredReviews).toBeGreaterThan(100);

		const worker = await hearWorker(load);
		const message: ToOptimise = { from: 'quai-test', now: NOW, weights: DEFAULT_WEIGHTS };
		const posted = await worker.ask(message, isFound);
		expect(posted.at(-1)).toEqual({ kind: 'found', optimised });
		const progress = posted.slice(0, -1).map((each) => (each as { progress: number }).progress);
		expect(progress.length).toBeGreaterThan(2);
		expect(progress).toEqual([...progress].sort((a, b) => a - b));
		expect(close).toHaveBeenCalledOnce();

		// where nothing is kept the log comes along
		const given = await worker.ask({ ...message, from: { events, heirs } }, isFound);
		expect(given.at(-1)).toEqual(posted.at(-1));
	});

	it('finds that there is nothing to learn from where there is no database', async () => {
		const worker = await hearWorker(load);
		openReader.mockResolvedValue(null);
		const posted = await worker.ask({ from: 'none', now: NOW, weights: DEFAULT_WEIGHTS }, isFound);
		expect(posted.at(-1)).toMatchObject({ optimised: { scoredReviews: 0, isBetter: false } });
	});
});

describe('the worker that simulates', () => {
	it('tells the cost at each retention in the order asked, from the rows and the question', async () => {
		const { store, close } = await aStudiedStore();
		const input: ToSimulate['input'] = {
			unseen: 12,
			newADay: 3,
			reviewsADay: 50,
			weights: DEFAULT_WEIGHTS,
			longestIntervalDays: 365,
			habits: USUAL_HABITS,
			days: 60,
			seed: 1
		};
		const retentions = [0.9, 0.8, 0.95];
		const worker = await hearWorker(() => import('./simulate.ts'));
		const message: ToSimulate = { databaseName: 'quai-test', today: TODAY, pausedDeckIds: [], input, retentions };
		const known = knownCards(await store.cardsOf(), { today: TODAY, pausedDeckIds: new Set() });
		expect(await worker.ask(message, ({ length }) => length === retentions.length)).toEqual(
			retentions.map((retention) => simulate({ ...input, known }, retention))
		);
		expect(close).toHaveBeenCalledOnce();

		const [ofNone] = await worker.ask({ ...message, pausedDeckIds: ['vocabulary'] }, ({ length }) => length > 0);
		expect(ofNone).toEqual(simulate({ ...input, known: [] }, 0.9));
	});
});
