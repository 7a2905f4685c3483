import { DATABASE_VERSION, type Reads } from './backend.ts';
import { runBare } from './bare-tx.ts';
import { StoreError } from './errors.ts';

/** A connection that only reads. */
export interface Reader {
	/** Runs `work` over one snapshot of all tables; it awaits nothing but its reads. */
	read<R>(work: (tx: Reads) => Promise<R>): Promise<R>;
	/** false once the connection was closed, by us or underneath */
	readonly isOpen: boolean;
	close(): void;
}

/** Dexie stores its version times ten. */
export const installedVersion = (database: IDBDatabase): number => Math.floor(database.version / 10);

/**
 * IndexedDB without Dexie, for a page that starts: reading takes these few lines, and Dexie, half of all code, can
 * wait until something is written. It never creates or changes a database.
 * @returns null when there is none of this version yet: creating and upgrading are Dexie's
 * @throws StoreError `newer-version`, `unavailable`
 */
export async function openReader(
	name: string,
	onVersionChange: (newVersion: number | null) => void
): Promise<Reader | null> {
	const database = await connect(name);
	if (database === null) return null;
	const installed = installedVersion(database);
	if (installed !== DATABASE_VERSION) {
		database.close();
		if (installed < DATABASE_VERSION) return null;
		throw new StoreError('newer-version', `The database has version ${installed}, known is ${DATABASE_VERSION}.`);
	}
	let isOpen = true;
	database.onclose = () => (isOpen = false);
	database.onversionchange = ({ newVersion }) => {
		isOpen = false;
		database.close();
		onVersionChange(newVersion);
	};
	return {
		read: (work) => runBare(database, 'read', work),
		get isOpen() {
			return isOpen;
		},
		close() {
			isOpen = false;
			database.close();
		}
	};
}

/** The database as it is installed; null when there was none, and then none is left behind. */
export function connect(name: string): Promise<IDBDatabase | null> {
	return new Promise((resolve, reject) => {
		const refuse = (cause: unknown): void =>
			reject(new StoreError('unavailable', 'The database can not be opened.', { cause }));
		try {
			const opening = indexedDB.open(name);
			let isMissing = false;
			opening.onupgradeneeded = () => {
				isMissing = true;
				opening.transaction?.abort();
			};
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => (isMissing ? resolve(null) : refuse(opening.error));
		} catch (error) {
			refuse(error);
		}
	});
}
