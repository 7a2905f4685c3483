import type { CompiledDeck } from '#domain/deck.ts';
import { openIndexedDb } from '#store/indexeddb-backend.ts';
import { openStore } from '#store/store.ts';
import { measureInTurns, timeOf, type Pair } from './blocks.ts';
import { DEVICE } from './library.ts';
import { openRaw, putRaw, readAll, removeDatabase, type Rows } from './raw.ts';

/** The decks as the build ships them. */
export const fetchDecks = (addresses: readonly string[]): Promise<CompiledDeck[]> =>
	Promise.all(addresses.map(async (address) => (await (await fetch(address)).json()) as CompiledDeck));

/**
 * Seeding every built-in deck into a new database, against the bare platform putting the same rows in as many
 * transactions; and how long the longest tasks were meanwhile.
 */
export async function measureSeeding(options: {
	readonly decks: readonly string[];
	readonly blocks: number;
	readonly runs: number;
}): Promise<Pair & { readonly longTasks: number[]; readonly rows: number }> {
	const decks = await fetchDecks(options.decks);
	const rows = await rowsOf(decks);
	const spans: { from: number; to: number }[] = [];
	const tasks: PerformanceEntry[] = [];
	const watcher = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
	watcher.observe({ type: 'longtask' });

	const ours = async (run: number): Promise<number> => {
		const name = `bench-seed-${run}`;
		const store = await openStore(await openIndexedDb({ name }), { deviceId: DEVICE, now: () => Date.now() });
		const from = performance.now();
		const ms = await timeOf(async () => {
			for (const deck of decks) await store.seed(deck);
		});
		spans.push({ from, to: performance.now() });
		store.close();
		await removeDatabase(name);
		return ms;
	};
	const bare = async (run: number): Promise<number> => {
		const name = `bench-seed-bare-${run}`;
		const database = await openRaw(name);
		const ms = await timeOf(async () => {
			for (const ofDeck of rows) await putRaw(database, ofDeck);
		});
		database.close();
		await removeDatabase(name);
		return ms;
	};
	const pair = await measureInTurns(options, ours, bare);
	// entries come with the next idle moment
	await new Promise((resolve) => setTimeout(resolve, 200));
	watcher.disconnect();
	const isWithin = ({ startTime }: PerformanceEntry) =>
		spans.some(({ from, to }) => startTime > from && startTime < to);
	const longTasks = tasks.filter(isWithin).map(({ duration }) => duration);
	return { ...pair, longTasks, rows: rows.flatMap((each) => Object.values(each)).flat().length };
}

/** All rows that seeding leaves behind, sorted into those of each deck. */
async function rowsOf(decks: readonly CompiledDeck[]): Promise<Rows[]> {
	const name = 'bench-seed-rows';
	const store = await openStore(await openIndexedDb({ name }), { deviceId: DEVICE, now: () => Date.now() });
	for (const deck of decks) await store.seed(deck);
	store.close();
	const database = await openRaw(name);
	const [notes, cards, settings] = await Promise.all(
		(['notes', 'cards', 'settings'] as const).map((table) => readAll(database, table))
	);
	database.close();
	await removeDatabase(name);
	return decks.map(({ deck }) => {
		const isOfDeck = (row: object) => 'deckId' in row && row.deckId === deck.id;
		return { notes: (notes ?? []).filter(isOfDeck), cards: (cards ?? []).filter(isOfDeck), settings: settings ?? [] };
	});
}
