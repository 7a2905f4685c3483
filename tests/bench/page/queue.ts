import { blockIdOf } from '#domain/ledger/day-block.ts';
import { dueCount } from '#domain/ledger/ledger.ts';
import { readDayQueue } from '#state/day-queue.ts';
import { openIndexedDb } from '#store/indexeddb-backend.ts';
import { openStore } from '#store/store.ts';
import type { Store } from '#store/port.ts';
import { measureInTurns, timeOf, type Pair } from './blocks.ts';
import { DEVICE, fillDatabase, makeCards, today } from './library.ts';
import { openRaw, readOne, readQueueRaw } from './raw.ts';

const nameOf = (cards: number): string => `bench-queue-${cards}`;

/** Lays out a library of so many cards, for the measures below. @returns ms that it took */
export const layOutQueue = (cards: number): Promise<number> =>
	timeOf(async () => (await openBenchStore(cards, true)).close());

/** The day's queue, from opened store to cards in order, against bare reads of the same rows. */
export async function measureQueue(options: {
	readonly cards: number;
	readonly blocks: number;
	readonly runs: number;
}): Promise<Pair & { readonly queued: number; readonly rowsRead: number }> {
	const store = await openBenchStore(options.cards, false);
	const library = { store, decks: new Map(), isTaught: () => true };
	const bare = await openRaw(nameOf(options.cards));
	const { cards } = await readDayQueue(library);
	const rowsRead = await readQueueRaw(bare, today(), blockIdOf(today()));
	const pair = await measureInTurns(
		options,
		() => timeOf(() => readDayQueue(library)),
		() => timeOf(() => readQueueRaw(bare, today(), blockIdOf(today())))
	);
	bare.close();
	store.close();
	return { ...pair, queued: cards.length, rowsRead };
}

/** How many cards are due, from opened store to number, against a bare read of the record it stands in. */
export async function measureDueCount(options: {
	readonly cards: number;
	readonly blocks: number;
	readonly runs: number;
}): Promise<Pair> {
	const store = await openBenchStore(options.cards, false);
	const bare = await openRaw(nameOf(options.cards));
	const pair = await measureInTurns(
		options,
		() => timeOf(async () => dueCount(await store.ledger(), today())),
		() => timeOf(() => readOne(bare, 'settings', 'store/ledger'))
	);
	bare.close();
	store.close();
	return pair;
}

async function openBenchStore(cards: number, isToFill: boolean): Promise<Store> {
	const backend = await openIndexedDb({ name: nameOf(cards) });
	const store = await openStore(backend, { deviceId: DEVICE, now: () => Date.now() });
	if (isToFill) await fillDatabase(backend, makeCards(cards));
	return store;
}
