import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardHistory } from '../card.ts';
import { DEFAULT_CONFIG } from '../schedule/config.ts';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { MOST_LEECHES, RECALL_NOW_BINS, STABILITY_ENDS, takeCensus } from './census.ts';

const TODAY = 20_780;
const censusOf = (...cards: ReturnType<typeof aCard>[]) => {
	const taker = takeCensus(TODAY, DEFAULT_CONFIG);
	taker.count(cards);
	return taker.result();
};
const binsOf = (counts: readonly number[]) => counts.flatMap((count, bin) => (count > 0 ? [bin] : []));

describe('takeCensus', () => {
	it.each([
		[0.5, 0],
		[1, 1],
		[13.9, 3],
		[14, 4],
		[700, 9],
		[36_500, STABILITY_ENDS.length]
	])('puts a stability of %d days into bin %d', (stability, bin) => {
		expect(binsOf(censusOf(aCard({}, inReview(TODAY, stability))).stability)).toEqual([bin]);
	});

	it.each([
		[1, 0],
		[1.99, 0],
		[5, 4],
		[9.5, 8],
		[10, 8]
	])('puts a difficulty of %d into bin %d', (difficulty, bin) => {
		const history = { ...inReview(TODAY), memory: { stability: 10, difficulty } };
		expect(binsOf(censusOf(aCard({}, history)).difficulty)).toEqual([bin]);
	});

	it('counts recall: 90 % after as many days as the stability; what was seen today is known', () => {
		const { recall, recallSum, cardCount } = censusOf(
			aCard({}, inReview(TODAY, 10)),
			aCard({ facet: 'term' }, inSteps(TODAY * 86_400_000))
		);
		expect(binsOf(recall)).toEqual([RECALL_NOW_BINS - 1]);
		expect(recallSum).toBeCloseTo(1.9, 6);
		expect(cardCount).toBe(2);
	});

	it('leaves out what is new or retired', () => {
		expect(censusOf(aCard(), aCard({ isRetired: true }, inReview(TODAY)))).toMatchObject({
			cardCount: 0,
			recallSum: 0
		});
	});

	it('names the leeches that were forgotten most, also by a threshold lowered since', () => {
		const cards = Array.from({ length: 30 }, (_, i) =>
			aCard({ noteId: `vocabulary/n${i}` }, { ...inReview(TODAY), lapses: i, isLeech: i === 3 })
		);
		const { leeches, leechCount } = censusOf(...cards);
		// the threshold is 8: 8 to 29, and the one that was called so
		expect(leechCount).toBe(23);
		expect(leeches).toHaveLength(MOST_LEECHES);
		expect(leeches.map(({ lapses }) => lapses).slice(0, 3)).toEqual([29, 28, 27]);
	});

	it('comes to the same in batches of any size, without a negative or a NaN', () => {
		const history: fc.Arbitrary<Partial<CardHistory>> = fc.record({
			memory: fc.record({
				stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
				difficulty: fc.double({ min: 1, max: 10, noNaN: true })
			}),
			// a clock in 2099 and one in 1970
			lastDay: fc.oneof(fc.integer({ min: TODAY - 4000, max: TODAY + 3 }), fc.constantFrom(0, 47_117)),
			lapses: fc.nat(20),
			isLeech: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(history, { maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (histories, size) => {
				const cards = histories.map((each, i) => aCard({ noteId: `vocabulary/n${i}` }, { phase: 'review', ...each }));
				const taker = takeCensus(TODAY, DEFAULT_CONFIG);
				for (let i = 0; i < cards.length; i += size) taker.count(cards.slice(i, i + size));
				const census = taker.result();
				expect(census).toEqual(censusOf(...cards));
				for (const counts of [census.stability, census.difficulty]) {
					expect(counts.reduce((sum, count) => sum + count, 0)).toBe(cards.length);
				}
				expect(census.recallSum).toBeGreaterThanOrEqual(0);
				expect(census.recallSum).toBeLessThanOrEqual(cards.length);
			})
		);
	});
});
