import type { StoredEvent } from '#domain/event.ts';
import { heirsOf } from '#domain/tuning/heirs.ts';
import { optimise, type Optimised } from '#domain/tuning/optimise.ts';
import { sequencesOf, trainingEvents } from '#domain/tuning/training-log.ts';
import { streamLog } from '#store/export-log.ts';
import { openReader } from '#store/reader.ts';
import { readCardRows } from '#store/row-batches.ts';

/** The log as it is trained on. */
export interface TrainingLog {
	readonly events: readonly StoredEvent[];
	/** the card that goes on with the history of a former id */
	readonly heirs: ReadonlyMap<string, string>;
}

export interface ToOptimise {
	/** the database to read; where nothing is kept, the log itself */
	readonly from: string | TrainingLog;
	/** UTC ms */
	readonly now: number;
	/** weights in force */
	readonly weights: readonly number[];
}

/** Progress 0-1 now and then, and at the end what was found. */
export type FromOptimise =
	{ readonly kind: 'progress'; readonly progress: number } | { readonly kind: 'found'; readonly optimised: Optimised };

/** Share of the work between two messages: more would be drawn by nobody. */
const TOLD_EACH = 0.01;

/** Tunes the weights off the main thread, and reads what it takes there too; to cancel it, end it. */
addEventListener('message', ({ data }: MessageEvent<ToOptimise>) => {
	// a rejection stays in the worker, an error reaches the page
	tune(data).catch(reportError);
});

async function tune({ from, now, weights }: ToOptimise): Promise<void> {
	const { events, heirs } = typeof from === 'string' ? await readLog(from) : from;
	const work = optimise(sequencesOf(events, { now, heirs }), weights);
	let told = 0;
	for (let step = work.next(); ; step = work.next()) {
		if (step.done === true) return tell({ kind: 'found', optimised: step.value });
		if (step.value < told + TOLD_EACH) continue;
		told = step.value;
		tell({ kind: 'progress', progress: told });
	}
}

/** An empty log where there is no database of this version. */
async function readLog(databaseName: string): Promise<TrainingLog> {
	const events: StoredEvent[] = [];
	const heirs = new Map<string, string>();
	const reader = await openReader(databaseName, () => undefined);
	if (reader === null) return { events, heirs };
	try {
		for await (const batch of streamLog((work) => reader.read(work))) {
			for (const event of trainingEvents(batch)) events.push(event);
		}
		for await (const rows of readCardRows(reader)) {
			for (const [former, heir] of heirsOf(rows)) heirs.set(former, heir);
		}
	} finally {
		reader.close();
	}
	return { events, heirs };
}

const tell = (message: FromOptimise): void => postMessage(message);
