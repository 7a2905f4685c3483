import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventKind, StoredEvent } from '#domain/event.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import type { Store } from '#store/port.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { ALL_KINDS, anEvent, anyLog, TEST_AT, TEST_CARD, TEST_DEVICE } from '#tests/fixtures/events.ts';
import { isSoak, PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { contentsOf, openBench, type Bench, type MakeDatabase, type TestDatabase } from '../bench.ts';
import { watch } from '../watched-backend.ts';

const DECK = aCompiledDeck([aNote({ teaches: ['state'] }), aNote({ id: 'vocabulary/layer' })]);
const OTHER_CARD = 'vocabulary/layer/term';

async function logOf(store: Store): Promise<readonly StoredEvent[]> {
	const log: StoredEvent[] = [];
	for await (const batch of store.exportEvents()) log.push(...batch);
	return log;
}

/** A device of its own over a database of its own, seeded. */
async function openDevice(database: TestDatabase, deviceId: string, now = TEST_AT): Promise<Bench> {
	const backend = watch(await database.connect());
	const clock = { now };
	const store = await openStore(backend, { deviceId, now: () => clock.now });
	const bench = await openBench({ connect: async () => backend, destroy: async () => undefined }, clock);
	await store.seed(DECK);
	backend.reset();
	return { ...bench, store, backend };
}

/** Rows, days and log; the ledger without what belongs to a device. */
async function stateOf({ backend }: Bench): Promise<object> {
	const { cards, days, events, ledger } = await contentsOf(backend);
	return { cards, days, events, ledger: { ...ledger, device: '', seq: 0 } };
}

export function describeTransferring(use: () => TestDatabase, make: MakeDatabase): void {
	describe('exporting', () => {
		it('gives the whole log by id, in batches that hold nothing open', async () => {
			const { store, backend, act } = await openDevice(use(), TEST_DEVICE);
			expect(await logOf(store)).toEqual([]);
			const rows = Array.from({ length: 2000 }, (_, i) =>
				anEvent('review', { id: `otherdev:${String(i + 1).padStart(9, '0')}` })
			);
			await backend.transaction('write', (tx) => tx.putMany('events', rows));
			const { event } = await act('flag');
			const batches: number[] = [];
			for await (const batch of store.exportEvents()) {
				batches.push(batch.length);
				// a write between two batches waits for nothing
				await store.setSetting('x', batches.length);
			}
			expect(batches).toEqual([1000, 1000, 1]);
			expect(await logOf(store)).toEqual([...rows, event]);
		});
	});

	describe('importing', () => {
		it('brings a log to an empty device: the same rows, days and parameters', async () => {
			const left = await openDevice(use(), 'leftdev1');
			await left.act('review', { rating: 4 });
			await left.act('parameters', { config: { ...DEFAULT_CONFIG, desiredRetention: 0.85 } });
			left.clock.now += 5 * MS_A_DAY;
			const { event } = await left.act('review', { rating: 2 });
			await left.act('undo', { undoes: event.id });
			await left.act('suspend', { cardId: OTHER_CARD });

			const database = await make();
			const right = await openDevice(database, 'rightdev');
			const log = await logOf(left.store);
			expect(await right.store.previewImport(log)).toEqual({ added: 5, known: 0, clashing: 0, later: 0 });
			expect((await contentsOf(right.backend)).events).toEqual([]);
			right.backend.reset();
			const report = await right.store.importEvents(log);
			expect(report).toEqual({ added: 5, known: 0, clashing: 0, later: 0, movedCards: 2 });
			expect(right.backend.work).toMatchObject({ writeTransactions: 1 });
			expect(await stateOf(right)).toEqual(await stateOf(left));
			expect(await right.store.ledger()).toMatchObject({ device: 'rightdev', seq: 0 });
			await database.destroy();
		});

		it('adds what is new, alters nothing that is here, and doubles nothing', async () => {
			const here = await openDevice(use(), 'heredev1');
			const { event: own } = await here.act('review');
			const added = anEvent('review', { id: 'otherdev:000000001', cardId: OTHER_CARD });
			const clashing = { ...own, rating: 1 };
			const report = await here.store.importEvents([own, added]);
			expect(report).toEqual({ added: 1, known: 1, clashing: 0, later: 0, movedCards: 1 });
			expect(await here.store.importEvents([clashing as StoredEvent, added])).toEqual({
				...{ added: 0, known: 1, clashing: 1, later: 0, movedCards: 0 }
			});
			const before = await contentsOf(here.backend);
			here.backend.reset();
			await here.store.importEvents([own, added, added]);
			expect(here.backend.work.puts).toBe(0);
			expect(await contentsOf(here.backend)).toEqual(before);
			expect(before.events).toEqual([own, added]);
			expect(await here.store.importEvents([])).toMatchObject({ added: 0, known: 0 });
		});

		it('keeps kinds of later versions, and events of cards that are not here', async () => {
			const { store, backend } = await openDevice(use(), 'heredev1');
			const later = { ...anEvent('flag', { id: 'otherdev:000000001' }), kind: 'level', score: 1 } as StoredEvent;
			const absent = anEvent('review', { id: 'otherdev:000000002', cardId: 'storage/volume/meaning' });
			expect(await store.importEvents([absent, later])).toMatchObject({ added: 2, later: 1, movedCards: 0 });
			expect(await logOf(store)).toEqual([later, absent]);
			await store.seed(aCompiledDeck([aNote({ id: 'storage/volume' })], { id: 'storage', order: 2 }));
			expect((await store.card('storage/volume/meaning'))?.history.reps).toBe(1);
			const before = await contentsOf(backend);
			await store.rebuild();
			expect(await contentsOf(backend)).toEqual(before);
		});

		it('finds a card by the name it had', async () => {
			const { store } = await openDevice(use(), 'heredev1');
			const note = aNote({ id: 'vocabulary/no-state', formerly: ['vocabulary/stateless'] });
			await store.seed(aCompiledDeck([note]));
			const report = await store.importEvents([anEvent('review', { id: 'otherdev:000000001' })]);
			expect(report).toMatchObject({ added: 1, movedCards: 1 });
			expect((await store.card('vocabulary/no-state/meaning'))?.history.reps).toBe(1);
		});

		it('raises the clock, so that an undo comes after what was brought in', async () => {
			const fast = await make();
			// its clock is two years ahead
			const ahead = await openDevice(fast, 'aheaddev', TEST_AT + 730 * MS_A_DAY);
			const { event } = await ahead.act('review', { studyDay: 20_514 });
			const here = await openDevice(use(), 'heredev1');
			await here.store.importEvents([event]);
			const undo = await here.act('undo', { undoes: event.id });
			expect(undo.event.hlc > event.hlc).toBe(true);
			expect((await here.store.card(TEST_CARD))?.history.phase).toBe('new');
			expect(await here.store.lastUndoable(event.studyDay)).toBeNull();
			await fast.destroy();
		});

		it('goes on after its own numbers when an earlier log of the device comes back', async () => {
			const { store, act } = await openDevice(use(), TEST_DEVICE);
			await store.importEvents([anEvent('review', { id: `${TEST_DEVICE}:000000041` })]);
			expect((await act('flag')).event.id).toBe(`${TEST_DEVICE}:000000042`);
		});

		it('changes nothing when any of its writes fails (row 3)', async () => {
			const here = await openDevice(use(), 'heredev1');
			await here.act('review');
			const before = await contentsOf(here.backend);
			const reviews = [1, 2, 3].map((n) => anEvent('review', { id: `otherdev:00000000${n}` }));
			const withParameters = [...reviews, anEvent('parameters', { id: 'otherdev:000000004' })];
			let failures = 0;
			for (const [events, writes] of [
				[reviews, 4],
				[withParameters, 6]
			] as const) {
				for (let n = 1; n <= writes; n++) {
					here.backend.failAt(n);
					await expect(here.store.importEvents(events)).rejects.toThrow('failed as told');
					expect(await contentsOf(here.backend)).toEqual(before);
					failures += 1;
				}
				here.backend.failAt(null);
			}
			expect(failures).toBe(10);
			expect(await here.store.importEvents(withParameters)).toMatchObject({ added: 4 });
		});
	});

	describe('two logs', () => {
		const numRuns = typeof indexedDB === 'undefined' ? PROPERTY_RUNS.numRuns : isSoak ? 100 : 10;
		const runs = { ...PROPERTY_RUNS, numRuns };
		// of two cards; an undo may name an event of either device
		const anyTwo = fc
			.tuple(anyLog(ALL_KINDS as EventKind[], 'leftdev1'), anyLog(ALL_KINDS as EventKind[], 'rightdev'), fc.nat(2))
			.map(([left, right, every]) => [left, right].map((log) => log.map((event, i) => onCard(event, i % 3 === every))));
		const onCard = (event: StoredEvent, isOther: boolean): StoredEvent =>
			isOther && event.kind !== 'parameters' ? { ...event, cardId: OTHER_CARD } : event;

		it(
			'come to the same in any order and however often, and as a rebuild makes them',
			{ timeout: 600_000 },
			async () => {
				await fc.assert(
					fc.asyncProperty(anyTwo, fc.nat(25), async ([left = [], right = []], cut) => {
						const states: object[] = [];
						const orders = [
							[left, right],
							[right, left.slice(0, cut), left],
							[[...left, ...right], left]
						];
						for (const order of orders) {
							const database = await make();
							const bench = await openDevice(database, TEST_DEVICE);
							for (const log of order) await bench.store.importEvents(log);
							states.push(await stateOf(bench));
							if (states.length === 1) {
								await bench.store.rebuild();
								states.push(await stateOf(bench));
								// import(export(db)) = db
								const copy = await make();
								const other = await openDevice(copy, 'otherdev');
								await other.store.importEvents(await logOf(bench.store));
								states.push(await stateOf(other));
								await copy.destroy();
							}
							await database.destroy();
						}
						for (const state of states) expect(state).toEqual(states[0]);
					}),
					runs
				);
			}
		);
	});
}
