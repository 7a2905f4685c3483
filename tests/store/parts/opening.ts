import { describe, expect, it } from 'vitest';
import type { Card } from '#domain/card.ts';
import { FOLD_VERSION } from '#domain/ledger/ledger.ts';
import { findBooks, writeBooks } from '#store/books.ts';
import type { Backend } from '#store/backend.ts';
import { isStoreError } from '#store/errors.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { anEvent, TEST_CARD, TEST_DEVICE } from '#tests/fixtures/events.ts';
import { aDraft, contentsOf, finishRefold, openBench, type TestDatabase } from '../bench.ts';

/** Changes the fold version that the database says it was made by. */
const setFoldVersion = (backend: Backend, foldVersion: number): Promise<void> =>
	backend.transaction('write', async (tx) => {
		const books = await findBooks(tx);
		if (books !== null) await writeBooks(tx, { ...books, ledger: { ...books.ledger, foldVersion } });
	});

export function describeOpening(use: () => TestDatabase): void {
	describe('opening', () => {
		it('begins empty, under the name given', async () => {
			const { store, backend } = await openBench(use());
			const ledger = await store.ledger();
			expect(ledger).toMatchObject({ foldVersion: FOLD_VERSION, device: TEST_DEVICE, seq: 0, hlc: null, newCount: 0 });
			expect(await store.decks()).toEqual([]);
			expect(await store.lastUndoable(20_000)).toBeNull();
			expect(store.isKept).toBe(backend.isKept);
		});

		it('finds everything again, with one read and without a write', async () => {
			const first = await openBench(use());
			await first.store.seed(aCompiledDeck([aNote()]));
			await first.act('review');
			const before = await contentsOf(first.backend);
			const second = await openBench(use());
			expect(second.backend.work).toMatchObject({ readTransactions: 1, writeTransactions: 0, reads: 1 });
			expect(await contentsOf(second.backend)).toEqual(before);
		});

		it('keeps the name the database has', async () => {
			await openBench(use());
			const { openStore } = await import('#store/store.ts');
			const store = await openStore(await use().connect(), { deviceId: 'otherdev', now: () => 0 });
			expect((await store.ledger()).device).toBe(TEST_DEVICE);
		});

		it.each([FOLD_VERSION - 1, FOLD_VERSION + 1])('makes rows of fold version %i again', async (version) => {
			const { store, act, backend } = await openBench(use());
			await store.seed(aCompiledDeck([aNote()]));
			await act('review');
			const right = await contentsOf(backend);
			await backend.transaction('write', async (tx) => {
				const card = await tx.get('cards', TEST_CARD);
				const wrong = { foldVersion: version, kind: 'older', shelf: 'day', shelfKey: 1 } as const;
				if (card !== undefined) await tx.put('cards', { ...card, ...wrong, history: { ...card.history, reps: 99 } });
				const other = await tx.get('cards', 'vocabulary/stateless/term');
				if (other !== undefined) await tx.put('cards', { ...other, foldVersion: version });
				await tx.put('cards', { ...card, id: 'vocabulary/stateless/stray' } as Card);
			});
			await setFoldVersion(backend, version);
			const again = await openBench(use());
			// begun at once, and finished note after note
			expect(await again.store.ledger()).toMatchObject({ foldVersion: FOLD_VERSION, newCount: 0 });
			await finishRefold(again, 1);
			expect(await contentsOf(again.backend)).toEqual(right);
		});

		it('goes on after the last number and clock of the log, when the ledger is lost', async () => {
			const { store, act, backend } = await openBench(use());
			await store.seed(aCompiledDeck([aNote()]));
			await act('review');
			const { event } = await act('review');
			const foreign = anEvent('flag', { id: 'otherdev:000000009', hlc: 'zzzzzzzzz-0000-otherdev' });
			await backend.transaction('write', async (tx) => {
				await tx.put('events', foreign);
				await tx.deleteMany('settings', ['store/ledger']);
			});
			const again = await openBench(use());
			expect(await again.store.ledger()).toMatchObject({ seq: 2, hlc: foreign.hlc, newCount: 1 });
			const next = (await again.act('review')).event;
			expect(next.id > event.id && next.hlc > foreign.hlc).toBe(true);
			expect((await again.store.card(TEST_CARD))?.history).toMatchObject({ reps: 3, isFlagged: true });
		});

		it('writes nothing once another version has taken over', async () => {
			const { store, backend } = await openBench(use());
			await store.seed(aCompiledDeck([aNote()]));
			await setFoldVersion(backend, FOLD_VERSION + 1);
			const before = await backend.transaction('read', (tx) => tx.range('cards', { by: 'id', from: '', to: '~' }));
			const error = await store.record(aDraft('review'), 'r').catch((thrown: unknown) => thrown);
			expect(isStoreError(error, 'other-version')).toBe(true);
			const after = await backend.transaction('read', (tx) => tx.range('cards', { by: 'id', from: '', to: '~' }));
			expect(after).toEqual(before);
		});

		it('refuses to go on in a database that was emptied underneath', async () => {
			const { store, backend } = await openBench(use());
			await backend.transaction('write', (tx) => tx.clear('settings'));
			const error = await store.record(aDraft('review'), 'r').catch((thrown: unknown) => thrown);
			expect(isStoreError(error, 'emptied')).toBe(true);
			expect(await store.events({ by: 'card', cardId: TEST_CARD })).toEqual([]);
		});

		it('refuses everything after close', async () => {
			const { store } = await openBench(use());
			store.close();
			const error = await store.ledger().catch((thrown: unknown) => thrown);
			expect(isStoreError(error, 'closed')).toBe(true);
		});
	});

	describe('settings', () => {
		it('keeps values by key, apart from its own rows', async () => {
			const { store } = await openBench(use());
			expect(await store.setting('limits')).toBeUndefined();
			await store.setSetting('limits', { newADay: 5 });
			await store.setSetting('ledger', 'mine');
			expect(await store.setting('limits')).toEqual({ newADay: 5 });
			await store.setSetting('limits', { newADay: 7 });
			expect(await store.setting('limits')).toEqual({ newADay: 7 });
			expect((await store.ledger()).device).toBe(TEST_DEVICE);
		});
	});
}
