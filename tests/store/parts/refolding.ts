import { describe, expect, it } from 'vitest';
import type { EventOf } from '#domain/event.ts';
import { DEFAULT_CONFIG, type ScheduleConfig } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { contentsOf, finishRefold, openBench, type Bench, type TestDatabase } from '../bench.ts';

const NOTES = ['d/a', 'd/b', 'd/c', 'd/d'];
const CARDS = NOTES.map((id) => `${id}/meaning`);
const weights = DEFAULT_CONFIG.weights.map((weight, i) => (i < 4 ? weight * 2 : weight));
/** another first stability, so that every day and every row changes */
const SLOWER: ScheduleConfig = { ...DEFAULT_CONFIG, weights };
const QUICK: ScheduleConfig = { ...DEFAULT_CONFIG, learningStepsMin: [] };

/** Four notes, each with one side that was answered three times. */
async function openStudied(database: TestDatabase): Promise<Bench> {
	const bench = await openBench(database);
	await bench.store.seed(
		aCompiledDeck(
			NOTES.map((id) => aNote({ id })),
			{ id: 'd' }
		)
	);
	for (let round = 0; round < 3; round++) {
		for (const cardId of CARDS) await bench.act('review', { cardId });
		bench.clock.now += 3 * MS_A_DAY;
	}
	bench.backend.reset();
	return bench;
}

const markOf = async ({ store }: Bench): Promise<readonly (string | null | undefined)[]> =>
	Promise.all(CARDS.map(async (id) => (await store.card(id))?.foldedBy));

