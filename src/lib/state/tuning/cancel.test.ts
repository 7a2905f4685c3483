import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG, DEFAULT_LIMITS, DEFAULT_WEIGHTS } from '#domain/schedule/config.ts';
import type { Optimised } from '#domain/tuning/optimise.ts';
import type { Cost } from '#domain/tuning/simulate.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aDeck, aNote } from '#tests/fixtures/cards.ts';
import { aDraft } from '#tests/store/bench.ts';
import { TEST_AT } from '#tests/fixtures/events.ts';
import { StillWorker } from '#tests/fixtures/worker.ts';
import { setDeckPaused } from '../paused-decks.ts';

const library = vi.hoisted(() => ({ store: null as unknown }));
const setConfig = vi.hoisted(() => vi.fn());
const settled = vi.hoisted(() => vi.fn());
vi.mock('../library.svelte.ts', () => ({ openLibrary: async () => library }));
vi.mock('../settings.svelte.ts', () => ({ settings: { setConfig } }));
vi.mock('../pending-writes.svelte.ts', () => ({ pendingWrites: { settled } }));
vi.mock('../trusted-worker.ts', () => ({ startWorker: (address: string) => new Worker(address) }));

const fit = { logLoss: 0.4, rmseBins: 0.05, count: 100 };
const FOUND: Optimised = {
	weights: DEFAULT_WEIGHTS.map((weight) => weight * 1.1),
	before: fit,
	after: { ...fit, logLoss: 0.39 },
	isBetter: true,
	scoredReviews: 500,
	moved: 'first'
};
const settingsOf = () => (library.store as Awaited<ReturnType<typeof openStore>>).setting('tuned');

beforeEach(async () => {
	StillWorker.made = [];
	setConfig.mockReset().mockResolvedValue(true);
	settled.mockReset().mockResolvedValue(undefined);
	vi.stubGlobal('Worker', StillWorker);
	vi.resetModules();
	const store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => TEST_AT });
	// as a database that a worker can read by itself
	library.store = { ...store, isKept: true };
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('an optimisation', () => {
	const open = async () => (await import('./optimiser.svelte.ts')).optimiser;

	it('adopts what its worker found, ends it, and remembers when', async () => {
		const optimiser = await open();
		const running = optimiser.run();
		const { asked, ...busy } = await StillWorker.nth();
		expect(asked).toMatchObject([{ from: 'quai', weights: DEFAULT_WEIGHTS }]);
		expect(busy.isEnded).toBe(false);
		(await StillWorker.nth()).tell({ kind: 'progress', progress: 0.3 });
		expect(optimiser.step).toEqual({ at: 'running', progress: 0.3 });
		(await StillWorker.nth()).tell({ kind: 'found', optimised: FOUND });
		await running;
		expect(optimiser.step.at).toBe('adopted');
		expect(setConfig).toHaveBeenCalledExactlyOnceWith({ weights: FOUND.weights });
		expect((await StillWorker.nth()).isEnded).toBe(true);
		expect(await settingsOf()).toBe(optimiser.tunedAt);
	});

	it('cancelled, its worker ends, and everything is as it was', async () => {
		const optimiser = await open();
		const running = optimiser.run();
		const ended = await StillWorker.nth();
		ended.tell({ kind: 'progress', progress: 0.5 });
		optimiser.cancel();
		await running;
		expect(ended.isEnded).toBe(true);
		// what was on its way comes too late
		ended.tell({ kind: 'progress', progress: 0.6 });
		ended.tell({ kind: 'found', optimised: FOUND });
		expect(optimiser).toMatchObject({ step: { at: 'cancelled' }, isRunning: false, tunedAt: null });
		expect(setConfig).not.toHaveBeenCalled();
		expect(await settingsOf()).toBeUndefined();

		// and it can be begun anew
		const again = optimiser.run();
		(await StillWorker.nth(1)).tell({ kind: 'found', optimised: FOUND });
		await again;
		expect(optimiser.step.at).toBe('adopted');
	});

	it('cancelled before its worker is there, starts none', async () => {
		const optimiser = await open();
		const running = optimiser.run();
		optimiser.cancel();
		await running;
		expect(optimiser.step).toEqual({ at: 'cancelled' });
		expect(StillWorker.made).toEqual([]);
	});

	it('cancelled and begun at once, is the second one, whatever becomes of the first', async () => {
		const optimiser = await open();
		const first = optimiser.run();
		optimiser.cancel();
		const second = optimiser.run();
		await first;
		expect(optimiser.isRunning).toBe(true);
		(await StillWorker.nth()).tell({ kind: 'found', optimised: FOUND });
		await second;
		expect(optimiser.step.at).toBe('adopted');
		expect(StillWorker.made).toHaveLength(1);
	});

	it('whose parameters could not be saved says that it failed, and is not remembered as done', async () => {
		setConfig.mockResolvedValue(false);
		const optimiser = await open();
		const running = optimiser.run();
		(await StillWorker.nth()).tell({ kind: 'found', optimised: FOUND });
		await running;
		expect(optimiser).toMatchObject({ step: { at: 'failed' }, isRunning: false, tunedAt: null });
		expect(await settingsOf()).toBeUndefined();
	});

	it('is not adopted behind an answer that could not be saved meanwhile', async () => {
		const optimiser = await open();
		const running = optimiser.run();
		const worker = await StillWorker.nth();
		settled.mockRejectedValue(new Error('full'));
		worker.tell({ kind: 'found', optimised: FOUND });
		await running;
		expect(optimiser.step).toEqual({ at: 'failed' });
		expect(setConfig).not.toHaveBeenCalled();
	});

	it('can’t be called off any more while what it found is being saved', async () => {
		let save = (_: boolean): void => undefined;
		setConfig.mockReturnValue(new Promise<boolean>((resolve) => (save = resolve)));
		const optimiser = await open();
		const running = optimiser.run();
		(await StillWorker.nth()).tell({ kind: 'found', optimised: FOUND });
		await vi.waitFor(() => expect(setConfig).toHaveBeenCalledOnce());
		optimiser.cancel();
		save(true);
		await running;
		expect(optimiser.step.at).toBe('adopted');
	});

	it('says where the log could not be read that it could not, and reads it again', async () => {
		const optimiser = await open();
		const { store } = library as { store: Awaited<ReturnType<typeof openStore>> };
		library.store = { ...store, dayBlocks: () => Promise.reject(new Error('torn')) };
		await optimiser.read();
		expect(optimiser).toMatchObject({ isUnread: true, scoredReviews: null });
		library.store = store;
		await optimiser.read();
		expect(optimiser).toMatchObject({ isUnread: false, scoredReviews: 0 });
	});

	it('that fails says so and changes nothing', async () => {
		const optimiser = await open();
		const running = optimiser.run();
		(await StillWorker.nth()).onerror?.();
		await running;
		expect(optimiser.step).toEqual({ at: 'failed' });
		expect((await StillWorker.nth()).isEnded).toBe(true);
		expect(setConfig).not.toHaveBeenCalled();
	});
});

