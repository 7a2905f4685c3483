import { describe, expect, it } from 'vitest';
import type { EventDraft } from '#domain/event.ts';
import { NO_TOTALS } from '#domain/ledger/day-totals.ts';
import { DEFAULT_CONFIG, type ScheduleConfig } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_AT, TEST_CARD, TEST_PLACE, TEST_DEVICE } from '#tests/fixtures/events.ts';
import { aDraft, contentsOf, openBench, type TestDatabase } from '../bench.ts';

const DECK = aCompiledDeck([aNote({ teaches: ['state'] }), aNote({ id: 'vocabulary/layer' })]);

async function openSeeded(database: TestDatabase) {
	const bench = await openBench(database);
	await bench.store.seed(DECK);
	bench.backend.reset();
	return bench;
}

export function describeRecording(use: () => TestDatabase): void {
	describe('recording', () => {
		it('appends to the log, folds the row and adds to day and ledger', async () => {
			const { store, act } = await openSeeded(use());
			const { event, cards } = await act('review', { rating: 4, ms: 3000 });
			expect(event).toMatchObject({ id: `${TEST_DEVICE}:000000001`, kind: 'review', cardId: TEST_CARD, rating: 4 });
			const { history } = foldCard(TEST_PLACE, [event], DEFAULT_CONFIG);
			expect(cards).toEqual([await store.card(TEST_CARD)]);
			expect(cards[0]).toMatchObject({ history, shelf: 'day' });
			expect(await store.dayTotals(event.studyDay)).toEqual({
				...NO_TOTALS,
				reviews: 1,
				ratings: [0, 0, 0, 1],
				introduced: 1,
				ms: 3000,
				shifts: [0, 1, 0]
			});
			const due = String(cards[0]?.shelfKey);
			expect(await store.ledger()).toMatchObject({ seq: 1, hlc: event.hlc, newCount: 3, dueByDay: { [due]: 1 } });
			expect((await store.ledger()).graduatedByConcept).toEqual({ state: 1 });
		});

		it('asks one transaction and at most five puts of a review, below 24 kB, ten years in', async () => {
			const { store, backend, act, clock } = await openSeeded(use());
			// a ledger with a year of due days
			await backend.transaction('write', async (tx) => {
				const row = await tx.get('settings', 'store/ledger');
				const books = row?.value as { ledger: object };
				const dueByDay = Object.fromEntries(Array.from({ length: 365 }, (_, i) => [String(20_000 + i), 40]));
				await tx.put('settings', { id: 'store/ledger', value: { ...books, ledger: { ...books.ledger, dueByDay } } });
			});
			for (let day = 0; day < 40; day++) {
				clock.now = TEST_AT + day * MS_A_DAY;
				backend.reset();
				await act('review', { response: 'x'.repeat(200), score: 1 });
				expect(backend.work).toMatchObject({ readTransactions: 0, writeTransactions: 1, puts: 4 });
				expect(backend.work.reads).toBeLessThanOrEqual(3);
				expect(backend.work.rowsRead).toBeLessThanOrEqual(3);
				expect(backend.work.bytes).toBeLessThan(24_000);
			}
			expect((await store.card(TEST_CARD))?.history.reps).toBe(40);
		});

		it('numbers and orders acts even when the clock goes back', async () => {
			const { store, act, clock } = await openSeeded(use());
			const first = await act('review');
			clock.now -= 2 * MS_A_DAY;
			const second = await act('review');
			expect(second.event.id).toBe(`${TEST_DEVICE}:000000002`);
			expect(second.event.hlc > first.event.hlc).toBe(true);
			expect(second.event.studyDay).toBe(first.event.studyDay - 2);
			const log = await store.events({ by: 'card', cardId: TEST_CARD });
			expect(log).toEqual([first.event, second.event]);
		});

		it('never records a request twice', async () => {
			const { store, backend } = await openSeeded(use());
			const first = await store.record(aDraft('review'), 'same');
			backend.reset();
			expect(await store.record(aDraft('review'), 'same')).toEqual(first);
			expect(backend.work.puts).toBe(0);
			expect((await store.ledger()).seq).toBe(1);
			const [left, right] = await Promise.all([
				store.record(aDraft('review'), 'twin'),
				store.record(aDraft('review'), 'twin')
			]);
			expect(right).toEqual(left);
			expect((await store.ledger()).seq).toBe(2);
		});

		it('remembers a request over a dozen other acts', async () => {
			const { store, act } = await openSeeded(use());
			const { event } = await store.record(aDraft('flag'), 'first');
			for (let i = 0; i < 12; i++) await act('review');
			expect((await store.record(aDraft('flag'), 'first')).event).toEqual(event);
			expect((await store.ledger()).seq).toBe(13);
		});

		it.each<[string, EventDraft, object]>([
			['suspend', aDraft('suspend'), { shelf: 'off' }],
			['bury', aDraft('bury', { untilDay: 30_000 }), { shelf: 'new', history: { buriedUntil: 30_000 } }],
			['flag', aDraft('flag'), { shelf: 'new', history: { isFlagged: true } }],
			['unlock', aDraft('unlock'), { history: { isUnlocked: true } }],
			['seen', aDraft('seen', { edition: 3 }), { history: { seenEdition: 3 } }]
		])('folds %s into the row', async (_, draft, expected) => {
			const { store, backend } = await openSeeded(use());
			const { cards } = await store.record(draft, 'r');
			expect(cards[0]).toMatchObject(expected);
			// event, card, ledger
			expect(backend.work.puts).toBe(3);
		});

		it('counts practice for the day and leaves memory alone', async () => {
			const { store, act } = await openSeeded(use());
			const { event, cards } = await act('review', { isPractice: true });
			expect(cards[0]?.history).toMatchObject({ phase: 'new', reps: 0 });
			expect(await store.dayTotals(event.studyDay)).toMatchObject({ reviews: 0, practised: 1 });
		});

		it('keeps kinds of later versions and ignores them', async () => {
			const { store } = await openSeeded(use());
			const before = await store.card(TEST_CARD);
			const draft = { ...aDraft('flag'), kind: 'level', score: 0.5 } as unknown as EventDraft;
			const { event, cards } = await store.record(draft, 'r');
			expect(cards).toEqual([]);
			expect(await store.card(TEST_CARD)).toEqual(before);
			expect(await store.events({ by: 'card', cardId: TEST_CARD })).toEqual([event]);
			expect(event).toMatchObject({ kind: 'level', score: 0.5 });
			await store.rebuild();
			expect(await store.events({ by: 'card', cardId: TEST_CARD })).toEqual([event]);
			expect(await store.lastUndoable(event.studyDay)).toBeNull();
		});

		it('refolds every card with new parameters', async () => {
			const { store, backend, act } = await openSeeded(use());
			const config: ScheduleConfig = { ...DEFAULT_CONFIG, learningStepsMin: [] };
			await act('review');
			expect((await store.card(TEST_CARD))?.history.phase).toBe('learning');
			await act('parameters', { config });
			expect((await store.card(TEST_CARD))?.history.phase).toBe('review');
			expect(await store.ledger()).toMatchObject({ config, stepCount: 0 });
			const { cards } = await act('review', { cardId: 'vocabulary/layer/term' });
			expect(cards[0]?.history.phase).toBe('review');
			const before = await contentsOf(backend);
			await store.rebuild();
			expect(await contentsOf(backend)).toEqual(before);
		});

		it('holds to sound parameters whatever was recorded', async () => {
			const { store, act } = await openSeeded(use());
			const broken = { ...DEFAULT_CONFIG, weights: [], desiredRetention: 0.85 };
			await act('parameters', { config: broken });
			expect((await store.ledger()).config).toEqual({ ...DEFAULT_CONFIG, desiredRetention: 0.85 });
			expect((await act('review')).cards[0]?.history.reps).toBe(1);
		});

		it('changes nothing when any of its writes fails', async () => {
			const { store, backend, act } = await openSeeded(use());
			const { event } = await act('review');
			const before = await contentsOf(backend);
			const drafts = [aDraft('review'), aDraft('undo', { undoes: event.id }), aDraft('parameters')];
			let failures = 0;
			for (const draft of drafts) {
				for (let n = 1; n <= 4; n++) {
					backend.failAt(n);
					await expect(store.record(draft, `fails-${draft.kind}-${n}`)).rejects.toThrow('failed as told');
					backend.failAt(null);
					expect(await contentsOf(backend)).toEqual(before);
					failures += 1;
				}
			}
			expect(failures).toBe(12);
			expect((await store.record(aDraft('review'), 'works')).event.id).toBe(`${TEST_DEVICE}:000000002`);
		});
	});

	describe('reading the log and the days', () => {
		it('by card, by day, and by device and number', async () => {
			const { store, act, clock } = await openSeeded(use());
			const first = (await act('review')).event;
			const other = (await act('review', { cardId: 'vocabulary/layer/term' })).event;
			clock.now += MS_A_DAY;
			const nextDay = (await act('review')).event;
			expect(await store.events({ by: 'card', cardId: TEST_CARD })).toEqual([first, nextDay]);
			expect(await store.events({ by: 'day', studyDay: first.studyDay })).toEqual([first, other]);
			const range = { by: 'device', device: TEST_DEVICE, fromSeq: 2, toSeq: 3 } as const;
			expect(await store.events(range)).toEqual([other, nextDay]);
			expect(await store.events({ ...range, device: 'otherdev' })).toEqual([]);
			expect(await store.events({ by: 'card', cardId: 'vocabulary/none/term' })).toEqual([]);
		});

		it('gives the blocks of the days asked for', async () => {
			const { store, act, clock } = await openSeeded(use());
			const { studyDay } = (await act('review')).event;
			clock.now += 64 * MS_A_DAY;
			await act('review');
			const blocks = await store.dayBlocks(studyDay, studyDay + 64);
			expect(blocks.map((block) => Object.keys(block.days))).toEqual([[String(studyDay)], [String(studyDay + 64)]]);
			expect(await store.dayBlocks(studyDay, studyDay)).toEqual(blocks.slice(0, 1));
			expect(await store.dayBlocks(studyDay + 100, studyDay + 200)).toEqual([]);
			expect(await store.dayTotals(studyDay + 1)).toEqual(NO_TOTALS);
		});
	});
}
