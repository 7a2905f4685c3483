import { describe, expect, it } from 'vitest';
import { makeCard, type Card } from '#domain/card.ts';
import { aCard, aCompiledDeck, aNote, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { openBench, type Bench, type TestDatabase } from '../bench.ts';

const TODAY = 100;
const take = (): 'take' => 'take';
const idsOf = (cards: readonly Card[]) => cards.map((card) => card.id);
const put = ({ backend }: Bench, cards: readonly Card[]) =>
	backend.transaction('write', (tx) => tx.putMany('cards', cards));
const numbered = (count: number, make: (i: number) => Card) => Array.from({ length: count }, (_, i) => make(i));
const pad = (i: number) => String(i).padStart(3, '0');

export function describeGathering(use: () => TestDatabase): void {
	describe('gathering', () => {
		it('finds steps, due reviews and new cards, each in its order', async () => {
			const bench = await openBench(use());
			await put(bench, [
				aCard({ id: 'late-step' }, inSteps(2000)),
				aCard({ id: 'step' }, inSteps(1000)),
				aCard({ id: 'today' }, inReview(TODAY)),
				aCard({ id: 'overdue' }, inReview(TODAY - 9)),
				aCard({ id: 'tomorrow' }, inReview(TODAY + 1)),
				aCard({ id: 'buried' }, { ...inReview(TODAY), buriedUntil: TODAY + 1 }),
				aCard({ id: 'suspended' }, { ...inReview(TODAY), isSuspended: true }),
				aCard({ id: 'second', order: 2 }),
				aCard({ id: 'first', order: 1 }),
				aCard({ id: 'retired', order: 0, isRetired: true })
			]);
			const found = await bench.store.gather({ today: TODAY, maxReviews: 10, choose: take });
			expect(idsOf(found.steps)).toEqual(['step', 'late-step']);
			expect(idsOf(found.reviews)).toEqual(['overdue', 'today']);
			expect(idsOf(found.fresh)).toEqual(['first', 'second']);
		});

		it.each([0, 1, 3])('gives at most %i reviews, the oldest due', async (maxReviews) => {
			const bench = await openBench(use());
			await put(
				bench,
				numbered(5, (i) => aCard({ id: `r${i}` }, inReview(TODAY - i)))
			);
			const { reviews } = await bench.store.gather({ today: TODAY, maxReviews, choose: take });
			expect(idsOf(reviews)).toEqual(['r4', 'r3', 'r2'].slice(0, maxReviews));
		});

		it('asks about new cards in order, each once, until there are enough', async () => {
			const bench = await openBench(use());
			await put(
				bench,
				numbered(200, (i) => aCard({ id: `n${pad(i)}`, order: i }))
			);
			const asked: string[] = [];
			const choose = (card: Card) => {
				asked.push(card.id);
				if (asked.length > 150) return 'enough';
				return asked.length % 2 === 0 ? 'take' : 'skip';
			};
			const { fresh } = await bench.store.gather({ today: TODAY, maxReviews: 0, choose });
			expect(asked).toEqual(numbered(151, (i) => aCard({ id: `n${pad(i)}` })).map((card) => card.id));
			expect(idsOf(fresh)).toEqual(asked.filter((_, i) => i < 150 && i % 2 === 1));
		});

		it('misses none of many cards with the same key, and doubles none', async () => {
			const bench = await openBench(use());
			const cards = numbered(300, (i) => aCard({ id: `n${pad(i)}`, order: i < 20 ? i : i < 280 ? 20 : i }));
			await put(bench, cards);
			const { fresh } = await bench.store.gather({ today: TODAY, maxReviews: 0, choose: take });
			expect(idsOf(fresh)).toEqual(idsOf(cards));
		});

		it('finds the cards of some days alone, in order, and reads no more than the limit', async () => {
			const bench = await openBench(use());
			await put(bench, [
				...numbered(4, (i) => aCard({ id: `on${i}` }, inReview(TODAY))),
				aCard({ id: 'overdue' }, inReview(TODAY - 9)),
				aCard({ id: 'tomorrow' }, inReview(TODAY + 1)),
				aCard({ id: 'put-off' }, { ...inReview(TODAY), buriedUntil: TODAY + 1 }),
				aCard({ id: 'later' }, inReview(TODAY + 2)),
				aCard({ id: 'suspended' }, { ...inReview(TODAY), isSuspended: true }),
				aCard({ id: 'step' }, inSteps(TODAY)),
				aCard({ id: 'new', order: TODAY })
			]);
			bench.backend.reset();
			const { store } = bench;
			expect(idsOf(await store.cardsOn({ shelf: 'day', from: TODAY, to: TODAY, limit: 10 }))).toEqual([
				'on0',
				'on1',
				'on2',
				'on3'
			]);
			expect(bench.backend.work).toMatchObject({ readTransactions: 1, reads: 1, rowsRead: 4, writeTransactions: 0 });
			expect(idsOf(await store.cardsOn({ shelf: 'day', from: TODAY, to: TODAY + 1, limit: 5 }))).toEqual([
				'on0',
				'on1',
				'on2',
				'on3',
				'put-off'
			]);
			expect(idsOf(await store.cardsOn({ shelf: 'day', from: -Infinity, to: TODAY, limit: 2 }))).toEqual([
				'overdue',
				'on0'
			]);
			expect(idsOf(await store.cardsOn({ shelf: 'day', from: TODAY + 1, to: TODAY + 1, limit: 9 }))).toEqual([
				'put-off',
				'tomorrow'
			]);
			expect(await store.cardsOn({ shelf: 'day', from: TODAY + 3, to: Infinity, limit: 9 })).toEqual([]);
			expect(await store.cardsOn({ shelf: 'day', from: TODAY + 1, to: TODAY, limit: 9 })).toEqual([]);
			expect(await store.cardsOn({ shelf: 'day', from: TODAY, to: TODAY, limit: 0 })).toEqual([]);
		});

		it('reads no more of a large library than of a small one', async () => {
			const read = async (count: number) => {
				const bench = await openBench(use());
				await put(
					bench,
					numbered(count, (i) => aCard({ id: `${count}-${pad(i)}`, order: i }))
				);
				await put(
					bench,
					numbered(count, (i) => aCard({ id: `${count}r${pad(i)}` }, inReview(TODAY)))
				);
				bench.backend.reset();
				let left = 5;
				const choose = () => (left-- > 0 ? 'take' : 'enough');
				await bench.store.gather({ today: TODAY, maxReviews: 50, choose });
				return { ...bench.backend.work };
			};
			const small = await read(100);
			expect(small).toMatchObject({ readTransactions: 1, writeTransactions: 0, reads: 3 });
			expect(await read(500)).toEqual(small);
		});

		it('gathers what was seeded and answered', async () => {
			const bench = await openBench(use());
			await bench.store.seed(aCompiledDeck([aNote({ id: 'd/a' }), aNote({ id: 'd/b' })], { id: 'd' }));
			const { event } = await bench.act('review', { cardId: 'd/b/meaning', rating: 1 });
			const found = await bench.store.gather({ today: event.studyDay, maxReviews: 10, choose: take });
			expect(idsOf(found.steps)).toEqual(['d/b/meaning']);
			expect(idsOf(found.fresh)).toEqual(['d/a/meaning', 'd/a/term', 'd/b/term']);
			expect(found.steps).toEqual(found.steps.map((card) => makeCard(card, card.history, '')));
		});
	});
}
