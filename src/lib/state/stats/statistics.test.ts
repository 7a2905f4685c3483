import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_AT } from '#tests/fixtures/events.ts';
import { aDraft } from '#tests/store/bench.ts';
import { clock } from '../clock.ts';
import { Statistics } from './statistics.svelte.ts';

const library = vi.hoisted(() => ({ store: null as unknown, decks: new Map() }));
vi.mock('../library.svelte.ts', () => ({ openLibrary: async () => library }));

const CARD = 'vocabulary/stateless/meaning';
let store: Awaited<ReturnType<typeof openStore>>;

beforeEach(async () => {
	vi.stubGlobal('navigator', { languages: ['en-GB'] });
	vi.spyOn(clock, 'now').mockReturnValue(TEST_AT);
	vi.spyOn(clock, 'moment').mockReturnValue({ at: TEST_AT, tzMin: 60 });
	store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => TEST_AT });
	await store.seed(aCompiledDeck([aNote({ facets: ['meaning'] })]));
	library.store = store;
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

it('read again show what was answered in another tab meanwhile, and never what an earlier reading finds last', async () => {
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	const statistics = new Statistics();
	await statistics.need('today');
	expect(statistics.readingOf('today')?.emptiness).not.toBeNull();

	library.store = { ...store, dayBlocks: () => held.then(() => []) };
	const earlier = statistics.reread();
	await store.record(aDraft('review', { cardId: CARD, at: TEST_AT }), 'elsewhere');
	library.store = store;
	await statistics.reread();
	expect(statistics.readingOf('today')?.emptiness).toBeNull();
	release();
	await earlier;
	expect(statistics.readingOf('today')?.emptiness).toBeNull();
});
