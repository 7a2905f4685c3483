import type { CardPass, CardPassName, CardPasses } from '#domain/card-pass.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { DATABASE_NAME } from '#store/backend.ts';
import type { Store } from '#store/port.ts';
import type { FromPass, ToPass } from '#workers/card-pass.ts';
import workerAddress from '#workers/card-pass.ts?worker&url';
import { isLargeLibrary } from './large-library.ts';
import { startWorker } from './trusted-worker.ts';

/** A pass over 100,000 rows takes some five seconds on a slow phone, an outlook over years a few times as long. */
const LONGEST_MS = 120_000;

/** To foretell the days of a card takes longer than to read it: that is never done on the page. */
const IS_LONG: Partial<Readonly<Record<CardPassName, true>>> = { outlooks: true };

/** A look at cards by the parameters in force. */
export type CardQuestion<N extends CardPassName> = Omit<CardPass<N>, 'config'>;

/** Who waits for a look may follow it, and end it. */
export interface Watch {
	readonly signal?: AbortSignal;
	readonly told?: (cardCount: number) => void;
}

/**
 * Looks at every card of some decks. In a large library by a worker that reads the database itself: to the main thread
 * comes only what was found. Few cards, unless it takes long, and those of a store that keeps nothing, are gone over
 * here.
 * @param ledger as it is now: it tells how many cards there are, see `isLargeLibrary`
 * @param watch `signal` ends the worker at once, `told` hears how many cards it has looked at
 * @throws Error when the worker fails or takes too long; the signal's reason when it was aborted
 */
export async function askCards<N extends CardPassName>(
	store: Pick<Store, 'isKept' | 'cardsOf'>,
	ledger: Ledger,
	question: CardQuestion<N>,
	watch: Watch = {}
): Promise<CardPasses[N]['found']> {
	const pass: CardPass<N> = { ...question, config: ledger.config };
	const isLong = isLargeLibrary(ledger) || IS_LONG[pass.name] === true;
	if (store.isKept && isLong) return askWorker(pass, watch);
	const { takerOf } = await import('#domain/card-pass.ts');
	const taker = takerOf(pass);
	for (const deckId of pass.deckIds ?? [undefined]) taker.count(await store.cardsOf(deckId));
	watch.signal?.throwIfAborted();
	return taker.result();
}

async function askWorker<N extends CardPassName>(
	pass: CardPass<N>,
	{ signal, told }: Watch
): Promise<CardPasses[N]['found']> {
	signal?.throwIfAborted();
	const worker = startWorker(workerAddress);
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<CardPasses[N]['found']>((resolve, reject) => {
			timer = setTimeout(() => reject(new Error('Looking at the cards took too long.')), LONGEST_MS);
			signal?.addEventListener('abort', () => reject(signal.reason as unknown));
			worker.onmessage = ({ data }: MessageEvent<FromPass<N>>) => {
				if (data.kind === 'found') resolve(data.found);
				// what was on its way when it was ended
				else if (signal?.aborted !== true) told?.(data.cardCount);
			};
			worker.onerror = () => reject(new Error('Looking at the cards failed.'));
			const message: ToPass = { ...pass, databaseName: DATABASE_NAME };
			worker.postMessage(message);
		});
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}
