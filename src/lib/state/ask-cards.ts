import { takerOf, type CardPass, type CardPassName, type CardPasses } from '#domain/card-pass.ts';
import { DATABASE_NAME } from '#store/backend.ts';
import type { Store } from '#store/port.ts';
import type { ToPass } from '#workers/card-pass.ts';
import workerAddress from '#workers/card-pass.ts?worker&url';
import { startWorker } from './trusted-worker.ts';

/** A pass over 100,000 rows takes some five seconds on a slow phone, an outlook over years a few times as long. */
const LONGEST_MS = 120_000;

/**
 * Looks at every card of some decks, in a worker that reads the database itself: to the main thread comes only what
 * was found. Where nothing is kept, the few rows in memory are gone over here.
 * @param signal ends the worker at once
 * @throws Error when the worker fails or takes too long; the signal's reason when it was aborted
 */
export async function askCards<N extends CardPassName>(
	store: Pick<Store, 'isKept' | 'cardsOf'>,
	pass: CardPass<N>,
	signal?: AbortSignal
): Promise<CardPasses[N]['found']> {
	if (store.isKept) return askWorker(pass, signal);
	const taker = takerOf(pass);
	for (const deckId of pass.deckIds ?? [undefined]) taker.count(await store.cardsOf(deckId));
	signal?.throwIfAborted();
	return taker.result();
}

async function askWorker<N extends CardPassName>(
	pass: CardPass<N>,
	signal: AbortSignal | undefined
): Promise<CardPasses[N]['found']> {
	signal?.throwIfAborted();
	const worker = startWorker(workerAddress);
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<CardPasses[N]['found']>((resolve, reject) => {
			timer = setTimeout(() => reject(new Error('Looking at the cards took too long.')), LONGEST_MS);
			signal?.addEventListener('abort', () => reject(signal.reason as unknown));
			worker.onmessage = ({ data }: MessageEvent<CardPasses[N]['found']>) => resolve(data);
			worker.onerror = () => reject(new Error('Looking at the cards failed.'));
			const message: ToPass = { ...pass, databaseName: DATABASE_NAME };
			worker.postMessage(message);
		});
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}
