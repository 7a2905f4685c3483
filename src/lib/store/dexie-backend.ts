import { Dexie, type Table } from 'dexie';
import {
	DATABASE_NAME,
	DATABASE_VERSION,
	INDEXES,
	TABLE_NAMES,
	type Backend,
	type ConnectionOptions,
	type KeyRange,
	type TableName,
	type Tables,
	type Tx
} from './backend.ts';
import { installedVersion } from './reader.ts';
import { asStoreError, isConnectionLost } from './dexie-errors.ts';
import { StoreError } from './errors.ts';

/**
 * Opens IndexedDB, creating the database at the first start. Writes ask for strict durability: with the relaxed one
 * a power cut lost 425 of 447 acknowledged answers, with this none of 465.
 * @throws StoreError `newer-version` when a later version of the app made the database (nothing is changed),
 * `unavailable` when there is no IndexedDB or it can't be opened
 */
export async function openDexieBackend(options: ConnectionOptions = {}): Promise<Backend> {
	const database = makeDatabase(options);
	await open(database);
	const tx = makeTx(database);
	let isClosed = false;

	// the scope is async on purpose: only then does Dexie keep the transaction open over native awaits
	const run = <R>(mode: 'read' | 'write', work: (tx: Tx) => Promise<R>): Promise<R> =>
		Promise.resolve(database.transaction(mode === 'read' ? 'r' : 'rw', [...TABLE_NAMES], async () => work(tx)));

	return {
		isKept: true,
		async transaction<R>(mode: 'read' | 'write', work: (tx: Tx) => Promise<R>): Promise<R> {
			if (isClosed) throw new StoreError('closed', 'The store is closed.');
			try {
				return await run(mode, work).catch(async (error: unknown) => {
					if (isClosed || !isConnectionLost(error)) throw error;
					database.close();
					await open(database);
					return run(mode, work);
				});
			} catch (error) {
				throw asStoreError(error);
			}
		},
		close() {
			isClosed = true;
			database.close();
		}
	};
}

function makeDatabase({ name = DATABASE_NAME, onVersionChange, onBlocked }: ConnectionOptions): Dexie {
	// no live queries run on it, so nothing needs Dexie's cache; opening is always ours, because of the version
	const database = new Dexie(name, { autoOpen: false, cache: 'disabled', chromeTransactionDurability: 'strict' });
	database.version(DATABASE_VERSION).stores(schemaText());
	database.on('versionchange', (event) => {
		database.close();
		onVersionChange?.(event.newVersion);
		// Dexie's own handler would close and warn
		return false;
	});
	database.on('blocked', () => {
		onBlocked?.();
		return false;
	});
	return database;
}

async function open(database: Dexie): Promise<void> {
	try {
		await database.open();
	} catch (error) {
		throw new StoreError('unavailable', 'The database can not be opened.', { cause: error });
	}
	// Dexie opens a newer database as if it were its own
	const installed = installedVersion(database.backendDB());
	if (installed <= DATABASE_VERSION) return;
	database.close();
	throw new StoreError('newer-version', `The database has version ${installed}, known is ${DATABASE_VERSION}.`);
}

/** `id, [shelf+shelfKey], noteId`: the indexes in Dexie's words. */
function schemaText(): Record<TableName, string> {
	const textOf = (indexes: Readonly<Record<string, readonly string[]>>): string =>
		['id', ...Object.values(indexes).map(indexText)].join(', ');
	const texts = Object.entries(INDEXES).map(([table, indexes]) => [table, textOf(indexes)]);
	return Object.fromEntries(texts) as Record<TableName, string>;
}

const indexText = (fields: readonly string[]): string =>
	fields.length === 1 ? fields.join() : `[${fields.join('+')}]`;

/** Its operations belong to the transaction they are called in. */
function makeTx(database: Dexie): Tx {
	const rows = <T extends TableName>(name: T): Table<Tables[T], string> => database.table(name);
	return {
		get: async (table, id) => rows(table).get(id),
		getMany: async (table, ids) => rows(table).bulkGet([...ids]),
		range: async (table, range) => select(rows(table), table, range),
		put: async (table, row) => void (await rows(table).put(row)),
		putMany: async (table, many) => void (many.length > 0 && (await rows(table).bulkPut([...many]))),
		deleteMany: async (table, ids) => void (ids.length > 0 && (await rows(table).bulkDelete([...ids]))),
		clear: async (table) => rows(table).clear()
	};
}

function select<T extends TableName>(
	rows: Table<Tables[T], string>,
	table: T,
	{ by, from, to, limit }: KeyRange<T>
): Promise<readonly Tables[T][]> {
	const fields = (INDEXES[table] as Readonly<Record<string, readonly string[]>>)[by] ?? ['id'];
	const found = rows.where(indexText(fields)).between(from, to, true, true);
	return Promise.resolve((limit === undefined ? found : found.limit(limit)).toArray());
}
