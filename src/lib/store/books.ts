import type { CompiledDeck, Deck } from '#domain/deck.ts';
import type { StoredEvent } from '#domain/event.ts';
import { tick } from '#domain/hlc.ts';
import { FOLD_VERSION, type Ledger } from '#domain/ledger/ledger.ts';
import type { Reads, Tx } from './backend.ts';
import { StoreError } from './errors.ts';
import type { SeedReport } from './port.ts';

/**
 * The store's own rows in the `settings` table. The ledger's row also keeps the last few requests: so a retry is
 * recognised without a further put or an index, and the row is read for every answer anyway.
 */
const LEDGER_ID = 'store/ledger';
const LIBRARY_ID = 'store/library';

/** A retry comes within seconds; this many acts are remembered, over all tabs. */
const REQUESTS_KEPT = 16;

interface KeptRequest {
	readonly requestId: string;
	/** the first of its events */
	readonly eventId: string;
	/** how many events it became, numbered on from the first; one where it isn't said */
	readonly count?: number;
}

export interface Books {
	readonly ledger: Ledger;
	/** the last requests and the events they became, oldest first */
	readonly requests: readonly KeptRequest[];
}

/** What was seeded. */
export interface Library {
	readonly decks: Readonly<Record<string, Deck>>;
	/** note ids that were renamed, and where their history is now */
	readonly renames: Readonly<Record<string, string>>;
}

/** The books of this database; null in one that is new or was emptied. */
export async function findBooks(tx: Reads): Promise<Books | null> {
	const row = await tx.get('settings', LEDGER_ID);
	return row === undefined ? null : (row.value as Books);
}

/**
 * The books for reading or for going on.
 * @throws StoreError `emptied` when the database was deleted underneath; `other-version` when another version of the
 * app made the rows again by its rules meanwhile: writing with ours would spoil them
 */
export async function readBooks(tx: Reads): Promise<Books> {
	const books = await findBooks(tx);
	if (books === null) throw new StoreError('emptied', 'The database was emptied underneath.');
	if (books.ledger.foldVersion !== FOLD_VERSION) {
		throw new StoreError('other-version', 'Another version of the app has taken over the database.');
	}
	return books;
}

export const writeBooks = (tx: Tx, books: Books): Promise<void> => tx.put('settings', { id: LEDGER_ID, value: books });

/** The requests with one more, the oldest dropped. */
export const rememberRequest = ({ requests }: Books, request: KeptRequest): Books['requests'] =>
	[...requests, request].slice(-REQUESTS_KEPT);

/** The events that a request became; none for one that is not remembered. */
export async function findRequested(
	tx: Reads,
	{ requests, ledger }: Books,
	id: string
): Promise<readonly StoredEvent[]> {
	const known = requests.find(({ requestId }) => requestId === id);
	if (known === undefined) return [];
	const last = seqOf(known.eventId, ledger.device) + (known.count ?? 1) - 1;
	return tx.range('events', { by: 'id', from: known.eventId, to: eventIdOf(ledger.device, last) });
}

export async function readLibrary(tx: Reads): Promise<Library> {
	const row = await tx.get('settings', LIBRARY_ID);
	return row === undefined ? { decks: {}, renames: {} } : (row.value as Library);
}

/** Decks in their order. */
export const inDeckOrder = ({ decks }: Library): readonly Deck[] =>
	Object.values(decks).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

export const writeLibrary = (tx: Tx, library: Library): Promise<void> =>
	tx.put('settings', { id: LIBRARY_ID, value: library });

/** The ledger with the next number and clock of this device: called inside the transaction, so none is given twice. */
export const takeNumber = (ledger: Ledger, now: number): Ledger & { readonly hlc: string } => ({
	...ledger,
	seq: ledger.seq + 1,
	hlc: tick(ledger.hlc, now, ledger.device)
});

const SEQ_WIDTH = 9;

/** `device:000000012`: padded, so that a range of ids is a range of numbers. */
export const eventIdOf = (device: string, seq: number): string => `${device}:${String(seq).padStart(SEQ_WIDTH, '0')}`;

/** The number in an event's id; 0 for an event of another device. */
export const seqOf = (eventId: string, device: string): number =>
	eventId.startsWith(`${device}:`) ? Number(eventId.slice(device.length + 1)) : 0;

export const NOTHING_SEEDED: SeedReport = { added: 0, updated: 0, renamed: 0, retired: 0 };

/** True when the deck is there as it is compiled: nothing to do, and no write transaction needed to know. */
export const isSeededIn = ({ decks }: Library, { deck }: CompiledDeck): boolean => decks[deck.id]?.hash === deck.hash;
