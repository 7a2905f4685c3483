import type { Card } from '#domain/card.ts';
import type { ScheduleConfig } from '#domain/schedule/config.ts';
import { takeCensus, type Census } from '#domain/standing/census.ts';
import { withPrefix, type Reads } from '#store/backend.ts';
import { openReader } from '#store/reader.ts';

/** What a census needs to know; `databaseName` is the app's unless a test says otherwise. */
export interface CensusRequest {
	readonly databaseName: string;
	readonly today: number;
	readonly config: ScheduleConfig;
}

/** null: there is no database of this version */
export type CensusAnswer = Census | null;

/** Rows in memory at a time. */
const BATCH = 5000;

/** Goes over all rows off the main thread; it only reads, and each batch is a transaction of its own. */
addEventListener('message', ({ data }: MessageEvent<CensusRequest>) => {
	census(data)
		.then((answer) => postMessage(answer))
		// a rejection stays in the worker, an error reaches the page
		.catch(reportError);
});

async function census({ databaseName, today, config }: CensusRequest): Promise<CensusAnswer> {
	const reader = await openReader(databaseName, () => undefined);
	if (reader === null) return null;
	const taker = takeCensus(today, config);
	try {
		let after = '';
		for (;;) {
			const rows = await reader.read((tx) => readAfter(tx, after));
			taker.count(rows);
			if (rows.length < BATCH) return taker.result();
			after = rows.at(-1)?.id ?? '';
		}
	} finally {
		reader.close();
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
