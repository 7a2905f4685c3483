import { knownCards } from '#domain/tuning/known-cards.ts';
import { simulate, type Cost, type KnownCard, type SimulationInput } from '#domain/tuning/simulate.ts';
import { openReader } from '#store/reader.ts';
import { readCardRows } from '#store/row-batches.ts';

export interface ToSimulate {
	readonly databaseName: string;
	readonly today: number;
	readonly pausedDeckIds: readonly string[];
	readonly input: Omit<SimulationInput, 'known'>;
	/** in the order in which their costs are wanted */
	readonly retentions: readonly number[];
}

/** Lives a year for each retention off the main thread, and tells each cost as soon as it is there. */
addEventListener('message', ({ data }: MessageEvent<ToSimulate>) => {
	// a rejection stays in the worker, an error reaches the page
	simulateAll(data).catch(reportError);
});

async function simulateAll({ databaseName, today, pausedDeckIds, input, retentions }: ToSimulate): Promise<void> {
	const known: KnownCard[] = [];
	const asked = { today, pausedDeckIds: new Set(pausedDeckIds) };
	const reader = await openReader(databaseName, () => undefined);
	if (reader !== null) {
		try {
			for await (const rows of readCardRows(reader)) known.push(...knownCards(rows, asked));
		} finally {
			reader.close();
		}
	}
	for (const retention of retentions) tell(simulate({ ...input, known }, retention));
}

const tell = (cost: Cost): void => postMessage(cost);