export function describeRefolding(use: () => TestDatabase): void {
	describe('refolding', () => {
		it('parameters cost three puts, whatever the log, and change no row yet', async () => {
			const bench = await openStudied(use());
			const before = await contentsOf(bench.backend);
			bench.backend.reset();
			const { event, cards } = await bench.act('parameters', { config: SLOWER });
			expect(cards).toEqual([]);
			expect(bench.backend.work).toMatchObject({ writeTransactions: 1, puts: 3, rowsRead: 2 });
			const after = await contentsOf(bench.backend);
			expect(after.cards).toEqual(before.cards);
			expect(after.days).toEqual(before.days);
			const refold = { fromNoteId: '', isOfOldRules: false, seenCards: 0, allCards: 8, movedCards: 0 };
			expect(after.ledger).toMatchObject({ config: SLOWER, foldedBy: event.id, refold });
			// taking them back costs as little: no log is looked through
			bench.backend.reset();
			await bench.act('undo', { undoes: event.id });
			expect(bench.backend.work).toMatchObject({ puts: 3 });
			expect(bench.backend.work.rowsRead).toBeLessThan(10);
		});

		it('goes on note after note, one transaction each, and says how far it came', async () => {
			const bench = await openStudied(use());
			const { event } = await bench.act('parameters', { config: SLOWER });
			bench.backend.reset();
			expect(await bench.store.refold(2)).toEqual({
				isDone: false,
				isOfOldRules: false,
				seenCards: 4,
				allCards: 8,
				movedCards: 2
			});
			expect(bench.backend.work).toMatchObject({ writeTransactions: 1, readTransactions: 0 });
			expect(await markOf(bench)).toEqual([event.id, event.id, '', '']);
			expect(await bench.store.refold(2)).toEqual({
				isDone: false,
				isOfOldRules: false,
				seenCards: 8,
				allCards: 8,
				movedCards: 4
			});
			expect(await bench.store.refold(2)).toEqual({
				isDone: true,
				isOfOldRules: false,
				seenCards: 8,
				allCards: 8,
				movedCards: 4
			});
			expect(await bench.store.refold(2)).toBeNull();
			expect((await bench.store.ledger()).refold).toBeNull();
			const refolded = await contentsOf(bench.backend);
			await bench.store.rebuild();
			expect(await contentsOf(bench.backend)).toEqual(refolded);
		});

		it('study goes on: a card that is answered is folded again first, and costs no put more', async () => {
			const bench = await openStudied(use());
			const { event } = await bench.act('parameters', { config: SLOWER });
			bench.backend.reset();
			const { cards } = await bench.act('review', { cardId: 'd/c/meaning' });
			expect(bench.backend.work.writeTransactions).toBe(1);
			const log = await bench.store.events({ by: 'card', cardId: 'd/c/meaning' });
			const place = { id: 'd/c/meaning', deckId: 'd', kind: 'term' };
			expect(cards[0]?.history).toEqual(foldCard(place, log, SLOWER).history);
			expect(await markOf(bench)).toEqual(['', '', event.id, '']);
			// once it is folded, an answer is what it always was
			bench.backend.reset();
			await bench.act('review', { cardId: 'd/c/meaning' });
			expect(bench.backend.work).toMatchObject({ puts: 4, rowsRead: 3 });
			await finishRefold(bench, 1);
			const refolded = await contentsOf(bench.backend);
			await bench.store.rebuild();
			expect(await contentsOf(bench.backend)).toEqual(refolded);
		});

		it('begins again when other parameters come in the middle: rows of three generations are right', async () => {
			const bench = await openStudied(use());
			const first = (await bench.act('parameters', { config: SLOWER })).event;
			await bench.store.refold(3);
			const second = (await bench.act('parameters', { config: QUICK })).event;
			await bench.store.refold(1);
			expect(await markOf(bench)).toEqual([second.id, first.id, first.id, '']);
			await bench.act('review', { cardId: 'd/b/meaning' });
			await bench.act('suspend', { cardId: 'd/d/meaning' });
			await finishRefold(bench, 1);
			expect(await markOf(bench)).toEqual([second.id, second.id, second.id, second.id]);
			const refolded = await contentsOf(bench.backend);
			await bench.store.rebuild();
			expect(await contentsOf(bench.backend)).toEqual(refolded);
		});

		it('goes back to parameters that were in force before, and leaves rows alone that are still by them', async () => {
			const bench = await openStudied(use());
			const before = await contentsOf(bench.backend);
			const { event } = await bench.act('parameters', { config: SLOWER });
			await bench.store.refold(1);
			await bench.act('undo', { undoes: event.id });
			bench.backend.reset();
			await finishRefold(bench, 100);
			// the one row that was folded, its days, and the ledger
			expect(bench.backend.work).toMatchObject({ puts: 3 });
			const { cards, days } = await contentsOf(bench.backend);
			expect({ cards, days }).toEqual({ cards: before.cards, days: before.days });
		});

		it('hands out what the parameters in force follow from, taken back or not, and nothing else of the log', async () => {
			const bench = await openStudied(use());
			expect(await bench.store.parameterEvents()).toEqual([]);
			const { event } = await bench.act('parameters', { config: SLOWER });
			const undo = (await bench.act('undo', { undoes: event.id })).event;
			const again = (await bench.act('parameters', { config: QUICK })).event;
			bench.backend.reset();
			expect(await bench.store.parameterEvents()).toEqual([event, undo, again]);
			// they, and the list of them
			expect(bench.backend.work).toMatchObject({ rowsRead: 4, writes: 0 });
			await bench.store.rebuild();
			expect(await bench.store.parameterEvents()).toEqual([event, undo, again]);
		});

		it('folds nothing for parameters that change no card of the past', async () => {
			const bench = await openStudied(use());
			await bench.act('parameters', { config: { ...DEFAULT_CONFIG, rolloverHour: 2 } });
			expect(await bench.store.ledger()).toMatchObject({ config: { rolloverHour: 2 }, foldedBy: '', refold: null });
			expect(await bench.store.refold(10)).toBeNull();
			// the same again after others: their rows are by the first that folds alike
			const { event } = await bench.act('parameters', { config: QUICK });
			await bench.act('parameters', { config: { ...QUICK, rolloverHour: 3 } });
			expect(await bench.store.ledger()).toMatchObject({ foldedBy: event.id });
		});

		it('is gone on with by the next tab, and by two at once', async () => {
			const bench = await openStudied(use());
			await bench.act('parameters', { config: SLOWER });
			await bench.store.refold(1);
			const others = await Promise.all([openBench(use(), bench.clock), openBench(use(), bench.clock)]);
			const answer = others[0].act('review', { cardId: 'd/d/meaning' });
			await Promise.all([...others.map((other) => finishRefold(other, 1)), answer]);
			const refolded = await contentsOf(bench.backend);
			expect(refolded.ledger.refold).toBeNull();
			await bench.store.rebuild();
			expect(await contentsOf(bench.backend)).toEqual(refolded);
		});

		it('reads many logs side by side, those under former names and between others among them', async () => {
			const bench = await openBench(use());
			const ids = Array.from({ length: 24 }, (_, i) => `d/n${i}`).flatMap((id) => [id, `${id}-x`]);
			const deckOf = (formerly: readonly string[]) =>
				aCompiledDeck(
					ids.map((id) => aNote({ id, formerly: id === 'd/n3' ? formerly : [] })),
					{ id: 'd' }
				);
			for (const id of [...ids, 'd/n1-former']) await bench.act('review', { cardId: `${id}/meaning` });
			await bench.store.seed(deckOf(['d/n1-former']));
			await bench.act('parameters', { config: QUICK });
			expect(await bench.store.refold(100)).toMatchObject({ isDone: true, seenCards: 96, movedCards: 47 });
			expect((await bench.store.card('d/n3/meaning'))?.history.reps).toBe(2);
			const refolded = await contentsOf(bench.backend);
			await bench.store.rebuild();
			expect(await contentsOf(bench.backend)).toEqual(refolded);
		});

		it('changes nothing when any of its writes fails', async () => {
			const bench = await openStudied(use());
			await bench.act('parameters', { config: SLOWER });
			const before = await contentsOf(bench.backend);
			for (let n = 1; n <= 3; n++) {
				bench.backend.failAt(n);
				await expect(bench.store.refold(2)).rejects.toThrow('failed as told');
				expect(await contentsOf(bench.backend)).toEqual(before);
			}
			bench.backend.failAt(null);
			expect(await finishRefold(bench)).toBe(4);
		});

		it('a log brought in with parameters is whole at once, and the rest follows', async () => {
			const bench = await openStudied(use());
			const { events } = await contentsOf(bench.backend);
			const review = events.find(({ cardId }) => cardId === 'd/a/meaning') as EventOf<'review'>;
			const foreign = { ...review, id: 'otherdev:000000002', hlc: `${review.hlc}x` };
			const { at, tzMin, studyDay, rolloverHour } = review;
			const moment = { at, tzMin, studyDay, rolloverHour, hlc: `${review.hlc}y` };
			const parameters = { kind: 'parameters', id: 'otherdev:000000003', ...moment, config: SLOWER } as const;
			await bench.store.importEvents([foreign, parameters]);
			expect(await markOf(bench)).toEqual([parameters.id, '', '', '']);
			await finishRefold(bench);
			const refolded = await contentsOf(bench.backend);
			await bench.store.rebuild();
			expect(await contentsOf(bench.backend)).toEqual(refolded);
		});
	});
}
