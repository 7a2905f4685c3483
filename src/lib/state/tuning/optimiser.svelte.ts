import type { StoredEvent } from '#domain/event.ts';
import { formerWeights } from '#domain/tuning/former-weights.ts';
import { heirsOf } from '#domain/tuning/heirs.ts';
import { LEAST_SCORED, type Optimised } from '#domain/tuning/optimise.ts';
import { trainingEvents } from '#domain/tuning/training-log.ts';
import { DATABASE_NAME } from '#store/backend.ts';
import type { Store } from '#store/port.ts';
import workerAddress from '#workers/optimise.ts?worker&url';
import type { FromOptimise, ToOptimise, TrainingLog } from '#workers/optimise.ts';
import { clock } from '../clock.ts';
import { openLibrary } from '../library.svelte.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { settings } from '../settings.svelte.ts';
import { startWorker } from '../trusted-worker.ts';
import { readTuningHistory, rememberTuned } from './tuning-history.ts';

/** Where an optimisation stands, and what there is to say of it. */
export type TuningStep =
	| { readonly at: 'rest' }
	| { readonly at: 'running'; readonly progress: number }
	| { readonly at: 'adopted' | 'kept'; readonly optimised: Optimised }
	| { readonly at: 'too-few'; readonly scoredReviews: number }
	| { readonly at: 'cancelled' | 'restored' | 'failed' };

/** Fits the weights to the learner's own log, in a worker; adopts them when they foretell better. */
class Optimiser {
	step = $state.raw<TuningStep>({ at: 'rest' });
	/**
	 * About how many reviews there are to learn from: reviews of graduated cards, by the day totals. The log itself,
	 * which alone knows, is read when tuning begins.
	 */
	scoredReviews = $state<number | null>(null);
	/** what there is to learn from could not be read */
	isUnread = $state(false);
	/** UTC ms of the last time on this device; null when never */
	tunedAt = $state<number | null>(null);

	readonly isRunning = $derived(this.step.at === 'running');
	/** the latest one, as long as it can be called off */
	#run: AbortController | null = null;

	async read(): Promise<void> {
		try {
			const { store } = await openLibrary();
			({ scoredReviews: this.scoredReviews, tunedAt: this.tunedAt } = await readTuningHistory(store));
			this.isUnread = false;
		} catch {
			this.scoredReviews = null;
			this.isUnread = true;
		}
	}

	async run(): Promise<void> {
		if (this.isRunning) return;
		const { signal } = (this.#run = new AbortController());
		this.step = { at: 'running', progress: 0 };
		try {
			await pendingWrites.settled();
			const { store } = await openLibrary();
			const optimised = await this.#optimise(store, signal);
			// study goes on meanwhile: behind an answer that can't be saved nothing is saved
			await pendingWrites.settled();
			if (optimised === null || signal.aborted) return;
			// what is being saved can't be called off
			this.#run = null;
			this.step = await this.#settle(store, optimised);
		} catch {
			if (signal.aborted) return;
			this.#run = null;
			this.step = { at: 'failed' };
		}
	}

	/** Puts the weights back that were in force before those that are. */
	async goBack(): Promise<void> {
		if (this.isRunning) return;
		try {
			const { store } = await openLibrary();
			const [{ config }, events] = await Promise.all([store.ledger(), store.parameterEvents()]);
			const isKept = await settings.setConfig({ weights: formerWeights(events, config.weights) });
			this.step = { at: isKept ? 'restored' : 'failed' };
		} catch {
			this.step = { at: 'failed' };
		}
	}

	/** Ends the work: nothing is changed by it. What was found already, and is being saved, stays. */
	cancel(): void {
		if (this.#run === null) return;
		this.#run.abort();
		this.#run = null;
		this.step = { at: 'cancelled' };
	}

	/** @returns null when it was cancelled */
	async #optimise(store: Store, signal: AbortSignal): Promise<Optimised | null> {
		const { config } = await store.ledger();
		const from = store.isKept ? DATABASE_NAME : await readLog(store);
		if (signal.aborted) return null;
		const message: ToOptimise = { from, now: clock.now(), weights: [...config.weights] };
		const worker = startWorker(workerAddress);
		try {
			return await new Promise<Optimised | null>((resolve, reject) => {
				signal.addEventListener('abort', () => resolve(null));
				worker.onerror = () => reject(new Error('the optimiser stopped'));
				worker.onmessage = ({ data }: MessageEvent<FromOptimise>) => {
					if (data.kind === 'found') resolve(data.optimised);
					else if (!signal.aborted) this.step = { at: 'running', progress: data.progress };
				};
				worker.postMessage(message);
			});
		} finally {
			worker.terminate();
		}
	}

	async #settle(store: Store, optimised: Optimised): Promise<TuningStep> {
		const { scoredReviews, isBetter, weights } = optimised;
		if (scoredReviews < LEAST_SCORED) return { at: 'too-few', scoredReviews };
		if (isBetter && !(await settings.setConfig({ weights }))) return { at: 'failed' };
		this.tunedAt = clock.now();
		// if it can't be kept, the next offer comes early
		await rememberTuned(store, this.tunedAt).catch(() => undefined);
		return { at: isBetter ? 'adopted' : 'kept', optimised };
	}
}

/** Where nothing is kept no worker can read: the few events in memory go along. */
async function readLog(store: Store): Promise<TrainingLog> {
	const events: StoredEvent[] = [];
	for await (const batch of store.exportEvents()) events.push(...trainingEvents(batch));
	return { events, heirs: heirsOf(await store.cardsOf()) };
}

export const optimiser = new Optimiser();
