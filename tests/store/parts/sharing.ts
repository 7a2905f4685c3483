import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_CARD, TEST_PLACE } from '#tests/fixtures/events.ts';
import { contentsOf, openBench, type TestDatabase } from '../bench.ts';

export function describeSharing(use: () => TestDatabase): void {
	describe('two stores over one database', () => {
		it('answering the same card at the same time lose and double nothing', async () => {
			const database = use();
			const left = await openBench(database);
			const right = await openBench(database);
			await left.store.seed(aCompiledDeck([aNote()]));
			const answers = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? left : right).act('review'));
			const ids = (await Promise.all(answers)).map(({ event }) => event.id);
			expect(new Set(ids).size).toBe(12);
			const { events, ledger, cards, days } = await contentsOf(right.backend);
			expect(events.map((event) => event.id)).toEqual([...ids].sort());
			expect(new Set(events.map((event) => event.hlc)).size).toBe(12);
			expect(ledger.seq).toBe(12);
			const card = cards.find(({ id }) => id === TEST_CARD);
			expect(card?.history).toEqual(foldCard(TEST_PLACE, events, DEFAULT_CONFIG).history);
			expect(Object.values(days[0]?.days ?? {})[0]).toMatchObject({ reviews: 12, introduced: 1 });
			expect(await left.store.card(TEST_CARD)).toEqual(await right.store.card(TEST_CARD));
		});

		it('seeding the same deck at the same time seed it once', async () => {
			const database = use();
			const left = await openBench(database);
			const right = await openBench(database);
			const deck = aCompiledDeck([aNote()]);
			const reports = await Promise.all([left.store.seed(deck), right.store.seed(deck)]);
			expect(reports.map((report) => report.added).sort()).toEqual([0, 1]);
			expect((await left.store.ledger()).newCount).toBe(2);
		});

		it('opening a new database at the same time agree on its name', async () => {
			const database = use();
			const [left, right] = await Promise.all([openBench(database), openBench(database)]);
			await Promise.all([left.act('flag'), right.act('flag')]);
			expect((await left.store.ledger()).seq).toBe(2);
			expect(await left.store.ledger()).toEqual(await right.store.ledger());
		});
	});
}
