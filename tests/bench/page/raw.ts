import { INDEXES, TABLE_NAMES, type TableName } from '#store/backend.ts';

/** The bare platform, as close to the metal as a page gets: what the store is compared with. */
export type Rows = Partial<Record<TableName, readonly object[]>>;

/** Opens a database as it is, or makes one with the tables and indexes of the app's. */
export function openRaw(name: string): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(name);
		opening.onupgradeneeded = () => {
			for (const table of TABLE_NAMES) {
				const store = opening.result.createObjectStore(table, { keyPath: 'id' });
				for (const fields of Object.values(INDEXES[table]) as string[][]) {
					store.createIndex(indexName(fields), fields.length === 1 ? fields.join() : fields);
				}
			}
		};
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error ?? new Error('not opened'));
	});
}

const indexName = (fields: readonly string[]): string =>
	fields.length === 1 ? fields.join() : `[${fields.join('+')}]`;

/** One strict transaction that puts all rows; resolves when it is on disk. */
export function putRaw(database: IDBDatabase, rows: Rows): Promise<void> {
	const tables = Object.keys(rows) as TableName[];
	const transaction = database.transaction(tables, 'readwrite', { durability: 'strict' });
	for (const table of tables) {
		const store = transaction.objectStore(table);
		for (const row of rows[table] ?? []) store.put(row);
	}
	return done(transaction);
}

/** Every row of a table. */
export const readAll = (database: IDBDatabase, table: TableName): Promise<object[]> =>
	answerOf(database.transaction(table).objectStore(table).getAll() as IDBRequest<object[]>);

export const readOne = (database: IDBDatabase, table: TableName, id: string): Promise<object> =>
	answerOf(database.transaction(table).objectStore(table).get(id) as IDBRequest<object>);

/** What the queue reads at the least, all asked for at once. */
export async function readQueueRaw(database: IDBDatabase, today: number, blockId: string): Promise<number> {
	const transaction = database.transaction(['cards', 'events', 'days', 'settings']);
	const shelf = transaction.objectStore('cards').index('[shelf+shelfKey]');
	const found = [
		shelf.getAll(IDBKeyRange.bound(['time', -Infinity], ['time', Infinity])),
		shelf.getAll(IDBKeyRange.bound(['day', -Infinity], ['day', today]), 2000),
		shelf.getAll(IDBKeyRange.bound(['new', -Infinity], ['new', Infinity]), 64),
		transaction.objectStore('events').index('studyDay').getAll(today),
		transaction.objectStore('days').getAll(blockId),
		transaction.objectStore('settings').getAll('store/ledger')
	];
	await done(transaction);
	return found.reduce((sum, request) => sum + request.result.length, 0);
}

export function removeDatabase(name: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const removal = indexedDB.deleteDatabase(name);
		removal.onsuccess = () => resolve();
		removal.onerror = () => reject(removal.error ?? new Error('not removed'));
	});
}

function answerOf<R>(request: IDBRequest<R>): Promise<R> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('not read'));
	});
}

function done(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
	});
}
