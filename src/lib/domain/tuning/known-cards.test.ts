import { describe, expect, it } from 'vitest';
import { aCard, inReview } from '#tests/fixtures/cards.ts';
import { knownCards } from './known-cards.ts';

describe('knownCards', () => {
	const on = (today: number, ...pausedDeckIds: readonly string[]) => ({ today, pausedDeckIds: new Set(pausedDeckIds) });

	it('hands over the memories that there are, and how old they are', () => {
		const cards = [aCard(), aCard({}, inReview(20_000, 12))];
		expect(knownCards(cards, on(20_003))).toEqual([{ stability: 12, difficulty: 5, elapsedDays: 13 }]);
		expect(knownCards([], on(20_003))).toEqual([]);
	});

	it('leaves out what is not asked: cards set aside, those that left their deck, and paused decks', () => {
		const cards = [
			aCard({}, { ...inReview(20_000), isSuspended: true }),
			aCard({ isRetired: true }, inReview(20_000)),
			aCard({ deckId: 'networks' }, inReview(20_000))
		];
		expect(knownCards(cards, on(20_003, 'networks'))).toEqual([]);
		expect(knownCards(cards, on(20_003))).toHaveLength(1);
	});

	it('counts no day for a clock that went back', () => {
		const [card] = knownCards([aCard({}, inReview(20_000))], on(19_000));
		expect(card?.elapsedDays).toBe(0);
	});
});
