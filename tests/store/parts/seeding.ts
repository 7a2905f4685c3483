import { describe, expect, it } from 'vitest';
import { makeCard, NEW_HISTORY } from '#domain/card.ts';
import type { Note } from '#domain/note.ts';
import { placesOf } from '#store/places.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { contentsOf, openBench, type Bench, type TestDatabase } from '../bench.ts';

const A = aNote({ id: 'd/a', teaches: ['image'] });
const B = aNote({ id: 'd/b' });
const NOTHING = { added: 0, updated: 0, renamed: 0, retired: 0 };
const seed = ({ store }: Bench, notes: readonly Note[], id = 'd', order = 1) =>
	store.seed(aCompiledDeck(notes, { id, order }));
const cardIds = async ({ backend }: Bench) => (await contentsOf(backend)).cards.map((card) => card.id);

/** Whatever was seeded, rows are what log and notes say. */
async function expectSound({ store, backend }: Bench): Promise<void> {
	const before = await contentsOf(backend);
	await store.rebuild();
	expect(await contentsOf(backend)).toEqual(before);
}

export function describeSeeding(use: () => TestDatabase): void {
	describe('seeding', () => {
		it('puts notes and new cards in the order of introduction', async () => {
			const bench = await openBench(use());
			expect(await seed(bench, [B, A])).toEqual({ ...NOTHING, added: 2 });
			const { cards, ledger } = await contentsOf(bench.backend);
			const inOrder = [...cards].sort((a, b) => a.order - b.order);
			expect(inOrder.map((card) => card.id)).toEqual(['d/b/meaning', 'd/b/term', 'd/a/meaning', 'd/a/term']);
			expect(cards[0]).toMatchObject({
				noteId: 'd/a',
				deckId: 'd',
				facet: 'meaning',
				teaches: ['image'],
				shelf: 'new'
			});
			expect(cards.every((card) => card.shelfKey === card.order)).toBe(true);
			expect(ledger.newCount).toBe(4);
			expect(await bench.store.note('d/a')).toMatchObject({ id: 'd/a', isRetired: false, content: A.content });
			expect((await bench.store.notes(['d/b', 'd/none', 'd/a'])).map((note) => note.id)).toEqual(['d/b', 'd/a']);
			expect(await bench.store.note('d/none')).toBeNull();
			expect(await bench.store.card('d/none/meaning')).toBeNull();
		});

		it('lists decks in their order, and a later deck is introduced later', async () => {
			const bench = await openBench(use());
			await seed(bench, [aNote({ id: 'z/a' })], 'z', 1);
			await seed(bench, [A], 'd', 2);
			expect((await bench.store.decks()).map((deck) => deck.id)).toEqual(['z', 'd']);
			const { cards } = await contentsOf(bench.backend);
			const inOrder = [...cards].sort((a, b) => a.order - b.order);
			expect(inOrder.map((card) => card.deckId)).toEqual(['z', 'z', 'd', 'd']);
		});

		it('does nothing for a deck it has, without a write transaction', async () => {
			const bench = await openBench(use());
			await seed(bench, [A]);
			bench.backend.reset();
			expect(await seed(bench, [A])).toEqual(NOTHING);
			expect(bench.backend.work).toMatchObject({ writeTransactions: 0, reads: 1 });
		});

		it('asks the same of the database for a small deck and a large one', async () => {
			const askedFor = async (bench: Bench, id: string, count: number) => {
				const notes = Array.from({ length: count }, (_, i) => aNote({ id: `${id}/${i}` }));
				bench.backend.reset();
				await seed(bench, notes, id);
				return { ...bench.backend.work, puts: 0, bytes: 0 };
			};
			const bench = await openBench(use());
			const small = await askedFor(bench, 'small', 2);
			expect(await askedFor(bench, 'large', 300)).toEqual(small);
			expect(small).toMatchObject({ writeTransactions: 1, rowsRead: expect.any(Number) });
			expect(small.reads + small.writes).toBeLessThanOrEqual(14);
			// with a log, one read more finds what of it is the deck's
			await bench.act('review', { cardId: 'large/1/meaning' });
			const later = await askedFor(bench, 'later', 300);
			expect(later.reads).toBeLessThanOrEqual(small.reads + 1);
		});

		it('brings an edited text, keeps the history and writes only what changed', async () => {
			const bench = await openBench(use());
			await seed(bench, [A, B]);
			const { cards } = await bench.act('review', { cardId: 'd/a/meaning' });
			bench.backend.reset();
			const edited = { ...A, content: { term: 'new' }, after: ['volume'] };
			expect(await seed(bench, [edited, B])).toEqual({ ...NOTHING, updated: 1 });
			// note, two cards, library, ledger
			expect(bench.backend.work.puts).toBe(5);
			expect(await bench.store.note('d/a')).toMatchObject({ content: { term: 'new' } });
			expect(await bench.store.card('d/a/meaning')).toEqual({ ...cards[0], after: ['volume'] });
			await expectSound(bench);
		});

		it('adds and takes away sides of a note; a side that returns has its history', async () => {
			const bench = await openBench(use());
			await seed(bench, [A]);
			const [answered] = (await bench.act('review', { cardId: 'd/a/term' })).cards;
			expect(await seed(bench, [{ ...A, facets: ['meaning', 'picture'] }])).toEqual({ ...NOTHING, updated: 1 });
			expect(await bench.store.card('d/a/term')).toMatchObject({
				isRetired: true,
				shelf: 'off',
				history: answered?.history
			});
			expect(await bench.store.card('d/a/picture')).toMatchObject({ shelf: 'new', history: NEW_HISTORY });
			expect((await bench.store.ledger()).newCount).toBe(2);
			await expectSound(bench);
			await seed(bench, [A]);
			expect(await bench.store.card('d/a/term')).toEqual(answered);
			await expectSound(bench);
		});

		it('retires a note that left the deck; it stays readable and returns with its history', async () => {
			const bench = await openBench(use());
			await seed(bench, [A, B]);
			const [answered] = (await bench.act('review', { cardId: 'd/b/term' })).cards;
			expect(await seed(bench, [A])).toEqual({ ...NOTHING, retired: 1 });
			expect(await bench.store.note('d/b')).toMatchObject({ isRetired: true });
			expect(await bench.store.card('d/b/term')).toMatchObject({ shelf: 'off', history: answered?.history });
			expect(await bench.store.ledger()).toMatchObject({ newCount: 2, stepCount: 0 });
			await expectSound(bench);
			expect(await seed(bench, [A, B])).toEqual({ ...NOTHING, added: 1 });
			expect(await bench.store.card('d/b/term')).toEqual(answered);
			await expectSound(bench);
		});

		it('folds the row of a card whose events came first', async () => {
			const bench = await openBench(use());
			const { event, cards } = await bench.act('review', { cardId: 'd/a/meaning' });
			expect(cards).toEqual([]);
			expect((await bench.store.dayTotals(event.studyDay)).reviews).toBe(0);
			await seed(bench, [A]);
			expect((await bench.store.card('d/a/meaning'))?.history.reps).toBe(1);
			expect((await bench.store.dayTotals(event.studyDay)).reviews).toBe(1);
			await expectSound(bench);
		});
	});

	describe('a renamed note', () => {
		const renamed = aNote({ id: 'd/new', formerly: ['d/a'], teaches: ['image'] });

		it('takes its history along', async () => {
			const bench = await openBench(use());
			await seed(bench, [A, B]);
			const { event } = await bench.act('review', { cardId: 'd/a/meaning', rating: 1 });
			const before = await bench.store.card('d/a/meaning');
			expect(await seed(bench, [renamed, B])).toEqual({ ...NOTHING, renamed: 1 });
			expect(await cardIds(bench)).toEqual(['d/b/meaning', 'd/b/term', 'd/new/meaning', 'd/new/term']);
			const card = await bench.store.card('d/new/meaning');
			expect(card).toMatchObject({ formerIds: ['d/a/meaning'], history: before?.history });
			expect(await bench.store.events({ by: 'card', cardId: 'd/new/meaning' })).toEqual([event]);
			expect((await bench.store.dayTotals(event.studyDay)).reviews).toBe(1);
			expect(await bench.store.ledger()).toMatchObject({ newCount: 3, stepCount: 1 });
			await expectSound(bench);
		});

		it('is found by its old name: card, note, events and a new act', async () => {
			const bench = await openBench(use());
			await seed(bench, [A]);
			await seed(bench, [renamed]);
			const { event, cards } = await bench.act('review', { cardId: 'd/a/meaning' });
			expect(cards.map((card) => card.id)).toEqual(['d/new/meaning']);
			expect(await bench.store.card('d/a/meaning')).toEqual(cards[0]);
			expect((await bench.store.note('d/a'))?.id).toBe('d/new');
			expect(await bench.store.events({ by: 'card', cardId: 'd/a/meaning' })).toEqual([event]);
			await expectSound(bench);
		});

		it.each([
			['naming both', ['d/a', 'd/new']],
			['naming only the last', ['d/new']],
			['naming only the first', ['d/a']]
		])('takes it along a second time, %s', async (_, formerly) => {
			const bench = await openBench(use());
			await seed(bench, [A]);
			await bench.act('review', { cardId: 'd/a/meaning' });
			await seed(bench, [renamed]);
			await bench.act('review', { cardId: 'd/new/meaning' });
			expect(await seed(bench, [aNote({ id: 'd/newer', formerly })])).toEqual({ ...NOTHING, renamed: 1 });
			expect(await cardIds(bench)).toEqual(['d/newer/meaning', 'd/newer/term']);
			expect((await bench.store.card('d/a/meaning'))?.history.reps).toBe(2);
			await expectSound(bench);
		});

		it('gives it back after a rollback, and takes it again', async () => {
			const bench = await openBench(use());
			await seed(bench, [A]);
			await bench.act('review', { cardId: 'd/a/meaning' });
			await seed(bench, [renamed]);
			await bench.act('review', { cardId: 'd/new/meaning' });
			expect(await seed(bench, [A])).toEqual({ ...NOTHING, renamed: 1 });
			expect(await bench.store.card('d/a/meaning')).toMatchObject({ id: 'd/a/meaning', history: { reps: 2 } });
			await expectSound(bench);
			await seed(bench, [renamed]);
			expect((await bench.store.card('d/new/meaning'))?.history.reps).toBe(2);
			await expectSound(bench);
		});

		it.each([
			['the new one', true],
			['the old one', false]
		])('moves between decks, %s coming first', async (_, isTargetFirst) => {
			const bench = await openBench(use());
			await seed(bench, [], 'e', 2);
			await seed(bench, [A, B]);
			await bench.act('review', { cardId: 'd/a/meaning' });
			const toTarget = () => seed(bench, [aNote({ id: 'e/a', formerly: ['d/a'] })], 'e', 2);
			const fromSource = () => seed(bench, [B]);
			for (const move of isTargetFirst ? [toTarget, fromSource] : [fromSource, toTarget]) await move();
			expect(await cardIds(bench)).toEqual(['d/b/meaning', 'd/b/term', 'e/a/meaning', 'e/a/term']);
			expect(await bench.store.card('d/a/meaning')).toMatchObject({ id: 'e/a/meaning', history: { reps: 1 } });
			await expectSound(bench);
			// a rollback of both: whoever has the events, they are there once
			await seed(bench, [A, B]);
			await expectSound(bench);
			await seed(bench, [], 'e', 2);
			await expectSound(bench);
			const reps = (await contentsOf(bench.backend)).cards.map((card) => card.history.reps);
			expect(reps.reduce((sum, n) => sum + n, 0)).toBe(1);
		});

		it('never lets an event count for two cards', async () => {
			const bench = await openBench(use());
			await seed(bench, [A, B]);
			const { event } = await bench.act('review', { cardId: 'd/a/meaning' });
			// mistakes of an author: the name is in use, or claimed twice
			await seed(bench, [A, { ...B, formerly: ['d/a'] }]);
			await expectSound(bench);
			await seed(bench, [{ ...B, formerly: ['d/a'] }, aNote({ id: 'd/c', formerly: ['d/a'] })]);
			await expectSound(bench);
			expect((await bench.store.dayTotals(event.studyDay)).reviews).toBe(1);
			expect((await bench.store.card('d/b/meaning'))?.history.reps).toBe(1);
			expect((await bench.store.card('d/c/meaning'))?.history.reps).toBe(0);
		});
	});

	describe('a retired note that returns', () => {
		it('keeps its former names, though another note asks for them', async () => {
			const bench = await openBench(use());
			await seed(bench, [{ ...A, formerly: ['d/old'] }]);
			await seed(bench, []);
			await bench.act('review', { cardId: 'd/old/meaning' });
			await seed(bench, [A, { ...B, formerly: ['d/old'] }]);
			expect(await cardIds(bench)).toEqual(['d/a/meaning', 'd/a/term', 'd/b/meaning', 'd/b/term']);
			expect((await bench.store.card('d/a/meaning'))?.history.reps).toBe(1);
			expect((await bench.store.card('d/b/meaning'))?.history.reps).toBe(0);
			await expectSound(bench);
		});
	});

	describe('places', () => {
		it('are all that a new row is made of', async () => {
			const bench = await openBench(use());
			await seed(bench, [A]);
			const note = await bench.store.note('d/a');
			const expected = note === null ? [] : placesOf(note).map((place) => makeCard(place, NEW_HISTORY));
			expect((await contentsOf(bench.backend)).cards).toEqual(expected);
		});
	});
}
