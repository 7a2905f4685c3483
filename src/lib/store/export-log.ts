import type { StoredEvent } from '#domain/event.ts';
import { withPrefix, type Reads } from './backend.ts';

/** Rows read at a time: some 300 kB. */
const BATCH = 1000;

/**
 * The whole log by id, range after range, so that it is never in memory twice. The log only grows: what is recorded
 * meanwhile may or may not be among it.
 */
export async function* streamLog(
	read: <R>(work: (tx: Reads) => Promise<R>) => Promise<R>
): AsyncGenerator<readonly StoredEvent[]> {
	const { from: first, to } = withPrefix('');
	let from = first;
	for (;;) {
		const batch = await read((tx) => tx.range('events', { by: 'id', from, to, limit: BATCH }));
		if (batch.length > 0) yield batch;
		const last = batch.at(-1);
		if (last === undefined || batch.length < BATCH) return;
		// the least text above the last id
		from = `${last.id}\0`;
	}
}
