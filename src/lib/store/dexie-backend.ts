import { Dexie } from 'dexie';
import {
	DATABASE_NAME,
	DATABASE_VERSION,
	INDEXES,
	type Backend,
	type ConnectionOptions,
	type TableName,
	type Tx
} from './backend.ts';
import { runBare } from './bare-tx.ts';
import { asStoreError, isConnectionLost } from './database-errors.ts';
import { StoreError } from './errors.ts';
import { installedVersion } from './reader.ts';

/**
 * Opens IndexedDB, creating the database at the first start.
 * @throws StoreError `newer-version` when a later version of the app made the database (nothing is changed),
 * `unavailable` when there is no IndexedDB or it can't be opened
 */
export async function openDexieBackend(options: ConnectionOptions = {}): Promise<Backend> {
	const database = makeDatabase(options);
	await open(database);
	let isClosed = false;

	// Dexie's own tables would take as long again as the writing itself: its part is opening, versions and other tabs
	const run = async <R>(mode: 'read' | 'write', work: (tx: Tx) => Promise<R>): Promise<R> => {
		if (!database.isOpen()) throw new DOMException('Closed underneath.', 'InvalidStateError');
		return runBare(database.backendDB(), mode, work);
	};

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
	const database = new Dexie(name, { autoOpen: false, cache: 'disabled' });
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
