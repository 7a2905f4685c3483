import { beforeEach, expect, it, vi } from 'vitest';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_AT } from '#tests/fixtures/events.ts';
import { aDraft } from '#tests/store/bench.ts';
import { setDeckPaused } from './paused-decks.ts';

const library = vi.hoisted(() => ({ store: null as unknown }));
vi.mock('./library.svelte.ts', () => ({ openLibrary: async () => library }));
// a line in which nobody waits for a paint
vi.mock('./pending-writes.svelte.ts', () => ({
	pendingWrites: {
		add: (write: () => Promise<void>) => void Promise.resolve().then(write),
		settled: () => Promise.resolve()
	}
}));
vi.mock('./refolding.svelte.ts', () => ({ refolding: { run: () => Promise.resolve(0) } }));

let store: Awaited<ReturnType<typeof openStore>>;
const open = async () => {
	const { settings } = await import('./settings.svelte.ts');
	await settings.read();
	return settings;
};

beforeEach(async () => {
	vi.resetModules();
	store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => TEST_AT });
	library.store = store;
});

it('tells who asked for a change whether that one was kept, whatever became of another', async () => {
	const settings = await open();
	library.store = { ...store, setSetting: () => Promise.reject(new Error('full')) };
	const kept = settings.setConfig({ leechThreshold: 3 });
	expect(await kept).toBe(true);
	settings.setLimits({ newADay: 1 });
	await vi.waitFor(() => expect(settings.change).toMatchObject({ isSaved: false }));
	expect(await kept).toBe(true);
	expect((await store.ledger()).config.leechThreshold).toBe(3);

	library.store = { ...store, record: () => Promise.reject(new Error('full')) };
	expect(await settings.setConfig({ leechThreshold: 4 })).toBe(false);
	expect(settings.config?.leechThreshold).toBe(3);
});

it('counts the work of the decks that are asked: paused ones ask for nothing', async () => {
	await store.seed(aCompiledDeck([aNote({ id: 'vocabulary/image', facets: ['meaning'] })]));
	for (const time of [0, 1]) {
		await store.record(aDraft('review', { cardId: 'vocabulary/image/meaning', rating: 4 }), `review ${time}`);
	}
	expect((await open()).reviewsADay(0.9)).toBeGreaterThan(0);
	await setDeckPaused(store, 'vocabulary', true);
	expect((await open()).reviewsADay(0.9)).toBeNull();
});
