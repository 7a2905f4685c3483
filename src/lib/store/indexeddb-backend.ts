import { DATABASE_NAME, type Backend, type ConnectionOptions, type Reads, type Tx } from './backend.ts';
import { openReader } from './reader.ts';

/**
 * IndexedDB for the app: reads start at once on a bare connection, Dexie is loaded for the first write (or to create
 * the database) and serves everything from then on. There is one connection at a time, and one logic above both.
 * @throws StoreError `newer-version` and `unavailable`, as `openDexieBackend` does
 */
export async function openIndexedDb(options: ConnectionOptions = {}): Promise<Backend> {
	const { name = DATABASE_NAME, onVersionChange } = options;
	const reader = await openReader(name, (newVersion) => onVersionChange?.(newVersion));
	let opening: Promise<Backend> | null = null;

	function openFull(): Promise<Backend> {
		opening ??= (async () => {
			const { openDexieBackend } = await import('./dexie-backend.ts');
			const full = await openDexieBackend(options);
			reader?.close();
			return full;
		})();
		// a failed opening may be tried again
		opening.catch(() => (opening = null));
		return opening;
	}
	if (reader === null) await openFull();

	return {
		isKept: true,
		async transaction<R>(mode: 'read' | 'write', work: (tx: Tx) => Promise<R>): Promise<R> {
			if (mode === 'read' && reader?.isOpen) {
				try {
					return await reader.read(work as (tx: Reads) => Promise<R>);
				} catch {
					// a connection that broke, as on iOS after a sleep: Dexie opens another, and says what else is wrong
					reader.close();
				}
			}
			const full = await openFull();
			return mode === 'write'
				? full.transaction('write', work)
				: full.transaction('read', work as (tx: Reads) => Promise<R>);
		},
		close() {
			reader?.close();
			void opening?.then((full) => full.close());
		}
	};
}
