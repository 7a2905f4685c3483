import type { Card } from '#domain/card.ts';
import { idsOf, type Reads } from './backend.ts';
import type { Reader } from './reader.ts';

/** Rows in memory at a time. */
const BATCH = 5000;

/**
 * The rows of all cards by id, or of one deck's, each batch a transaction of its own: for what looks at every card,
 * off the main thread.
 */
export async function* readCardRows(reader: Reader, deckId?: string): AsyncGenerator<readonly Card[]> {
	let range = idsOf(deckId);
	for (;;) {
		const rows = await reader.read((tx) => readFirst(tx, range));
		yield rows;
		if (rows.length < BATCH) return;
		// `\0` makes the key the next one after the last
		range = { ...range, from: `${rows.at(-1)?.id}\0` };
	}
}

const readFirst = (tx: Reads, range: ReturnType<typeof idsOf>): Promise<readonly Card[]> =>
	tx.range('cards', { ...range, limit: BATCH });
