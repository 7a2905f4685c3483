import { describe, expect, it } from 'vitest';
import { isStoreError } from '#store/errors.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_CARD } from '#tests/fixtures/events.ts';
import { aDraft, contentsOf, finishRefold, openBench, type Bench, type TestDatabase } from '../bench.ts';

async function openSeeded(database: TestDatabase) {
	const bench = await openBench(database);
	await bench.store.seed(aCompiledDeck([aNote({ teaches: ['state'] }), aNote({ id: 'vocabulary/layer' })]));
	return bench;
}

/** What an undo brings back: all but log, clock and number. */
async function stateOf({ backend }: Bench) {
	const { cards, days, ledger } = await contentsOf(backend);
	return { cards, days, ledger: { ...ledger, seq: 0, hlc: null } };
}

export function describeUndoing(use: () => TestDatabase): void {
	describe('undoing', () => {
		it('brings back rows, days and counts exactly; a redo brings back the rest', async () => {
			const bench = await openSeeded(use());
			await bench.act('review');
			const before = await stateOf(bench);
			const { event } = await bench.act('review', { rating: 4 });
			const after = await stateOf(bench);
			const undo = await bench.act('undo', { undoes: event.id, cardId: 'wrong/card/id' });
			expect(undo.event).toMatchObject({ kind: 'undo', undoes: event.id, cardId: TEST_CARD });
			expect(undo.cards).toEqual([await bench.store.card(TEST_CARD)]);
			expect(await stateOf(bench)).toEqual(before);
			await bench.act('undo', { undoes: undo.event.id });
			expect(await stateOf(bench)).toEqual(after);
		});

		it('of an attempt is found with its quiz', async () => {
			const bench = await openSeeded(use());
			const { event } = await bench.act('attempt', { quizId: 'quiz-7' });
			const { event: undo } = await bench.act('undo', { undoes: event.id });
			await bench.act('undo', { undoes: undo.id });
			const kinds = (await bench.store.events({ by: 'quiz', quizId: 'quiz-7' })).map(({ kind }) => kind);
			expect(kinds).toEqual(['attempt', 'undo', 'undo']);
		});

		it('leaves an empty day as if nothing had been', async () => {
			const bench = await openSeeded(use());
			const before = await stateOf(bench);
			const { event } = await bench.act('review');
			await bench.act('undo', { undoes: event.id });
			expect(await stateOf(bench)).toEqual(before);
			expect((await contentsOf(bench.backend)).days).toEqual([]);
		});

		it('reaches back behind later acts', async () => {
			const bench = await openSeeded(use());
			const first = await bench.act('review', { rating: 4 });
			await bench.act('flag');
			bench.clock.now += 9 * MS_A_DAY;
			await bench.act('review', { rating: 3 });
			expect((await bench.store.dayTotals(first.event.studyDay + 9)).matured).toBe(1);
			await bench.act('undo', { undoes: first.event.id });
			const card = await bench.store.card(TEST_CARD);
			expect(card?.history).toMatchObject({ reps: 1, isFlagged: true, phase: 'learning' });
			expect(await bench.store.dayTotals(first.event.studyDay)).toMatchObject({ reviews: 0, introduced: 0 });
			expect(await bench.store.dayTotals(first.event.studyDay + 9)).toMatchObject({ matured: 0, introduced: 1 });
		});

		it('touches few rows however long the log', async () => {
			const bench = await openSeeded(use());
			for (let i = 0; i < 60; i++) {
				bench.clock.now += 2 * MS_A_DAY;
				await bench.act('review');
			}
			const last = await bench.store.events({ by: 'card', cardId: TEST_CARD });
			bench.backend.reset();
			await bench.act('undo', { undoes: last.at(-1)?.id ?? '' });
			expect(bench.backend.work).toMatchObject({ writeTransactions: 1, puts: 4 });
		});

		it('refuses what is taken back already, and what is not there', async () => {
			const bench = await openSeeded(use());
			const { event } = await bench.act('review');
			const undo = await bench.act('undo', { undoes: event.id });
			const before = await contentsOf(bench.backend);
			const again = await bench.act('undo', { undoes: event.id }).catch((thrown: unknown) => thrown);
			expect(isStoreError(again, 'already-undone')).toBe(true);
			const unknown = await bench.act('undo', { undoes: 'nodevice:000000001' }).catch((thrown: unknown) => thrown);
			expect(isStoreError(unknown, 'unknown-event')).toBe(true);
			expect(await contentsOf(bench.backend)).toEqual(before);
			await bench.act('undo', { undoes: undo.event.id });
			const redone = await bench.act('undo', { undoes: undo.event.id }).catch((thrown: unknown) => thrown);
			expect(isStoreError(redone, 'already-undone')).toBe(true);
			// after the redo the review itself can be taken back again
			await bench.act('undo', { undoes: event.id });
			expect((await bench.store.card(TEST_CARD))?.history.reps).toBe(0);
		});

		it('takes back parameters', async () => {
			const bench = await openSeeded(use());
			await bench.act('review');
			const before = await stateOf(bench);
			const { event } = await bench.act('parameters', { config: { ...DEFAULT_CONFIG, learningStepsMin: [] } });
			await finishRefold(bench);
			expect(await stateOf(bench)).not.toEqual(before);
			const undo = await bench.act('undo', { undoes: event.id });
			expect(undo.event.cardId).toBeUndefined();
			await finishRefold(bench);
			expect(await stateOf(bench)).toEqual(before);
			const again = await bench.act('undo', { undoes: event.id }).catch((thrown: unknown) => thrown);
			expect(isStoreError(again, 'already-undone')).toBe(true);
		});

		it('takes back an act on a card that is not seeded', async () => {
			const bench = await openSeeded(use());
			const { event } = await bench.act('review', { cardId: 'later/note/meaning' });
			await bench.act('undo', { undoes: event.id });
			await bench.store.seed(aCompiledDeck([aNote({ id: 'later/note' })], { id: 'later' }));
			expect((await bench.store.card('later/note/meaning'))?.history.reps).toBe(0);
			expect((await bench.store.dayTotals(event.studyDay)).reviews).toBe(0);
		});
	});

	describe('an override', () => {
		it('replaces the rating of its review, in memory and in the day', async () => {
			const bench = await openSeeded(use());
			const { event } = await bench.act('review', { rating: 1 });
			await bench.act('override', { reviewId: event.id, rating: 4 });
			expect((await bench.store.dayTotals(event.studyDay)).ratings).toEqual([0, 0, 0, 1]);
			expect((await bench.store.card(TEST_CARD))?.history.phase).toBe('review');
			const { graduatedByConcept } = await bench.store.ledger();
			expect(graduatedByConcept).toEqual({ state: 1 });
		});
	});

	describe('lastUndoable', () => {
		const idOf = async (bench: Bench, studyDay: number) => (await bench.store.lastUndoable(studyDay))?.id;

		it('walks back over the day as acts are taken back', async () => {
			const bench = await openSeeded(use());
			const first = (await bench.act('review', { rating: 1 })).event;
			await bench.act('seen');
			const flag = (await bench.act('flag', { cardId: 'vocabulary/layer/term' })).event;
			bench.clock.now += 60_000;
			const override = (await bench.act('override', { reviewId: first.id, rating: 3 })).event;
			await bench.act('parameters');
			const { studyDay } = first;
			const walked: (string | undefined)[] = [];
			for (let id = await idOf(bench, studyDay); id !== undefined; id = await idOf(bench, studyDay)) {
				walked.push(id);
				await bench.act('undo', { undoes: id });
			}
			expect(walked).toEqual([override.id, flag.id, first.id]);
		});

		it('names the answer where an override was given with it: taking it back takes back both', async () => {
			const bench = await openSeeded(use());
			const before = await stateOf(bench);
			const draft = aDraft('review', { at: bench.clock.now, rating: 1 });
			const recorded = await bench.store.recordMany(
				[draft, ([review]) => aDraft('override', { at: draft.at, reviewId: review?.id ?? '', rating: 3 })],
				'right'
			);
			const [review, override] = recorded.map(({ event }) => event);
			expect(override).toMatchObject({ kind: 'override', reviewId: review?.id });
			expect(recorded[1]?.cards[0]?.history).toMatchObject({ phase: 'learning', step: 1, reps: 1 });
			expect((await bench.store.dayTotals(draft.studyDay)).ratings).toEqual([0, 0, 1, 0]);
			expect(await idOf(bench, draft.studyDay)).toBe(review?.id);
			await bench.act('undo', { undoes: review?.id ?? '' });
			expect(await stateOf(bench)).toEqual(before);
			expect(await idOf(bench, draft.studyDay)).toBeUndefined();
		});

		it('names an act again once its undo is taken back', async () => {
			const bench = await openSeeded(use());
			const { event } = await bench.act('review');
			const undo = (await bench.act('undo', { undoes: event.id })).event;
			expect(await idOf(bench, event.studyDay)).toBeUndefined();
			await bench.act('undo', { undoes: undo.id });
			expect(await idOf(bench, event.studyDay)).toBe(event.id);
		});

		it('passes over an override whose review is gone', async () => {
			const bench = await openSeeded(use());
			const { event } = await bench.act('review', { rating: 1 });
			await bench.act('override', { reviewId: event.id, rating: 3 });
			await bench.act('undo', { undoes: event.id });
			expect(await idOf(bench, event.studyDay)).toBeUndefined();
		});

		it('looks at one day only, and knows what was taken back on another', async () => {
			const bench = await openSeeded(use());
			const { event } = await bench.act('review');
			bench.clock.now += MS_A_DAY;
			expect(await idOf(bench, event.studyDay + 1)).toBeUndefined();
			expect(await idOf(bench, event.studyDay)).toBe(event.id);
			await bench.act('undo', { undoes: event.id });
			expect(await idOf(bench, event.studyDay)).toBeUndefined();
		});
	});
}
