import { DATABASE_NAME } from '#store/backend.ts';
import type { RefoldProgress, Store } from '#store/port.ts';
import type { RefoldMessage } from '#workers/refold.ts';
import workerAddress from '#workers/refold.ts?worker&url';
import { libraryNotice, openStore } from './library.svelte.ts';
import { nextTask } from './painted.ts';
import { startWorker } from './trusted-worker.ts';

/** Without a worker a batch takes part of a frame's time only, for the page has to answer in between. */
const BATCH_MS = 20;

/**
 * Rows are folded again beside the page, wherever the ledger asks for it: after new parameters, and after a start for
 * what an earlier tab or another version of the app has left. Nothing that was acknowledged waits for it.
 */
class Refolding {
	/** null when nothing is being folded */
	progress = $state.raw<RefoldProgress | null>(null);
	/** how often all was done: what shows counts reads them again */
	finished = $state(0);
	#running: Promise<number | null> | null = null;

	/** Folds what is left. @returns how many cards moved; null where it was done elsewhere, or has to wait for a start */
	run(): Promise<number | null> {
		this.#running ??= this.#runAll().finally(() => (this.#running = null));
		return this.#running;
	}

	async #runAll(): Promise<number | null> {
		let movedCards: number | null = null;
		try {
			const store = await openStore();
			// parameters may come while the last batch is being folded
			for (let { refold } = await store.ledger(); refold !== null; { refold } = await store.ledger()) {
				libraryNotice.isRecounting = refold.isOfOldRules;
				movedCards = await this.#runOnce(store);
			}
		} catch {
			// the ledger still says what is left: the next start goes on with it
		}
		if (this.progress !== null) this.finished += 1;
		this.progress = null;
		libraryNotice.isRecounting = false;
		return movedCards;
	}

	async #runOnce(store: Store): Promise<number | null> {
		const tell = (progress: RefoldProgress): void => void (this.progress = progress);
		const isInWorker = store.isKept && (await foldInWorker(tell));
		if (!isInWorker) await foldHere(store, tell);
		return this.progress?.isDone ? this.progress.movedCards : null;
	}
}

/** @returns false where there is no worker, or where it failed: then nothing is lost, and the page goes on itself */
async function foldInWorker(tell: (progress: RefoldProgress) => void): Promise<boolean> {
	let worker: Worker | null = null;
	try {
		return await new Promise<boolean>((resolve) => {
			worker = startWorker(workerAddress);
			worker.onmessage = ({ data }: MessageEvent<RefoldMessage>) =>
				'progress' in data ? tell(data.progress) : resolve(true);
			worker.onerror = () => resolve(false);
			worker.postMessage(DATABASE_NAME);
		});
	} catch {
		return false;
	} finally {
		(worker as Worker | null)?.terminate();
	}
}

async function foldHere(store: Store, tell: (progress: RefoldProgress) => void): Promise<void> {
	const { runRefold } = await import('#store/run-refold.ts');
	await runRefold({
		fold: (noteCount) => store.refold(noteCount),
		batchMs: BATCH_MS,
		now: () => performance.now(),
		pause: nextTask,
		tell
	});
}

export const refolding = new Refolding();