describe('going back', () => {
	it('puts the weights back that were in force before, out of the events that parameters follow from', async () => {
		const { optimiser } = await import('./optimiser.svelte.ts');
		const store = library.store as Awaited<ReturnType<typeof openStore>>;
		const [first = [], second = []] = [1.1, 1.2].map((factor) => DEFAULT_WEIGHTS.map((weight) => weight * factor));
		for (const [i, weights] of [first, second].entries()) {
			await store.record(aDraft('parameters', { config: { ...DEFAULT_CONFIG, weights } }), `parameters ${i}`);
		}
		await optimiser.goBack();
		expect(optimiser.step).toEqual({ at: 'restored' });
		expect(setConfig).toHaveBeenCalledExactlyOnceWith({ weights: first });
		expect(StillWorker.made).toEqual([]);
	});

	it('says that it failed where that could not be saved', async () => {
		setConfig.mockResolvedValue(false);
		const { optimiser } = await import('./optimiser.svelte.ts');
		await optimiser.goBack();
		expect(optimiser.step).toEqual({ at: 'failed' });
	});
});

describe('a simulation', () => {
	const question = { config: DEFAULT_CONFIG, limits: DEFAULT_LIMITS };
	const cost = (desiredRetention: number): Cost => ({
		desiredRetention,
		minutesADay: 9,
		kept: 80,
		begun: 100,
		begunInSpan: 20
	});
	const open = async () => (await import('./cost.svelte.ts')).costEstimate;

	it('stopped, its worker ends, and what is known stays', async () => {
		const estimate = await open();
		estimate.ask(question);
		const ended = await StillWorker.nth();
		ended.tell(cost(0.9));
		estimate.stop();
		expect(ended.isEnded).toBe(true);
		ended.tell(cost(0.95));
		expect([estimate.at(0.9), estimate.at(0.95)]).toEqual([cost(0.9), null]);
	});

	it('stopped before it began, starts no worker', async () => {
		vi.useFakeTimers();
		const estimate = await open();
		estimate.ask(question);
		await vi.advanceTimersByTimeAsync(100);
		estimate.stop();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(StillWorker.made).toEqual([]);
	});

	it('asked anew, ends the one before: figures of an older question never come last', async () => {
		const estimate = await open();
		estimate.ask(question);
		const old = await StillWorker.nth();
		estimate.ask({ ...question, limits: { ...DEFAULT_LIMITS, newADay: 3 } });
		const latest = await StillWorker.nth(1);
		expect(old.isEnded).toBe(true);
		latest.tell(cost(0.9));
		old.tell({ ...cost(0.9), minutesADay: 99 });
		expect(estimate.at(0.9)?.minutesADay).toBe(9);
	});

	it('of another choice that fails leaves no figures of the choice before', async () => {
		const estimate = await open();
		estimate.ask(question);
		expect(estimate.isAwaited).toBe(true);
		const old = await StillWorker.nth();
		old.tell(cost(0.9));
		estimate.ask({ ...question, limits: { ...DEFAULT_LIMITS, newADay: 3 } });
		const latest = await StillWorker.nth(1);
		// one that was ended has no say any more
		old.onerror?.();
		expect(estimate.at(0.9)).toEqual(cost(0.9));
		latest.onerror?.();
		expect([estimate.at(0.9), estimate.isAwaited, latest.isEnded]).toEqual([null, false, true]);
	});

	it('that can’t even be asked leaves no figures either', async () => {
		const estimate = await open();
		estimate.ask(question);
		(await StillWorker.nth()).tell(cost(0.9));
		library.store = { ...(library.store as object), ledger: () => Promise.reject(new Error('torn')) };
		estimate.ask(question);
		await vi.waitFor(() => expect(estimate.at(0.9)).toBeNull());
		expect(estimate.isAwaited).toBe(false);
	});

	it('is of the decks that are asked: paused ones are left out', async () => {
		const store = library.store as Awaited<ReturnType<typeof openStore>>;
		for (const id of ['vocabulary', 'networks']) {
			await store.seed({ deck: aDeck({ id }), notes: [aNote({ id: `${id}/image` })] });
		}
		await setDeckPaused(store, 'networks', true);
		(await open()).ask(question);
		const { asked } = await StillWorker.nth();
		expect((await store.ledger()).newCount).toBe(4);
		expect(asked).toMatchObject([{ pausedDeckIds: ['networks'], input: { unseen: 2 } }]);
	});
});
