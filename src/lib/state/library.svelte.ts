import type { CompiledDeck, Deck } from '#domain/deck.ts';
import type { ClockOddity, Marker } from '#domain/marker.ts';
import { DATABASE_NAME } from '#store/backend.ts';
import { isStoreError } from '#store/errors.ts';
import type { Store } from '#store/port.ts';
import { clock } from './clock.ts';
import { preferences } from './preferences.svelte.ts';

/** The store with every shipped deck in it. */
export interface Library {
	readonly store: Store;
	readonly decks: ReadonlyMap<string, Deck>;
	/** a concept that no deck teaches can't be learnt here: it counts as known */
	isTaught(concept: string): boolean;
}

/** What the learner has to be told about what is kept. */
class LibraryNotice {
	/** storage is refused: the in-memory twin serves this page */
	isNotKept = $state(false);
	/** a newer version took over the database in another tab */
	isStale = $state(false);
	/** another tab holds an older version open */
	isBlocked = $state(false);
	/** rows made by another version of the app are being folded again: counts are of a part of them */
	isRecounting = $state(false);
	/** the database was deleted underneath */
	isEmptied = $state(false);
	/** a newer version made the database: this one leaves it alone */
	isNewer = $state(false);
	/** what is remembered of a log that is no longer here, see `marker.ts` */
	lost = $state.raw<Marker | null>(null);
	/** the clock is not where one expects it; asked once */
	oddity = $state<ClockOddity | null>(null);
}

export const libraryNotice = new LibraryNotice();

/** The decks could not be fetched and none are here yet. */
class DecksMissing extends Error {
	override readonly name = 'DecksMissing';
}

/** An address names a deck that is none. */
export class UnknownDeck extends Error {
	override readonly name = 'UnknownDeck';
}

let openingStore: Promise<Store> | null = null;
let openingLibrary: Promise<Library> | null = null;

/** The store, once a page; a failed opening may be tried again. Enough to keep an answer. */
export function openStore(): Promise<Store> {
	openingStore ??= openDatabase().catch((error: unknown) => {
		openingStore = null;
		throw error;
	});
	return openingStore;
}

export const isStoreOpen = (): boolean => openingStore !== null;

/** The store with the decks seeded, once a page; a failed opening may be tried again. */
export function openLibrary(): Promise<Library> {
	openingLibrary ??= seedDecks().catch((error: unknown) => {
		openingLibrary = null;
		throw error;
	});
	return openingLibrary;
}

async function seedDecks(): Promise<Library> {
	const [store, { decks }] = await Promise.all([openStore(), import('virtual:quai/decks')]);
	const seeded = new Map((await store.decks()).map((deck) => [deck.id, deck.hash]));
	for (const { deck, url } of decks) {
		if (seeded.get(deck.id) === deck.hash) continue;
		const compiled = await fetchDeck(url);
		if (compiled !== null) await store.seed(compiled);
		else if (seeded.size === 0) throw new DecksMissing(url);
	}
	const taught = new Set(decks.flatMap(({ deck }) => deck.teaches));
	return {
		store,
		decks: new Map(decks.map(({ deck }) => [deck.id, deck])),
		isTaught: (concept) => taught.has(concept)
	};
}

/** null when the network fails: with older decks in the store study goes on with them. */
async function fetchDeck(url: string): Promise<CompiledDeck | null> {
	try {
		const response = await fetch(url);
		return response.ok ? ((await response.json()) as CompiledDeck) : null;
	} catch {
		return null;
	}
}

async function openDatabase(): Promise<Store> {
	const [{ openStore }, { openIndexedDb }] = await Promise.all([
		import('#store/store.ts'),
		import('#store/indexeddb-backend.ts')
	]);
	const options = { deviceId: newDeviceId(), now: clock.now };
	try {
		const backend = await openIndexedDb({
			onVersionChange: giveWay,
			onBlocked: () => (libraryNotice.isBlocked = true)
		});
		libraryNotice.isBlocked = false;
		return watched(await openStore(backend, options));
	} catch (error) {
		libraryNotice.isNewer = isStoreError(error, 'newer-version');
		// where there may be data, an empty twin would look like a loss
		if (!isStoreError(error, 'unavailable') || (await mayHoldData())) throw error;
		libraryNotice.isNotKept = true;
		const { openMemoryBackend } = await import('#store/memory-backend.ts');
		return openStore(openMemoryBackend(), options);
	}
}

/** Another page changes the database's version, or deletes it (null): ours is closed for it. */
function giveWay(newVersion: number | null): void {
	if (newVersion === null) forget();
	else libraryNotice.isStale = true;
}

/** The next act opens what is there then, seeds it and says that something was removed. */
function forget(): void {
	libraryNotice.isEmptied = true;
	openingStore = openingLibrary = null;
}

/**
 * The store whose failures are heard: emptied underneath, or taken over by a newer version. In an emptied one nothing
 * is left to go on with: what was asked goes once more, a write as the same request, to the one that is opened anew.
 */
function watched(store: Store): Store {
	return new Proxy(store, {
		get(target, name: keyof Store) {
			const act: unknown = target[name];
			if (typeof act !== 'function' || name === 'exportEvents' || name === 'close') return act;
			return async (...given: unknown[]): Promise<unknown> => {
				try {
					return await (Reflect.apply(act, target, given) as unknown);
				} catch (error) {
					if (isStoreError(error, 'other-version')) libraryNotice.isStale = true;
					if (!isStoreError(error, 'emptied')) throw error;
					forget();
					const { store: fresh } = await openLibrary();
					return Reflect.apply(fresh[name] as typeof act, fresh, given) as unknown;
				}
			};
		}
	});
}

/** True where an earlier visit left its mark or its database: what can't be opened is then not nothing. */
async function mayHoldData(): Promise<boolean> {
	if (typeof indexedDB === 'undefined') return false;
	if (preferences.visit === 'returning') return true;
	try {
		return (await indexedDB.databases()).some(({ name }) => name === DATABASE_NAME);
	} catch {
		return false;
	}
}

/** Whether there is a database; true where the browser does not tell. */
export async function hasDatabase(): Promise<boolean> {
	try {
		const databases = await indexedDB.databases();
		return databases.some(({ name }) => name === DATABASE_NAME);
	} catch {
		// storage refused or an old browser: opening will tell
		return true;
	}
}

/** Whether answers were kept here that are gone with their database: only a marker outside it can tell. */
export async function hasLostDatabase(): Promise<boolean> {
	const { readMarker } = await import('./marker.ts');
	return (await readMarker()) !== null;
}

/** Whether answers are or were kept here, say after the browser forgot the mark of a visit; false when it can't be told. */
export async function wasHereBefore(): Promise<boolean> {
	try {
		if (!(await hasDatabase())) return await hasLostDatabase();
		return (await (await openStore()).ledger()).seq > 0;
	} catch {
		// the first act will say what is wrong
		return false;
	}
}

/** Whether a write failed because there is no room. */
export const isFull = (error: unknown): boolean => isStoreError(error, 'full');

/** Why the library could not be opened, in the cases that the learner can do something about. */
export function whyNotOpened(error: unknown): 'decks-missing' | 'unknown-deck' | 'newer-data' | 'other' {
	if (error instanceof DecksMissing) return 'decks-missing';
	if (error instanceof UnknownDeck) return 'unknown-deck';
	return isStoreError(error, 'newer-version') ? 'newer-data' : 'other';
}

/** Eight characters, small letters and digits: enough that two devices of one learner never collide. */
function newDeviceId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
