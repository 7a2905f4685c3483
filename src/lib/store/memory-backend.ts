import {
	INDEXES,
	type Backend,
	type IndexKey,
	type KeyRange,
	type TableName,
	type Tables,
	type Tx
} from './backend.ts';
import { StoreError } from './errors.ts';

type Row = Tables[TableName];
type Rows = Map<string, Row>;

/** The data behind one or more in-memory connections. */
export interface MemoryDatabase {
	readonly tables: { readonly [T in TableName]: Rows };
	/** the last transaction asked for: the next waits for it */
	last: Promise<unknown>;
}

export const newMemoryDatabase = (): MemoryDatabase => ({
	tables: { notes: new Map(), cards: new Map(), events: new Map(), days: new Map(), settings: new Map() },
	last: Promise.resolve()
});

/**
 * The twin of the database for tests and for browsers without one: same promises, but nothing survives the page.
 * Transactions run one at a time; what a failed one wrote is taken back row by row.
 */
export function openMemoryBackend(database: MemoryDatabase = newMemoryDatabase()): Backend {
	let isClosed = false;
	return {
		isKept: false,
		transaction<R>(mode: 'read' | 'write', work: (tx: Tx) => Promise<R>): Promise<R> {
			const run = async (): Promise<R> => {
				if (isClosed) throw new StoreError('closed', 'The store is closed.');
				const journal: (() => void)[] = [];
				try {
					return await work(makeTx(database.tables, mode, journal));
				} catch (error) {
					for (const takeBack of journal.reverse()) takeBack();
					throw error;
				}
			};
			const result = database.last.then(run);
			database.last = result.catch(() => undefined);
			return result;
		},
		close() {
			isClosed = true;
		}
	};
}

function makeTx(tables: MemoryDatabase['tables'], mode: 'read' | 'write', journal: (() => void)[]): Tx {
	// the table's name and its rows' type go together: only `put` fills a table
	const copyOf = <T extends TableName>(row: Row | undefined) => structuredClone(row) as Tables[T] | undefined;
	const change = (table: TableName, id: string, row: Row | null): void => {
		if (mode === 'read') throw new Error(`a read transaction may not write to ${table}`);
		const rows: Rows = tables[table];
		const before = rows.get(id);
		journal.push(() => (before === undefined ? rows.delete(id) : rows.set(id, before)));
		if (row === null) rows.delete(id);
		else rows.set(id, structuredClone(row));
	};
	return {
		get: async <T extends TableName>(table: T, id: string) => copyOf<T>(tables[table].get(id)),
		getMany: async <T extends TableName>(table: T, ids: readonly string[]) =>
			ids.map((id) => copyOf<T>(tables[table].get(id))),
		range: async <T extends TableName>(table: T, range: KeyRange<T>) =>
			select(table, tables[table], range).map((row) => structuredClone(row) as Tables[T]),
		put: async (table, row) => change(table, row.id, row),
		putMany: async (table, rows) => rows.forEach((row) => change(table, row.id, row)),
		deleteMany: async (table, ids) => ids.forEach((id) => change(table, id, null)),
		clear: async (table) => [...tables[table].keys()].forEach((id) => change(table, id, null))
	};
}

function select<T extends TableName>(table: T, rows: Rows, { by, from, to, limit }: KeyRange<T>): readonly Row[] {
	const fields: readonly string[] =
		by === 'id' ? ['id'] : ((INDEXES[table] as Record<string, readonly string[]>)[by] ?? []);
	const found: { key: IndexKey; row: Row }[] = [];
	for (const row of rows.values()) {
		const key = keyOf(row, fields);
		if (key !== null && compareKeys(from, key) <= 0 && compareKeys(key, to) <= 0) found.push({ key, row });
	}
	found.sort((a, b) => compareKeys(a.key, b.key) || compareKeys(a.row.id, b.row.id));
	return found.slice(0, limit).map(({ row }) => row);
}

function keyOf(row: Row, fields: readonly string[]): IndexKey | null {
	const values = fields.map((field) => (row as unknown as Record<string, IndexKey | undefined>)[field]);
	if (values.includes(undefined)) return null;
	// one field is a key of its own, two make a pair: see INDEXES
	return (values.length === 1 ? values[0] : values) as IndexKey;
}

/** The order of IndexedDB: numbers before texts before pairs. */
function compareKeys(a: IndexKey, b: IndexKey): number {
	const rank = (key: IndexKey): number => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2);
	if (rank(a) !== rank(b)) return rank(a) - rank(b);
	if (typeof a === 'object' && typeof b === 'object') return compareKeys(a[0], b[0]) || compareKeys(a[1], b[1]);
	return a < b ? -1 : a > b ? 1 : 0;
}
