import type { StoredEvent } from '#domain/event.ts';
import { formerWeights, parameterEvents } from '#domain/tuning/former-weights.ts';
import { heirsOf } from '#domain/tuning/heirs.ts';
import { LEAST_SCORED, type Optimised } from '#domain/tuning/optimise.ts';
import { trainingEvents } from '#domain/tuning/training-log.ts';
import { DATABASE_NAME } from '#store/backend.ts';
import type { Store } from '#store/port.ts';
import workerAddress from '#workers/optimise.ts?worker&url';
import type { FromOptimise, ToGoBack, ToOptimise, TrainingLog } from '#workers/optimise.ts';
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
	/** for the former parameters */
	| { readonly at: 'looking-back' }
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

	readonly isRunning = $derived(this.step.at === 'running' || this.step.at === 'looking-back');
	/** the latest one */
	#run: AbortController | null = null;

	async read(): Promise<void> {
		try {
			const { store } = await openLibrary();
			({ scoredReviews: this.scoredReviews, tunedAt: this.tunedAt } = await readTuningHistory(store));
		} catch {
			// the page says that nothing could be read
			this.scoredReviews = null;
		}
	}

	run(): Promise<void> {
		return this.#begin({ at: 'running', progress: 0 }, async (store, signal) => {
			await pendingWrites.settled();
			const { config } = await store.ledger();
			const from = store.isKept ? DATABASE_NAME : await readLog(store);
			const message: ToOptimise = { wanted: 'tuned', from, now: clock.now(), weights: [...config.weights] };
			const answer = await this.#ask(message, signal);
			return answer?.kind === 'found' ? this.#settle(store, answer.optimised) : null;
		});
	}

	/** Puts the weights back that were in force before those that are. */
	goBack(): Promise<void> {
		return this.#begin({ at: 'looking-back' }, async (store, signal) => {
			const { config } = await store.ledger();
			const weights = [...config.weights];
			const former = store.isKept
				? await this.#ask({ wanted: 'former', from: DATABASE_NAME, weights }, signal)
				: { kind: 'former' as const, weights: formerWeights(parameterEvents(await readAll(store)), weights) };
			if (signal.aborted || former?.kind !== 'former') return null;
			settings.setConfig({ weights: former.weights });
			return { at: 'restored' };
		});
	}

	/** Ends the work, whatever it is at: nothing is changed by it. */
	cancel(): void {
		this.#run?.abort();
		this.step = { at: 'rest' };
	}

	/** One work at a time, and its end; null ends it where it was cancelled. */
	async #begin(
		begun: TuningStep,
		work: (store: Store, signal: AbortSignal) => Promise<TuningStep | null>
	): Promise<void> {
		if (this.isRunning) return;
		const { signal } = (this.#run = new AbortController());
		this.step = begun;
		try {
			const { store } = await openLibrary();
			const step = await work(store, signal);
			if (step !== null && !signal.aborted) this.step = step;
		} catch {
			if (!signal.aborted) this.step = { at: 'failed' };
		}
	}

	/** @returns null when it was cancelled */
	async #ask(message: ToOptimise | ToGoBack, signal: AbortSignal): Promise<FromOptimise | null> {
		if (signal.aborted) return null;
		const worker = startWorker(workerAddress);
		try {
			return await new Promise<FromOptimise | null>((resolve, reject) => {
				signal.addEventListener('abort', () => resolve(null));
				worker.onerror = () => reject(new Error('the optimiser stopped'));
				worker.onmessage = ({ data }: MessageEvent<FromOptimise>) => {
					if (data.kind !== 'progress') resolve(data);
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
		if (isBetter) settings.setConfig({ weights });
		this.tunedAt = clock.now();
		// if it can't be kept, the next offer comes early
		await rememberTuned(store, this.tunedAt).catch(() => undefined);
		return { at: isBetter ? 'adopted' : 'kept', optimised };
	}
}

/** Where nothing is kept no worker can read: the few events in memory go along. */
const readLog = async (store: Store): Promise<TrainingLog> => ({
	events: trainingEvents(await readAll(store)),
	heirs: heirsOf(await store.cardsOf())
});

async function readAll(store: Store): Promise<readonly StoredEvent[]> {
	const events: StoredEvent[] = [];
	for await (const batch of store.exportEvents()) events.push(...batch);
	return events;
}

export const optimiser = new Optimiser();
