import type { StoredEvent } from '#domain/event.ts';
import { formerWeights } from '#domain/tuning/former-weights.ts';
import { LEAST_SCORED, type Optimised } from '#domain/tuning/optimise.ts';
import { trainingEvents } from '#domain/tuning/training-log.ts';
import type { Store } from '#store/port.ts';
import workerAddress from '#workers/optimise.ts?worker&url';
import type { FromOptimise, ToOptimise } from '#workers/optimise.ts';
import { clock } from '../clock.ts';
import { openLibrary } from '../library.svelte.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { settings } from '../settings.svelte.ts';
import { trustWorker } from '../trusted-worker.ts';

/** Where the store keeps when this device tuned last, UTC ms. */
const TUNED_KEY = 'tuned';

/** Where an optimisation stands, and what there is to say of it. */
export type TuningStep =
	| { readonly at: 'rest' }
	| { readonly at: 'running'; readonly progress: number }
	| { readonly at: 'adopted' | 'kept'; readonly optimised: Optimised }
	| { readonly at: 'too-few'; readonly scoredReviews: number }
	| { readonly at: 'restored' }
	| { readonly at: 'failed' };

/** Fits the weights to the learner's own log, in a worker; adopts them when they foretell better. */
class Optimiser {
	step = $state.raw<TuningStep>({ at: 'rest' });
	/**
	 * About how many reviews there are to learn from: reviews of graduated cards, by the day totals. The log itself,
	 * which alone knows, is read when tuning begins.
	 */
	scoredReviews = $state<number | null>(null);
	/** UTC ms of the last time on this device; null when never */
	tunedAt = $state<number | null>(null);

	readonly isRunning = $derived(this.step.at === 'running');
	#cancel: (() => void) | null = null;

	async read(): Promise<void> {
		try {
			const { store } = await openLibrary();
			const blocks = await store.dayBlocks(0, Number.MAX_SAFE_INTEGER);
			this.scoredReviews = blocks
				.flatMap(({ days }) => Object.values(days))
				.reduce((sum, { matured }) => sum + matured, 0);
			const tunedAt = await store.setting<unknown>(TUNED_KEY);
			this.tunedAt = typeof tunedAt === 'number' ? tunedAt : null;
		} catch {
			// the page says that nothing could be read
			this.scoredReviews = null;
		}
	}

	async run(): Promise<void> {
		if (this.isRunning) return;
		this.step = { at: 'running', progress: 0 };
		try {
			await pendingWrites.settled();
			const { store } = await openLibrary();
			const optimised = await this.#optimise(store);
			// cancelled meanwhile
			if (optimised === null) return;
			this.step = await this.#settle(store, optimised);
		} catch {
			this.step = { at: 'failed' };
		}
	}

	cancel(): void {
		this.#cancel?.();
		this.step = { at: 'rest' };
	}

	/** Puts the weights back that were in force before those that are. */
	async goBack(): Promise<void> {
		if (this.isRunning) return;
		try {
			const { store } = await openLibrary();
			const { config } = await store.ledger();
			const events: StoredEvent[] = [];
			for await (const batch of store.exportEvents()) {
				events.push(...batch.filter(({ kind }) => kind === 'parameters' || kind === 'undo'));
			}
			settings.setConfig({ weights: formerWeights(events, config.weights) });
			this.step = { at: 'restored' };
		} catch {
			this.step = { at: 'failed' };
		}
	}

	/** @returns null when it was cancelled */
	async #optimise(store: Store): Promise<Optimised | null> {
		const worker = new Worker(trustWorker(workerAddress) as string, { type: 'module' });
		const send = (message: ToOptimise): void => worker.postMessage(message);
		let isCancelled = false;
		const found = new Promise<Optimised | null>((resolve, reject) => {
			worker.onerror = () => reject(new Error('the optimiser stopped'));
			worker.onmessage = ({ data }: MessageEvent<FromOptimise>) => {
				if (data.kind === 'found') resolve(data.optimised);
				else if (!isCancelled) this.step = { at: 'running', progress: data.progress };
			};
			this.#cancel = () => {
				isCancelled = true;
				resolve(null);
			};
		});
		// heard even when the log can't be read to its end
		found.catch(() => undefined);
		try {
			for await (const batch of store.exportEvents()) {
				if (isCancelled) return null;
				send({ kind: 'events', events: trainingEvents(batch) });
			}
			const [{ config }, cards] = await Promise.all([store.ledger(), store.cardsOf()]);
			const heirs = new Map(cards.flatMap(({ id, formerIds }) => formerIds.map((former) => [former, id] as const)));
			send({ kind: 'run', now: clock.now(), heirs, weights: config.weights });
			return await found;
		} finally {
			worker.terminate();
		}
	}

	async #settle(store: Store, optimised: Optimised): Promise<TuningStep> {
		const { scoredReviews, isBetter, weights } = optimised;
		if (scoredReviews < LEAST_SCORED) return { at: 'too-few', scoredReviews };
		this.tunedAt = clock.now();
		await store.setSetting(TUNED_KEY, this.tunedAt);
		if (!isBetter) return { at: 'kept', optimised };
		settings.setConfig({ weights });
		return { at: 'adopted', optimised };
	}
}

export const optimiser = new Optimiser();
