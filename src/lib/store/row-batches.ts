import type { Card } from '#domain/card.ts';
import { withPrefix, type Reads } from './backend.ts';
import type { Reader } from './reader.ts';

/** Rows in memory at a time. */
const BATCH = 5000;

/** The rows of all cards by id, each batch a transaction of its own: for what looks at every card, off the main thread. */
export async function* readCardRows(reader: Reader): AsyncGenerator<readonly Card[]> {
	let after = '';
	for (;;) {
		const rows = await reader.read((tx) => readAfter(tx, after));
		yield rows;
		if (rows.length < BATCH) return;
		after = rows.at(-1)?.id ?? '';
	}
}

/** The next rows by id; `\0` makes the key the next one after it. */
const readAfter = (tx: Reads, after: string): Promise<readonly Card[]> =>
	tx.range('cards', {
		by: 'id',
		from: after === '' ? '' : `${after}\0`,
		to: withPrefix('').to,
		limit: BATCH
	});
