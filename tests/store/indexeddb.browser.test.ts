import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { emptyLedger } from '#domain/ledger/ledger.ts';
import { anEvent, TEST_CARD, TEST_DEVICE } from '#tests/fixtures/events.ts';
import type { Backend, ConnectionOptions } from '#store/backend.ts';
import { openDexieBackend } from '#store/dexie-backend.ts';
import { isStoreError } from '#store/errors.ts';
import { openIndexedDb } from '#store/indexeddb-backend.ts';
import { aDraft, contentsOf, openBench, type TestDatabase } from './bench.ts';
import { describeStore } from './suite.ts';

let made = 0;

interface NamedDatabase extends TestDatabase {
	readonly name: string;
	connectWith(options: ConnectionOptions): Promise<Backend>;
}

/** The result of a request, once it is there. */
const outcome = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

/** A database of its own for each test, deleted after it. */
function makeDatabase(openBackend = openDexieBackend): NamedDatabase {
	made += 1;
	const name = `quai-test-${made}`;
	const open: Backend[] = [];
	const connectWith = async (options: ConnectionOptions): Promise<Backend> => {
		const backend = await openBackend({ name, ...options });
		open.push(backend);
		return backend;
	};
	return {
		name,
		connectWith,
		connect: () => connectWith({}),
		async destroy() {
			for (const backend of open) backend.close();
			await outcome(indexedDB.deleteDatabase(name));
		}
	};
}

describeStore('the store on Dexie', async () => makeDatabase());
describeStore('the store on IndexedDB as the app opens it', async () => makeDatabase(openIndexedDb));

const caught = (promise: Promise<unknown>): Promise<unknown> => promise.catch((thrown: unknown) => thrown);

