import type { Card } from '#domain/card.ts';
import type { StoredEvent } from '#domain/event.ts';
import type { DayBlock } from '#domain/ledger/day-block.ts';
import type { StoredNote } from './port.ts';

/**
 * The little that the store asks of a database, so that one store logic runs on IndexedDB and in memory.
 * Every table's primary key is the text `id`. There is no count: counts are data (see the ledger).
 */
export interface Tables {
	readonly notes: StoredNote;
	readonly cards: Card;
	readonly events: StoredEvent;
	readonly days: DayBlock;
	readonly settings: SettingRow;
}
export type TableName = keyof Tables;

export interface SettingRow {
	readonly id: string;
	readonly value: unknown;
}

/** The indexes by name, each with the fields that make its key; rows without such a field are not in it. */
export const INDEXES = {
	notes: {},
	cards: { shelf: ['shelf', 'shelfKey'], noteId: ['noteId'] },
	// what is no quiz has neither of the last two, and pays nothing for them
	events: { cardId: ['cardId'], studyDay: ['studyDay'], quizId: ['quizId'], quizEndedAt: ['quizEndedAt'] },
	days: {},
	settings: {}
} as const satisfies { [T in TableName]: Readonly<Record<string, readonly (keyof Tables[T])[]>> };

export const DATABASE_NAME = 'quai';

/** What a connection to the database tells its page. */
export interface ConnectionOptions {
	readonly name?: string;
	/**
	 * Another tab wants to change the database's version (`newVersion`) or delete it (null). It was closed here so
	 * that the other tab can go on: offer to reload.
	 */
	readonly onVersionChange?: (newVersion: number | null) => void;
	/** Another tab holds an older version open: this one waits until it is closed. */
	readonly onBlocked?: () => void;
}

/** Raised when tables or indexes change; changes only ever add. */
export const DATABASE_VERSION = 2;

export const TABLE_NAMES = Object.keys(INDEXES) as readonly TableName[];

export type IndexName<T extends TableName> = 'id' | (string & keyof (typeof INDEXES)[T]);
/** A text, a number, or both for an index over two fields. They are ordered as in IndexedDB. */
export type IndexKey = string | number | readonly [string, number];

/** Rows whose key lies between two keys, both included, in the order of the key, then of the id. */
export interface KeyRange<T extends TableName> {
	readonly by: IndexName<T>;
	readonly from: IndexKey;
	readonly to: IndexKey;
	/** at most so many rows, the first ones */
	readonly limit?: number;
}

/** Rows are copies: changing one changes nothing that is stored. */
export interface Reads {
	get<T extends TableName>(table: T, id: string): Promise<Tables[T] | undefined>;
	/** in the order asked; undefined where there is no row */
	getMany<T extends TableName>(table: T, ids: readonly string[]): Promise<readonly (Tables[T] | undefined)[]>;
	range<T extends TableName>(table: T, range: KeyRange<T>): Promise<readonly Tables[T][]>;
}

export interface Tx extends Reads {
	put<T extends TableName>(table: T, row: Tables[T]): Promise<void>;
	putMany<T extends TableName>(table: T, rows: readonly Tables[T][]): Promise<void>;
	deleteMany(table: TableName, ids: readonly string[]): Promise<void>;
	clear(table: TableName): Promise<void>;
}

export interface Backend {
	/** false when nothing survives the page */
	readonly isKept: boolean;
	/**
	 * Runs `work` in one transaction over all tables: all of it holds, durably, or, when it throws, nothing.
	 * Write transactions run one after another, over all connections. `work` may run twice after a lost connection,
	 * and awaits nothing but its transaction.
	 */
	transaction<R>(mode: 'write', work: (tx: Tx) => Promise<R>): Promise<R>;
	transaction<R>(mode: 'read', work: (tx: Reads) => Promise<R>): Promise<R>;
	close(): void;
}

/** Keys of all rows whose id begins with `prefix`. */
export const withPrefix = (prefix: string): { readonly from: string; readonly to: string } => ({
	from: prefix,
	to: `${prefix}\uffff`
});

/** The rows of a deck, or of all: ids of notes and of cards begin with their deck's. */
export const idsOf = (deckId: string | undefined) =>
	({ by: 'id', ...withPrefix(deckId === undefined ? '' : `${deckId}/`) }) as const;

/** Every row of a table, by id. */
export const ALL = { by: 'id', ...withPrefix('') } as const;
