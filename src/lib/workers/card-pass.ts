import { takerOf, type CardPass, type CardPassName, type CardPasses } from '#domain/card-pass.ts';
import { openReader } from '#store/reader.ts';
import { readCardRows } from '#store/row-batches.ts';

/** `databaseName` is the app's unless a test says otherwise; without a database of this version there are no cards. */
export type ToPass = CardPass & { readonly databaseName: string };

/** Goes over rows off the main thread, and answers with what was found: it only reads, each batch by itself. */
addEventListener('message', ({ data }: MessageEvent<ToPass>) => {
	pass(data)
		.then((found) => postMessage(found))
		// a rejection stays in the worker, an error reaches the page
		.catch(reportError);
});

async function pass({ databaseName, ...asked }: ToPass): Promise<CardPasses[CardPassName]['found']> {
	const taker = takerOf(asked);
	const reader = await openReader(databaseName, () => undefined);
	if (reader === null) return taker.result();
	try {
		for (const deckId of asked.deckIds ?? [undefined]) {
			for await (const rows of readCardRows(reader, deckId)) taker.count(rows);
		}
		return taker.result();
	} finally {
		reader.close();
	}
}
