import type { Card } from '#domain/card.ts';
import { FOLD_VERSION } from '#domain/ledger/ledger.ts';
import { idsOf, type Backend, type Reads } from './backend.ts';
import { eventIdOf, findBooks, inDeckOrder, isSeededIn, NOTHING_SEEDED, readBooks, readLibrary } from './books.ts';
import { findCard, inLogOrder } from './card-log.ts';
import { readDayBlocks, readDayTotals } from './day-blocks.ts';
import { gatherCards, readShelf } from './gather.ts';
import type { LogRange, Store, StoredNote } from './port.ts';
import { findLastUndoable, readLogOf } from './undo.ts';

export interface StoreOptions {
	/** name for this device if the database has none yet: eight characters, lower case and digits, from chance */
	readonly deviceId: string;
	/** UTC ms, for the logical clock */
	readonly now: () => number;
}

/**
 * The store over a back end: the same logic on IndexedDB and in memory. A new database gets its ledger here; rows
 * made by other rules (see FOLD_VERSION) are marked to be folded again, see `refold`.
 * Every method may throw a StoreError; what threw has changed nothing.
 */
export async function openStore(backend: Backend, { deviceId, now }: StoreOptions): Promise<Store> {
	const read = <R>(work: (tx: Reads) => Promise<R>): Promise<R> => backend.transaction('read', work);
	// never inside a transaction: it would be over before the module came
	const loadWrites = () => import('./writes.ts');
	const rebuild = async (): Promise<void> => {
		const { rebuildAll } = await loadWrites();
		return backend.transaction('write', (tx) => rebuildAll(tx, deviceId));
	};

	const books = await read(findBooks);
	if (books?.ledger.foldVersion !== FOLD_VERSION) {
		const { startOver } = await loadWrites();
		if (!(await backend.transaction('write', startOver))) await rebuild();
	}

	return {
		isKept: backend.isKept,
		async seed(compiled) {
			if (isSeededIn(await read(readLibrary), compiled)) return NOTHING_SEEDED;
			const { seedDeck } = await loadWrites();
			return backend.transaction('write', (tx) => seedDeck(tx, compiled));
		},
		decks: async () => inDeckOrder(await read(readLibrary)),
		async record(draft, requestId) {
			const { recordAct } = await loadWrites();
			return backend.transaction('write', (tx) => recordAct(tx, draft, requestId, now()));
		},
		async recordMany(drafts, requestId) {
			const { recordActs } = await loadWrites();
			return backend.transaction('write', (tx) => recordActs(tx, drafts, requestId, now()));
		},
		lastUndoable: (studyDay) => read((tx) => findLastUndoable(tx, studyDay)),
		card: (id): Promise<Card | null> => read((tx) => findCard(tx, id)),
		note: async (id) => (await read((tx) => findNotes(tx, [id])))[0] ?? null,
		notes: (ids) => read((tx) => findNotes(tx, ids)),
		notesOf: (deckId) => read((tx) => tx.range('notes', idsOf(deckId))),
		cardsOf: (deckId) => read((tx) => tx.range('cards', idsOf(deckId))),
		cards: (ids) => read((tx) => findCards(tx, ids)),
		cardsOn: (range) => read((tx) => readShelf(tx, range)),
		gather: (options) => read((tx) => gatherCards(tx, options)),
		ledger: async () => (await read(readBooks)).ledger,
		dayTotals: (studyDay) => read((tx) => readDayTotals(tx, studyDay)),
		dayBlocks: (fromDay, toDay) => read((tx) => readDayBlocks(tx, fromDay, toDay)),
		events: (range) => read((tx) => readEvents(tx, range)),
		async parameterEvents() {
			const { readParameterEvents } = await import('./parameters.ts');
			return inLogOrder(await read(readParameterEvents));
		},
		async *exportEvents() {
			const { streamLog } = await import('./export-log.ts');
			yield* streamLog(read);
		},
		async previewImport(events) {
			const { previewImport } = await import('./import-log.ts');
			return read((tx) => previewImport(tx, events));
		},
		async importEvents(events) {
			const { importEvents } = await import('./import-log.ts');
			return backend.transaction('write', (tx) => importEvents(tx, events));
		},
		setting: async <T>(key: string) => (await read((tx) => tx.get('settings', settingId(key))))?.value as T | undefined,
		setSetting: (key, value) => backend.transaction('write', (tx) => tx.put('settings', { id: settingId(key), value })),
		async refold(noteCount) {
			const { refoldNext } = await loadWrites();
			return backend.transaction('write', (tx) => refoldNext(tx, noteCount));
		},
		rebuild,
		close: () => backend.close()
	};
}

/** Kept apart from the store's own rows. */
const settingId = (key: string): string => `setting/${key}`;

const findCards = async (tx: Reads, ids: readonly string[]): Promise<readonly Card[]> =>
	(await tx.getMany('cards', ids)).filter((card) => card !== undefined);

/** Notes by their ids or former ones, unknown ones left out. */
async function findNotes(tx: Reads, ids: readonly string[]): Promise<readonly StoredNote[]> {
	const found = await tx.getMany('notes', ids);
	if (!found.includes(undefined)) return found.filter((note) => note !== undefined);
	const { renames } = await readLibrary(tx);
	const current = await tx.getMany(
		'notes',
		ids.map((id, i) => (found[i] === undefined ? (renames[id] ?? id) : id))
	);
	return current.filter((note) => note !== undefined);
}

async function readEvents(tx: Reads, range: LogRange): ReturnType<Store['events']> {
	switch (range.by) {
		case 'card':
			return readLogOf(tx, range.cardId);
		case 'day':
			return inLogOrder(await tx.range('events', { by: 'studyDay', from: range.studyDay, to: range.studyDay }));
		case 'days': {
			const { fromDay, toDay, limit } = range;
			const days = { by: 'studyDay', from: fromDay, to: toDay, ...(limit === undefined ? {} : { limit }) } as const;
			return inLogOrder(await tx.range('events', days));
		}
		case 'quiz':
			return inLogOrder(await tx.range('events', { by: 'quizId', from: range.quizId, to: range.quizId }));
		case 'quizzes':
			return inLogOrder(await tx.range('events', { by: 'quizEndedAt', from: range.fromAt, to: range.toAt }));
		case 'device': {
			const from = eventIdOf(range.device, range.fromSeq);
			return tx.range('events', { by: 'id', from, to: eventIdOf(range.device, range.toSeq) });
		}
	}
}
