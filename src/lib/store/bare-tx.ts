import { INDEXES, TABLE_NAMES, type KeyRange, type Reads, type TableName, type Tx } from './backend.ts';

/**
 * Runs `work` in one transaction of a bare connection, over all tables. A write is acknowledged when it is on disk:
 * with the relaxed durability a power cut lost 425 of 447 acknowledged answers, with the strict one none of 465.
 * @throws what `work` threw, or the browser's reason for the abort; then nothing holds
 */
export async function runBare<R>(
	database: IDBDatabase,
	mode: 'read' | 'write',
	work: (tx: Tx) => Promise<R>
): Promise<R> {
	const transaction =
		mode === 'read'
			? database.transaction(TABLE_NAMES, 'readonly')
			: database.transaction(TABLE_NAMES, 'readwrite', { durability: 'strict' });
	const end = endOf(transaction);
	try {
		const result = await work(bareTx(transaction));
		// a snapshot has nothing to wait for
		if (mode === 'write') await end;
		return result;
	} catch (error) {
		if (mode === 'write') abort(transaction);
		await end.catch(() => undefined);
		// what the browser says is the cause of what a request said
		throw transaction.error ?? error;
	}
}

function endOf(transaction: IDBTransaction): Promise<void> {
	const end = new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new DOMException('Aborted underneath.', 'AbortError'));
	});
	// told to who waits; a read does not
	end.catch(() => undefined);
	return end;
}

function abort(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch {
		// it is over already
	}
}

/** The operations of one transaction. */
function bareTx(transaction: IDBTransaction): Tx {
	const store = (table: TableName): IDBObjectStore => transaction.objectStore(table);
	const get: Reads['get'] = (table, id) => resultOf(store(table).get(id)) as Promise<never>;
	const each = async <V>(values: readonly V[], write: (value: V) => IDBRequest): Promise<void> => {
		await Promise.all(values.map((value) => resultOf(write(value))));
	};
	return {
		get,
		getMany: (table, ids) => Promise.all(ids.map((id) => get(table, id))),
		range: async (table, range) =>
			// such a range is an error to the browser
			indexedDB.cmp(range.from, range.to) > 0 ? [] : (resultOf(select(store(table), table, range)) as Promise<never>),
		put: (table, row) => each([row], (row) => store(table).put(row)),
		putMany: (table, rows) => each(rows, (row) => store(table).put(row)),
		deleteMany: (table, ids) => each(ids, (id) => store(table).delete(id)),
		clear: (table) => each([table], () => store(table).clear())
	};
}

function select<T extends TableName>(
	store: IDBObjectStore,
	table: T,
	{ by, from, to, limit }: KeyRange<T>
): IDBRequest<unknown[]> {
	const fields = (INDEXES[table] as Readonly<Record<string, readonly string[]>>)[by];
	// an index over two fields is named as Dexie names it
	const source =
		fields === undefined ? store : store.index(fields.length === 1 ? fields.join() : `[${fields.join('+')}]`);
	return source.getAll(IDBKeyRange.bound(from, to), limit);
}

const resultOf = <R>(request: IDBRequest<R>): Promise<R> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error as DOMException);
	});
