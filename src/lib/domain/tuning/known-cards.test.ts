import { describe, expect, it } from 'vitest';
import { aCard, inReview } from '#tests/fixtures/cards.ts';
import { knownCards } from './known-cards.ts';

describe('knownCards', () => {
	it('hands over the memories that there are, and how old they are', () => {
		const cards = [aCard(), aCard({}, inReview(20_000, 12)), aCard({}, { ...inReview(20_000), isSuspended: true })];
		expect(knownCards(cards, 20_003)).toEqual([{ stability: 12, difficulty: 5, elapsedDays: 13 }]);
		expect(knownCards([], 20_003)).toEqual([]);
	});

	it('counts no day for a clock that went back', () => {
		const [card] = knownCards([aCard({}, inReview(20_000))], 19_000);
		expect(card?.elapsedDays).toBe(0);
	});
});
