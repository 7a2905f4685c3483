import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '#domain/card.ts';
import { ALL, withPrefix, type Backend, type KeyRange } from '#store/backend.ts';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { anEvent } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import type { TestDatabase } from '../bench.ts';

const put = (backend: Backend, cards: readonly Card[]) =>
	backend.transaction('write', (tx) => tx.putMany('cards', cards));
const idsIn = async (backend: Backend, range: KeyRange<'cards'>) =>
	(await backend.transaction('read', (tx) => tx.range('cards', range))).map((card) => card.id);

export function describeBackend(use: () => TestDatabase): void {
	describe('the back end', () => {
		it.each<[string, KeyRange<'cards'>, string]>([
			['everything', ALL, 'a b c d e'],
			['from a key to a key, both included', { by: 'id', from: 'b', to: 'd' }, 'b c d'],
			['at most so many', { by: 'id', from: 'b', to: 'e', limit: 2 }, 'b c'],
			['one shelf in its order', { by: 'shelf', from: ['day', -Infinity], to: ['day', Infinity] }, 'c a b'],
			['a part of a shelf', { by: 'shelf', from: ['day', 100], to: ['day', 100] }, 'a b'],
			['a number below zero', { by: 'shelf', from: ['day', -Infinity], to: ['day', 0] }, 'c'],
			['an index of one field', { by: 'noteId', from: 'n/1', to: 'n/1' }, 'a d'],
			['nothing between', { by: 'noteId', from: 'n/11', to: 'n/19' }, ''],
			['nothing from a key to a smaller one', { by: 'id', from: 'd', to: 'b' }, '']
		])('reads %s', async (_, range, expected) => {
			const backend = await use().connect();
			await put(backend, [
				aCard({ id: 'b' }, inReview(100)),
				aCard({ id: 'a', noteId: 'n/1' }, inReview(100)),
				aCard({ id: 'c' }, inReview(-5)),
				aCard({ id: 'e', noteId: 'n/2' }, inSteps(50)),
				aCard({ id: 'd', noteId: 'n/1', order: 7 })
			]);
			expect((await idsIn(backend, range)).join(' ')).toBe(expected);
		});

		it('orders texts as JavaScript does, any of them', async () => {
			const backend = await use().connect();
			const anyId = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 });
			await fc.assert(
				fc.asyncProperty(fc.uniqueArray(anyId, { maxLength: 8 }), anyId, async (ids, prefix) => {
					await backend.transaction('write', (tx) => tx.clear('cards'));
					const cards = ids.map((id) => aCard({ id }));
					await put(backend, cards);
					expect(await idsIn(backend, ALL)).toEqual([...ids].sort());
					const chosen = await idsIn(backend, { by: 'id', ...withPrefix(prefix) });
					expect(chosen).toEqual([...ids].sort().filter((id) => id.startsWith(prefix)));
				}),
				{ ...PROPERTY_RUNS, numRuns: 40 }
			);
		});

		it('gets rows in the order asked, and undefined where there is none', async () => {
			const backend = await use().connect();
			await put(backend, [aCard({ id: 'a' }), aCard({ id: 'b' })]);
			const rows = await backend.transaction('read', (tx) => tx.getMany('cards', ['b', 'x', 'a', 'b']));
			expect(rows.map((row) => row?.id)).toEqual(['b', undefined, 'a', 'b']);
			expect(await backend.transaction('read', (tx) => tx.get('cards', 'x'))).toBeUndefined();
		});

		it('leaves rows without a key out of its index, not out of the table', async () => {
			const backend = await use().connect();
			await backend.transaction('write', (tx) => tx.put('events', anEvent('parameters')));
			const [all, byCard] = await backend.transaction('read', async (tx) => [
				await tx.range('events', ALL),
				await tx.range('events', { by: 'cardId', ...withPrefix('') })
			]);
			expect(all).toHaveLength(1);
			expect(byCard).toHaveLength(0);
		});

		it('replaces, deletes and clears', async () => {
			const backend = await use().connect();
			await put(backend, [aCard({ id: 'a' }), aCard({ id: 'b' }), aCard({ id: 'c' })]);
			await put(backend, [aCard({ id: 'b' }, inReview(9))]);
			expect(await idsIn(backend, { by: 'shelf', from: ['day', 9], to: ['day', 9] })).toEqual(['b']);
			await backend.transaction('write', (tx) => tx.deleteMany('cards', ['a', 'none']));
			expect(await idsIn(backend, ALL)).toEqual(['b', 'c']);
			await backend.transaction('write', (tx) => tx.clear('cards'));
			expect(await idsIn(backend, ALL)).toEqual([]);
		});

		it('sees its own writes, and leaves nothing of a transaction that throws', async () => {
			const backend = await use().connect();
			await put(backend, [aCard({ id: 'a' }, inReview(1)), aCard({ id: 'b' })]);
			const seen: (readonly string[])[] = [];
			const failing = backend.transaction('write', async (tx) => {
				await tx.put('cards', aCard({ id: 'a' }, inReview(2)));
				await tx.put('cards', aCard({ id: 'c' }));
				await tx.deleteMany('cards', ['b']);
				seen.push((await tx.range('cards', ALL)).map((card) => card.id));
				await tx.clear('cards');
				throw new Error('no');
			});
			await expect(failing).rejects.toThrow('no');
			expect(seen).toEqual([['a', 'c']]);
			expect(await idsIn(backend, ALL)).toEqual(['a', 'b']);
			expect(await idsIn(backend, { by: 'shelf', from: ['day', 1], to: ['day', 1] })).toEqual(['a']);
		});

		it('gives and takes copies', async () => {
			const backend = await use().connect();
			const value = { days: [1] };
			await backend.transaction('write', (tx) => tx.put('settings', { id: 's', value }));
			value.days.push(2);
			const read = () => backend.transaction('read', (tx) => tx.get('settings', 's'));
			const first = (await read())?.value as typeof value;
			first.days.push(3);
			expect((await read())?.value).toEqual({ days: [1] });
		});

		it('runs write transactions one after another, over all connections', async () => {
			const connections = [await use().connect(), await use().connect()];
			const add = (backend: Backend) =>
				backend.transaction('write', async (tx) => {
					const sum = ((await tx.get('settings', 'sum'))?.value ?? 0) as number;
					await tx.get('settings', 'other');
					await tx.put('settings', { id: 'sum', value: sum + 1 });
				});
			await Promise.all(Array.from({ length: 10 }, () => connections.map(add)).flat());
			const row = await connections[0]?.transaction('read', (tx) => tx.get('settings', 'sum'));
			expect(row?.value).toBe(20);
		});
	});
}