describe('IndexedDB', () => {
	let database: NamedDatabase;
	beforeEach(() => {
		database = makeDatabase();
	});
	afterEach(async () => {
		vi.restoreAllMocks();
		await database.destroy();
	});

	it('is asked for strict durability', async () => {
		// before opening, for Dexie keeps hold of the method
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		const { store, act } = await openBench(database);
		transaction.mockClear();
		await store.seed(aCompiledDeck([aNote()]));
		await act('review');
		const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
		expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
	});

	it('gets four puts in one transaction for an answer, and is never asked to count', async () => {
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		const { store, act } = await openBench(database);
		await store.seed(aCompiledDeck([aNote()]));
		transaction.mockClear();
		const put = vi.spyOn(IDBObjectStore.prototype, 'put');
		const counts = [vi.spyOn(IDBObjectStore.prototype, 'count'), vi.spyOn(IDBIndex.prototype, 'count')];
		const cursors = [vi.spyOn(IDBObjectStore.prototype, 'openCursor'), vi.spyOn(IDBIndex.prototype, 'openCursor')];
		await act('review');
		expect(transaction).toHaveBeenCalledTimes(1);
		expect(put).toHaveBeenCalledTimes(4);
		const { event } = await act('review');
		await act('undo', { undoes: event.id });
		await store.gather({ today: event.studyDay, maxReviews: 20, choose: () => 'take' });
		for (const spy of [...counts, ...cursors]) expect(spy).not.toHaveBeenCalled();
	});

	it('has the tables and indexes of version 2', async () => {
		await database.connect();
		const raw = await outcome(indexedDB.open(database.name));
		const tables = Object.fromEntries(
			[...raw.objectStoreNames].map((name) => {
				const table = raw.transaction(name).objectStore(name);
				return [name, [table.keyPath, ...[...table.indexNames].map((index) => table.index(index).keyPath)]];
			})
		);
		const version = raw.version;
		raw.close();
		expect(version).toBe(20);
		expect(tables).toEqual({
			cards: ['id', ['shelf', 'shelfKey'], 'noteId'],
			days: ['id'],
			events: ['id', 'cardId', 'quizEndedAt', 'quizId', 'studyDay'],
			notes: ['id'],
			settings: ['id']
		});
	});

	it('takes over a database of version 1: the log stays, rows and days are made again from it', async () => {
		const opening = indexedDB.open(database.name, 10);
		opening.onupgradeneeded = () => {
			const make = (name: string) => opening.result.createObjectStore(name, { keyPath: 'id' });
			make('notes');
			const cards = make('cards');
			cards.createIndex('[shelf+shelfKey]', ['shelf', 'shelfKey']);
			cards.createIndex('noteId', 'noteId');
			const events = make('events');
			events.createIndex('cardId', 'cardId');
			events.createIndex('studyDay', 'studyDay');
			make('days');
			make('settings');
		};
		const old = await outcome(opening);
		const review = anEvent('review');
		const { foldVersion, ...ledger } = { ...emptyLedger(TEST_DEVICE), seq: 1, hlc: review.hlc };
		const note = { ...aNote(), isRetired: false, retiredFacets: [], order: 100_000_000 };
		const filling = old.transaction(['notes', 'events', 'days', 'settings'], 'readwrite');
		filling.objectStore('notes').put(note);
		filling.objectStore('events').put(review);
		filling.objectStore('days').put({ id: '000625', days: {} });
		const books = { ledger: { ...ledger, foldVersion: foldVersion - 1 }, requests: [] };
		filling.objectStore('settings').put({ id: 'store/ledger', value: books });
		await new Promise((resolve) => (filling.oncomplete = resolve));
		old.close();

		const { store } = await openBench(database);
		expect(await store.events({ by: 'card', cardId: TEST_CARD })).toEqual([review]);
		expect(await store.card(TEST_CARD)).toMatchObject({ kind: 'term', history: { reps: 1 } });
		expect(await store.dayTotals(review.studyDay)).toMatchObject({ reviews: 1, introduced: 1 });
		expect(await store.events({ by: 'quiz', quizId: 'quiz-1' })).toEqual([]);
	});

	it('closes for another tab that brings a newer version, says so, and leaves that version alone', async () => {
		const onVersionChange = vi.fn();
		const connect = () => database.connectWith({ onVersionChange });
		const { store, backend } = await openBench({ connect, destroy: async () => undefined });
		await store.seed(aCompiledDeck([aNote()]));
		const newer = await outcome(indexedDB.open(database.name, 30));
		expect(onVersionChange.mock.calls).toEqual([[30]]);
		newer.close();
		const error = await caught(store.record(aDraft('review'), 'r'));
		expect(isStoreError(error, 'newer-version')).toBe(true);
		backend.close();
	});

	it('refuses a newer database without touching it', async () => {
		const { store, backend } = await openBench(database);
		await store.seed(aCompiledDeck([aNote()]));
		backend.close();
		const upgrade = indexedDB.open(database.name, 30);
		upgrade.onupgradeneeded = () => upgrade.result.createObjectStore('levels', { keyPath: 'id' });
		(await outcome(upgrade)).close();
		expect(isStoreError(await caught(database.connect()), 'newer-version')).toBe(true);
		const raw = await outcome(indexedDB.open(database.name));
		const names = [...raw.objectStoreNames];
		const cards = raw.transaction('cards').objectStore('cards').getAllKeys();
		const ids = await new Promise((resolve) => (cards.onsuccess = () => resolve(cards.result)));
		const version = raw.version;
		raw.close();
		expect(version).toBe(30);
		expect(names).toContain('levels');
		expect(ids).toEqual([TEST_CARD, 'vocabulary/stateless/term']);
	});

	it('says that it waits for an older tab, and goes on when that is closed', async () => {
		const old = await outcome(indexedDB.open(database.name, 1));
		const { promise, resolve } = Promise.withResolvers<string>();
		const opening = database.connectWith({ onBlocked: () => resolve('blocked') });
		expect(await promise).toBe('blocked');
		old.close();
		const { store } = await openBench({ connect: () => opening, destroy: async () => undefined });
		expect((await store.ledger()).seq).toBe(0);
	});

	it('opens again and tries once more when the connection breaks', async () => {
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		const { store, act, backend } = await openBench(database);
		await store.seed(aCompiledDeck([aNote()]));
		const connection = transaction.mock.contexts.at(-1) as IDBDatabase;
		const open = vi.spyOn(IDBFactory.prototype, 'open');
		// as a browser does when its storage process ends
		connection.close();
		connection.dispatchEvent(new Event('close'));
		const { event } = await act('review');
		expect(open).toHaveBeenCalledTimes(1);
		expect((await contentsOf(backend)).events).toEqual([event]);
	});

	it('tells of a database that was deleted underneath instead of going on in an empty one', async () => {
		const onVersionChange = vi.fn();
		const connect = () => database.connectWith({ onVersionChange });
		const { store } = await openBench({ connect, destroy: async () => undefined });
		await outcome(indexedDB.deleteDatabase(database.name));
		expect(onVersionChange).toHaveBeenCalledWith(null);
		expect(isStoreError(await caught(store.record(aDraft('review'), 'r')), 'emptied')).toBe(true);
	});

	it('says when there is none', async () => {
		vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
			throw new DOMException('not here', 'SecurityError');
		});
		expect(isStoreError(await caught(database.connect()), 'unavailable')).toBe(true);
	});

	it('says when there is no room left, and has written nothing', async () => {
		const { store, backend } = await openBench(database);
		await store.seed(aCompiledDeck([aNote()]));
		const before = await contentsOf(backend);
		const put = IDBObjectStore.prototype.put;
		// Dexie's development build reports what was thrown
		vi.spyOn(console, 'trace').mockImplementation(() => undefined);
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row, key) {
			if (this.name === 'days') throw new DOMException('full', 'QuotaExceededError');
			return put.call(this, row, key);
		});
		expect(isStoreError(await caught(store.record(aDraft('review'), 'r')), 'full')).toBe(true);
		vi.restoreAllMocks();
		expect(await contentsOf(backend)).toEqual(before);
	});
});
