import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comingBack, countsAhead, DAYS_AHEAD, MOST_BOXES, ownersOfBoxes, stackCards } from './stacks.ts';

describe('stacks', () => {
	it.each([
		[[], 1, []],
		[[0, 0], 1, [0, 0]],
		[[12, 1], 1, [12, 1]],
		[[13, 1, 0], 2, [7, 1, 0]],
		[[24], 2, [12]],
		[[25, 6], 5, [5, 2]],
		[[60], 5, [12]],
		[[61], 10, [7]],
		[[121, 1], 20, [7, 1]],
		[[600], 50, [12]]
	])('%j: a box is %i', (counts, cardsABox, boxes) => {
		expect(stackCards(counts)).toEqual({ cardsABox, boxes });
	});

	it('are never taller than twelve, stand wherever there is a card, and a smaller box would not do', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 14 }), (counts) => {
				const { cardsABox, boxes } = stackCards(counts);
				expect(Math.max(...boxes)).toBeLessThanOrEqual(MOST_BOXES);
				boxes.forEach((height, i) => expect(height > 0).toBe((counts[i] ?? 0) > 0));
				if (cardsABox > 1) expect(Math.max(...counts)).toBeGreaterThan((cardsABox / 2.5) * MOST_BOXES);
			})
		);
	});

	it('take today from what waits, and the days after from the ledger', () => {
		const counts = countsAhead({ '99': 40, '100': 7, '101': 3, '113': 1, '114': 8 }, 100, 9);
		expect(counts).toEqual([9, 3, ...Array.from({ length: 11 }, () => 0), 1]);
		expect(counts).toHaveLength(DAYS_AHEAD);
	});
});

describe('owners of boxes', () => {
	it.each([
		['each card a box, deck by deck', ['a', 'b', 'a'], 1, ['a', 'a', 'b']],
		['a box of two', ['a', 'b', 'a', 'b', 'b'], 2, ['a', 'b', 'b']],
		['no card, no box', [], 5, []]
	])('%s', (_, owners, cardsABox, expected) => {
		expect(ownersOfBoxes(owners, cardsABox)).toEqual(expected);
	});

	it('are as many as the stack has boxes', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (owners) => {
				const { cardsABox, boxes } = stackCards([owners.length]);
				expect(ownersOfBoxes(owners, cardsABox)).toHaveLength(boxes[0] ?? 0);
			})
		);
	});
});

it('what comes back is told by tomorrow, the week and later; what is due is not', () => {
	const dueByDay = { '90': 4, '100': 5, '101': 3, '102': 2, '107': 1, '108': 6, '300': 1 };
	expect(comingBack(dueByDay, 100)).toEqual({ tomorrow: 3, week: 3, later: 7 });
	expect(comingBack({}, 100)).toEqual({ tomorrow: 0, week: 0, later: 0 });
});
