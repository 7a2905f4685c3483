import { describe, expect, it } from 'vitest';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { openBench, type TestDatabase } from '../bench.ts';

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).join(' ');

async function openTwoDecks(database: TestDatabase) {
	const bench = await openBench(database);
	// one id begins with the other
	await bench.store.seed(aCompiledDeck([aNote({ id: 'net/a' }), aNote({ id: 'net/b' })], { id: 'net', order: 1 }));
	await bench.store.seed(aCompiledDeck([aNote({ id: 'networks/a' })], { id: 'networks', order: 2 }));
	bench.backend.reset();
	return bench;
}

export function describeListing(use: () => TestDatabase): void {
	describe('listing', () => {
		it('gives the notes of a deck, or of all, in one read', async () => {
			const { store, backend } = await openTwoDecks(use());
			expect(idsOf(await store.notesOf('net'))).toBe('net/a net/b');
			expect(backend.work).toMatchObject({ readTransactions: 1, reads: 1, rowsRead: 2, writeTransactions: 0 });
			expect(idsOf(await store.notesOf('networks'))).toBe('networks/a');
			expect(idsOf(await store.notesOf())).toBe('net/a net/b networks/a');
			expect(await store.notesOf('none')).toEqual([]);
		});

		it('gives the rows of a deck, or of all, as they are', async () => {
			const { store, backend, act } = await openTwoDecks(use());
			expect(idsOf(await store.cardsOf('networks'))).toBe('networks/a/meaning networks/a/term');
			expect(backend.work).toMatchObject({ readTransactions: 1, reads: 1, rowsRead: 2 });
			const { cards } = await act('suspend', { cardId: 'networks/a/term' });
			expect(await store.cardsOf('networks')).toEqual([await store.card('networks/a/meaning'), ...cards]);
			expect(await store.cardsOf()).toHaveLength(6);
			expect(await store.cardsOf('none')).toEqual([]);
		});

		it('has retired notes and cards too', async () => {
			const { store } = await openTwoDecks(use());
			await store.seed(aCompiledDeck([aNote({ id: 'net/a', facets: ['term'] })], { id: 'net', order: 1 }));
			expect((await store.notesOf('net')).map((note) => note.isRetired)).toEqual([false, true]);
			const retired = (await store.cardsOf('net')).filter((card) => card.isRetired);
			expect(idsOf(retired)).toBe('net/a/meaning net/b/meaning net/b/term');
		});

		it('gathers new cards of one deck alone, reading no others', async () => {
			const { store, backend } = await openTwoDecks(use());
			const gather = (order: number) =>
				store.gather({ today: 100, maxReviews: 0, choose: () => 'take', freshOf: { order } });
			expect(idsOf((await gather(2)).fresh)).toBe('networks/a/meaning networks/a/term');
			expect(backend.work.rowsRead).toBe(2);
			expect(idsOf((await gather(1)).fresh)).toBe('net/a/meaning net/a/term net/b/meaning net/b/term');
			expect((await gather(3)).fresh).toEqual([]);
		});

		it('gives rows by their ids, and the first ones of a shelf between two places', async () => {
			const { store, backend } = await openTwoDecks(use());
			expect(idsOf(await store.cards(['net/b/term', 'none', 'net/a/term']))).toBe('net/b/term net/a/term');
			const all = await store.cardsOf('net');
			const [, second, third, fourth] = all.map((card) => card.shelfKey);
			const [from = 0, to = 0] = [second, fourth];
			backend.reset();
			const fresh = await store.cardsOn({ shelf: 'new', from, to, limit: 2 });
			expect(fresh.map(({ shelfKey }) => shelfKey)).toEqual([second, third]);
			expect(backend.work).toMatchObject({ readTransactions: 1, reads: 1, rowsRead: 2 });
			expect(await store.cardsOn({ shelf: 'day', from: 0, to: 1e6, limit: 9 })).toEqual([]);
		});
	});
}
