import { takerOf, type CardPass, type CardPassName, type CardPasses } from '#domain/card-pass.ts';
import { openReader } from '#store/reader.ts';
import { readCardRows } from '#store/row-batches.ts';

/** `databaseName` is the app's unless a test says otherwise; without a database of this version there are no cards. */
export type ToPass = CardPass & { readonly databaseName: string };

/** How many cards were looked at so far, after each batch; at the end what was found. */
export type FromPass<N extends CardPassName = CardPassName> =
	| { readonly kind: 'read'; readonly cardCount: number }
	| { readonly kind: 'found'; readonly found: CardPasses[N]['found'] };

/** Goes over rows off the main thread: it only reads, each batch by itself. */
addEventListener('message', ({ data }: MessageEvent<ToPass>) => {
	pass(data)
		.then((found) => tell({ kind: 'found', found }))
		// a rejection stays in the worker, an error reaches the page
		.catch(reportError);
});

async function pass({ databaseName, ...asked }: ToPass): Promise<CardPasses[CardPassName]['found']> {
	const taker = takerOf(asked);
	let cardCount = 0;
	const reader = await openReader(databaseName, () => undefined);
	if (reader === null) return taker.result();
	try {
		for (const deckId of asked.deckIds ?? [undefined]) {
			for await (const rows of readCardRows(reader, deckId)) {
				taker.count(rows);
				cardCount += rows.length;
				tell({ kind: 'read', cardCount });
			}
		}
		return taker.result();
	} finally {
		reader.close();
	}
}

const tell = (message: FromPass): void => postMessage(message);
