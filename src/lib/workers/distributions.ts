import type { ScheduleConfig } from '#domain/schedule/config.ts';
import { takeCensus, type Census } from '#domain/standing/census.ts';
import { openReader } from '#store/reader.ts';
import { readCardRows } from '#store/row-batches.ts';

/** What a census needs to know; `databaseName` is the app's unless a test says otherwise. */
export interface CensusRequest {
	readonly databaseName: string;
	readonly today: number;
	readonly config: ScheduleConfig;
}

/** null: there is no database of this version */
export type CensusAnswer = Census | null;

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
		for await (const rows of readCardRows(reader)) taker.count(rows);
		return taker.result();
	} finally {
		reader.close();
	}
}
