import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { emptyLedger, dueCount, moveCards } from '../ledger/ledger.ts';
import { progressOfCards } from './progress.ts';

const TODAY = 100;

describe('progressOfCards', () => {
	it('counts what is known, seen and due, without what was retired', () => {
		const cards = [
			aCard(),
			aCard({ after: ['volume'] }),
			aCard({}, inSteps(1000)),
			aCard({}, inReview(TODAY)),
			aCard({}, inReview(TODAY - 3)),
			aCard({}, inReview(TODAY + 1)),
			aCard({}, { ...inReview(TODAY), isSuspended: true }),
			aCard({}, { ...inReview(TODAY), buriedUntil: TODAY + 1 }),
			aCard({ isRetired: true }, inReview(TODAY))
		];
		expect(progressOfCards(cards, TODAY)).toEqual({ total: 8, known: 5, seen: 6, due: 3 });
		const ledger = moveCards(
			emptyLedger('testdev1'),
			cards.map((after) => ({ before: null, after }))
		);
		expect(dueCount(ledger, TODAY)).toBe(3);
	});

	it('is nothing of nothing', () => {
		expect(progressOfCards([], TODAY)).toEqual({ total: 0, known: 0, seen: 0, due: 0 });
	});
});
