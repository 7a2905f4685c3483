import { describe, expect, it } from 'vitest';
import { isStoreError } from '#store/errors.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { aDraft, contentsOf, openBench, type TestDatabase } from '../bench.ts';

const IDS = ['d/a/meaning', 'd/b/meaning', 'd/c/meaning'];

async function openSeeded(database: TestDatabase) {
	const bench = await openBench(database);
	const notes = ['d/a', 'd/b', 'd/c'].map((id) => aNote({ id, facets: ['meaning'] }));
	await bench.store.seed(aCompiledDeck(notes, { id: 'd' }));
	bench.backend.reset();
	return bench;
}
const suspensions = () => IDS.map((cardId) => aDraft('suspend', { cardId }));

export function describeRecordingMany(use: () => TestDatabase): void {
	describe('recording many acts', () => {
		it('keeps them in order, in one transaction, the ledger written once', async () => {
			const { store, backend } = await openSeeded(use());
			const recorded = await store.recordMany(suspensions(), 'r');
			expect(backend.work).toMatchObject({ readTransactions: 0, writeTransactions: 1, puts: 2 * 3 + 1 });
			expect(recorded.map(({ event }) => event.id.slice(-1))).toEqual(['1', '2', '3']);
			expect(recorded.map(({ event }) => event.hlc)).toEqual(recorded.map(({ event }) => event.hlc).sort());
			expect(recorded.flatMap(({ cards }) => cards)).toEqual(await store.cardsOf('d'));
			expect(await store.ledger()).toMatchObject({ seq: 3, newCount: 0 });
			const before = await contentsOf(backend);
			await store.rebuild();
			expect(await contentsOf(backend)).toEqual(before);
		});

		it('does what the same acts do one by one', async () => {
			const { store, backend } = await openSeeded(use());
			const drafts = [
				aDraft('review', { cardId: IDS[0] ?? '' }),
				aDraft('review', { cardId: IDS[0] ?? '', rating: 4 }),
				aDraft('flag', { cardId: IDS[1] ?? '' })
			];
			await store.recordMany(drafts, 'r');
			const { events, cards, days, ledger } = await contentsOf(backend);
			await backend.transaction('write', async (tx) => {
				for (const table of ['notes', 'cards', 'events', 'days', 'settings'] as const) await tx.clear(table);
			});
			const again = await openSeeded(use());
			for (const [i, draft] of drafts.entries()) await again.store.record(draft, `r${i}`);
			expect(await contentsOf(again.backend)).toMatchObject({ events, cards, days, ledger });
		});

		it('takes several back together', async () => {
			const { store, backend } = await openSeeded(use());
			const before = await contentsOf(backend);
			const recorded = await store.recordMany(suspensions(), 'r');
			const undos = recorded.map(({ event }) => aDraft('undo', { undoes: event.id }));
			await store.recordMany(undos, 'u');
			expect((await contentsOf(backend)).cards).toEqual(before.cards);
			expect(await store.lastUndoable(recorded[0]?.event.studyDay ?? 0)).toBeNull();
		});

		it('never records a request twice', async () => {
			const { store, backend, act } = await openSeeded(use());
			await act('flag', { cardId: IDS[0] ?? '' });
			const first = await store.recordMany(suspensions(), 'same');
			await act('flag', { cardId: IDS[1] ?? '', isFlagged: false });
			backend.reset();
			expect(await store.recordMany(suspensions(), 'same')).toEqual(first);
			expect(backend.work.puts).toBe(0);
		});

		it('keeps none of them when one is refused or a write fails', async () => {
			const { store, backend } = await openSeeded(use());
			const before = await contentsOf(backend);
			const refused = [...suspensions(), aDraft('undo', { undoes: 'testdev1:000000099' })];
			const error = await store.recordMany(refused, 'r').catch((thrown: unknown) => thrown);
			expect(isStoreError(error, 'unknown-event')).toBe(true);
			expect(await contentsOf(backend)).toEqual(before);
			for (let n = 1; n <= 7; n++) {
				backend.failAt(n);
				await expect(store.recordMany(suspensions(), `fails-${n}`)).rejects.toThrow('failed as told');
				backend.failAt(null);
				expect(await contentsOf(backend)).toEqual(before);
			}
		});

		it('does nothing for none', async () => {
			const { store, backend } = await openSeeded(use());
			expect(await store.recordMany([], 'r')).toEqual([]);
			expect(backend.work.puts).toBe(0);
		});
	});
}
