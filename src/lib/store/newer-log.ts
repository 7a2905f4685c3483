import type { StoredEvent } from '#domain/event.ts';
import { DATABASE_NAME, type Reads } from './backend.ts';
import { runBare } from './bare-tx.ts';
import { findBooks } from './books.ts';
import { StoreError } from './errors.ts';
import { streamLog } from './export-log.ts';
import { connect } from './reader.ts';

/** A log that is only read, to be taken out of here. */
export interface ReadOnlyLog {
	readonly device: string;
	/** number of the last act of this device */
	readonly seq: number;
	readonly events: AsyncIterable<readonly StoredEvent[]>;
	close(): void;
}

/**
 * The log of a database that a newer version made. Versions only ever add tables and fields, so the rows can be read
 * as they are; nothing is written, and the database keeps its version.
 * @throws StoreError `unavailable`
 */
export async function openNewerLog(name = DATABASE_NAME): Promise<ReadOnlyLog> {
	const database = await connect(name);
	if (database === null) throw new StoreError('unavailable', 'There is no database.');
	// another tab's upgrade must not wait for this one
	database.onversionchange = () => database.close();
	const read = <R>(work: (tx: Reads) => Promise<R>): Promise<R> => runBare(database, 'read', work);
	try {
		const books = await read(findBooks);
		if (books === null) throw new StoreError('unavailable', 'There is no log.');
		const { device, seq } = books.ledger;
		return { device, seq, events: streamLog(read), close: () => database.close() };
	} catch (error) {
		database.close();
		throw error;
	}
}
