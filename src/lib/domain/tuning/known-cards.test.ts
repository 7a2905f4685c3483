import { describe, expect, it } from 'vitest';
import { aCard, inReview } from '#tests/fixtures/cards.ts';
import { packKnown, unpackKnown } from './known-cards.ts';

describe('packKnown', () => {
	it('hands over the memories that there are, and how old they are', () => {
		const cards = [aCard(), aCard({}, inReview(20_000, 12)), aCard({}, { ...inReview(20_000), isSuspended: true })];
		expect(unpackKnown(packKnown(cards, 20_003))).toEqual([{ stability: 12, difficulty: 5, elapsedDays: 13 }]);
		expect(unpackKnown(packKnown([], 20_003))).toEqual([]);
	});

	it('counts no day for a clock that went back', () => {
		const [card] = unpackKnown(packKnown([aCard({}, inReview(20_000))], 19_000));
		expect(card?.elapsedDays).toBe(0);
	});
});
