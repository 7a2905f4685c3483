import { DATABASE_NAME, type Backend, type Tx } from './backend.ts';
import { runBare } from './bare-tx.ts';
import { asStoreError } from './database-errors.ts';
import { StoreError } from './errors.ts';
import { openInstalled } from './reader.ts';

/**
 * The database without Dexie, for a worker beside a page that has it open: it neither creates nor upgrades, and gives
 * way to other versions without a word, for the page tells of them.
 * @returns null when there is none of this version
 * @throws StoreError `newer-version`, `unavailable`
 */
export async function openBareBackend(name = DATABASE_NAME): Promise<Backend | null> {
	const connection = await openInstalled(name, () => undefined);
	if (connection === null) return null;
	return {
		isKept: true,
		async transaction<R>(mode: 'read' | 'write', work: (tx: Tx) => Promise<R>): Promise<R> {
			if (!connection.isOpen) throw new StoreError('closed', 'The connection was closed.');
			try {
				return await runBare(connection.database, mode, work);
			} catch (error) {
				throw asStoreError(error);
			}
		},
		close: connection.close
	};
}
