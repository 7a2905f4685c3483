import { openBareBackend } from '#store/bare-backend.ts';
import type { RefoldProgress } from '#store/port.ts';
import { refoldNext } from '#store/refold.ts';
import { runRefold } from '#store/run-refold.ts';

/** Others wait no longer than this for a batch; a paint waits for none. */
const BATCH_MS = 100;

/** What the page hears: how far it came, and at last that nothing is left to do here. */
export type RefoldMessage = { readonly progress: RefoldProgress } | { readonly isOver: true };

/** Folds rows again off the main thread, on a connection of its own: the name of a database in, progress out. */
addEventListener('message', ({ data: name }: MessageEvent<string>) => {
	const say = (message: RefoldMessage): void => postMessage(message);
	foldAll(name, (progress) => say({ progress }))
		.then(() => say({ isOver: true }))
		// a rejection stays in the worker, an error reaches the page
		.catch(reportError);
});

async function foldAll(name: string, tell: (progress: RefoldProgress) => void): Promise<void> {
	const backend = await openBareBackend(name);
	if (backend === null) throw new Error('There is no database of this version.');
	try {
		await runRefold({
			fold: (noteCount) => backend.transaction('write', (tx) => refoldNext(tx, noteCount)),
			batchMs: BATCH_MS,
			now: () => performance.now(),
			// the browser lets what waits in between by itself
			pause: async () => undefined,
			tell
		});
	} finally {
		backend.close();
	}
}
