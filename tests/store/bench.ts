import type { Card } from '#domain/card.ts';
import type { EventDraft, EventKind, EventOf, StoredEvent } from '#domain/event.ts';
import type { DayBlock } from '#domain/ledger/day-block.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { ALL, type Backend } from '#store/backend.ts';
import { readBooks, readLibrary } from '#store/books.ts';
import type { Recorded, Store, StoredNote } from '#store/port.ts';
import { openStore } from '#store/store.ts';
import { anEvent, TEST_AT, TEST_DEVICE } from '#tests/fixtures/events.ts';
import { watch, type Watched } from './watched-backend.ts';

/** A database that nobody has used yet. */
export interface TestDatabase {
	/** one more connection to it */
	connect(): Promise<Backend>;
	destroy(): Promise<void>;
}
export type MakeDatabase = () => Promise<TestDatabase>;

/** A store with everything a test needs to look behind it. */
export interface Bench {
	readonly store: Store;
	readonly backend: Watched;
	/** the clock of the device, UTC ms; set it at will */
	readonly clock: { now: number };
	/** records an act at the clock's time; `requestId` is a new one */
	act<K extends EventKind>(kind: K, fields?: Partial<EventOf<K>>): Promise<Recorded>;
}

let requests = 0;

/** Opens a store over one more connection. */
export async function openBench(database: TestDatabase, clock = { now: TEST_AT }): Promise<Bench> {
	const backend = watch(await database.connect());
	const store = await openStore(backend, { deviceId: TEST_DEVICE, now: () => clock.now });
	const act: Bench['act'] = (kind, fields) => {
		requests += 1;
		return store.record(aDraft(kind, { at: clock.now, ...fields } as typeof fields), `request-${requests}`);
	};
	return { store, backend, clock, act };
}

/** An act as a page hands it over: without id and logical clock. */
export function aDraft<K extends EventKind>(kind: K, fields?: Partial<EventOf<K>>): EventDraft {
	const { id: _, hlc: __, ...draft } = anEvent(kind, fields);
	// leaving out two fields of the envelope makes a draft of the same kind
	return draft as unknown as EventDraft;
}

export interface Contents {
	readonly cards: readonly Card[];
	readonly days: readonly DayBlock[];
	readonly ledger: Ledger;
	readonly renames: Readonly<Record<string, string>>;
	readonly notes: readonly StoredNote[];
	readonly events: readonly StoredEvent[];
}

/** All that is kept, in order of id. */
export const contentsOf = (backend: Backend): Promise<Contents> =>
	backend.transaction('read', async (tx) => ({
		cards: await tx.range('cards', ALL),
		days: await tx.range('days', ALL),
		ledger: (await readBooks(tx)).ledger,
		renames: (await readLibrary(tx)).renames,
		notes: await tx.range('notes', ALL),
		events: await tx.range('events', ALL)
	}));
