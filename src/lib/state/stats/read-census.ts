import { takeCensus, type Census } from '#domain/standing/census.ts';
import type { ScheduleConfig } from '#domain/schedule/config.ts';
import { DATABASE_NAME } from '#store/backend.ts';
import type { Store } from '#store/port.ts';
import type { CensusAnswer, CensusRequest } from '#workers/distributions.ts';
import workerAddress from '#workers/distributions.ts?worker&url';
import { trustWorker } from '../trusted-worker.ts';

/** A pass over 100,000 rows takes some five seconds on a slow phone. */
const LONGEST_MS = 60_000;

/**
 * Looks at every row, in a worker that reads the database itself; nothing of it comes to the main thread but the
 * counts. Where nothing is kept, the few rows in memory are counted here.
 * @throws Error when the worker fails or takes too long
 */
export async function readCensus(
	store: Pick<Store, 'isKept' | 'cardsOf'>,
	today: number,
	config: ScheduleConfig
): Promise<Census> {
	if (!store.isKept) {
		const taker = takeCensus(today, config);
		taker.count(await store.cardsOf());
		return taker.result();
	}
	const answer = await ask({ databaseName: DATABASE_NAME, today, config });
	return answer ?? takeCensus(today, config).result();
}

async function ask(request: CensusRequest): Promise<CensusAnswer> {
	const worker = new Worker(trustWorker(workerAddress) as string, { type: 'module' });
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		return await new Promise<CensusAnswer>((resolve, reject) => {
			timer = setTimeout(() => reject(new Error('The census took too long.')), LONGEST_MS);
			worker.onmessage = ({ data }: MessageEvent<CensusAnswer>) => resolve(data);
			worker.onerror = () => reject(new Error('The census failed.'));
			worker.postMessage(request);
		});
	} finally {
		clearTimeout(timer);
		worker.terminate();
	}
}
