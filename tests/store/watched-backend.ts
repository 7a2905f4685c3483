import type { Backend, Reads, Tx } from '#store/backend.ts';

/** What was asked of a backend since the last `reset`. */
export interface Work {
	readTransactions: number;
	writeTransactions: number;
	/** get, getMany, range */
	reads: number;
	/** rows written one by one or in bulk */
	puts: number;
	/** calls that write, bulk or not */
	writes: number;
	/** size of the written rows as JSON */
	bytes: number;
	/** rows that were read */
	rowsRead: number;
}

const NO_WORK: Work = {
	readTransactions: 0,
	writeTransactions: 0,
	reads: 0,
	puts: 0,
	writes: 0,
	bytes: 0,
	rowsRead: 0
};

export interface Watched extends Backend {
	readonly work: Work;
	reset(): void;
	/** Makes the n-th writing call from now on throw, 1 for the next; null for never. */
	failAt(n: number | null): void;
}

/** A backend that counts what is asked of it, and fails when told to. */
export function watch(backend: Backend): Watched {
	const work: Work = { ...NO_WORK };
	let failAt: number | null = null;
	const readsOf = (tx: Reads): Reads => ({
		async get(table, id) {
			const row = await tx.get(table, id);
			count(1, row === undefined ? 0 : 1);
			return row;
		},
		async getMany(table, ids) {
			const rows = await tx.getMany(table, ids);
			count(1, rows.length);
			return rows;
		},
		async range(table, range) {
			const rows = await tx.range(table, range);
			count(1, rows.length);
			return rows;
		}
	});
	const count = (reads: number, rowsRead: number): void => {
		work.reads += reads;
		work.rowsRead += rowsRead;
	};
	const write = (rows: readonly object[]): void => {
		work.writes += 1;
		work.puts += rows.length;
		for (const row of rows) work.bytes += JSON.stringify(row).length;
		if (failAt === null) return;
		failAt -= 1;
		if (failAt === 0) throw new Error('failed as told');
	};
	const writesOf = (tx: Tx): Tx => ({
		...readsOf(tx),
		async put(table, row) {
			await tx.put(table, row);
			write([row]);
		},
		async putMany(table, rows) {
			await tx.putMany(table, rows);
			if (rows.length > 0) write(rows);
		},
		async deleteMany(table, ids) {
			await tx.deleteMany(table, ids);
			if (ids.length > 0) write([]);
		},
		async clear(table) {
			await tx.clear(table);
			write([]);
		}
	});
	return {
		isKept: backend.isKept,
		work,
		reset: () => void Object.assign(work, NO_WORK),
		failAt: (n) => void (failAt = n),
		transaction<R>(mode: 'read' | 'write', run: (tx: Tx) => Promise<R>): Promise<R> {
			work[mode === 'read' ? 'readTransactions' : 'writeTransactions'] += 1;
			if (mode === 'write') return backend.transaction('write', (tx) => run(writesOf(tx)));
			// the types of `Backend` give a reader nothing that writes
			return backend.transaction('read', (tx) => run(readsOf(tx) as Tx));
		},
		close: () => backend.close()
	};
}
