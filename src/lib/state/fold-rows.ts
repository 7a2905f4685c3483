import { DATABASE_NAME } from '#store/backend.ts';
import type { RefoldProgress, Store } from '#store/port.ts';
import { runRefold } from '#store/run-refold.ts';
import type { RefoldMessage } from '#workers/refold.ts';
import workerAddress from '#workers/refold.ts?worker&url';
import { nextTask } from './painted.ts';
import { startWorker } from './trusted-worker.ts';

/** Without a worker a batch takes part of a frame's time only, for the page has to answer in between. */
const BATCH_MS = 20;

/** Folds every row again that is left to be, in a worker where there is one, else between the tasks of the page. */
export async function foldRows(store: Store, tell: (progress: RefoldProgress) => void): Promise<void> {
	const isInWorker = store.isKept && (await foldInWorker(tell));
	if (!isInWorker) await foldHere(store, tell);
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
	await runRefold({
		fold: (noteCount) => store.refold(noteCount),
		batchMs: BATCH_MS,
		now: () => performance.now(),
		pause: nextTask,
		tell
	});
}
