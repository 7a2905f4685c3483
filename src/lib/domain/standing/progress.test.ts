import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { emptyLedger, dueCount, moveCards } from '../ledger/ledger.ts';
import { DEFAULT_CONFIG } from '../schedule/config.ts';
import { takeProgress } from './progress.ts';

const TODAY = 100;

const progressOf = (cards: readonly ReturnType<typeof aCard>[]) => {
	const taker = takeProgress(TODAY, DEFAULT_CONFIG);
	for (const card of cards) taker.count([card]);
	return taker.result();
};

describe('takeProgress', () => {
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
		expect(progressOf(cards)).toEqual({ vocabulary: { total: 8, known: 5, seen: 6, due: 3 } });
		const ledger = moveCards(
			emptyLedger('testdev1'),
			cards.map((after) => ({ before: null, after }))
		);
		expect(dueCount(ledger, TODAY)).toBe(3);
	});

	it('tells decks apart, and nothing of nothing', () => {
		const elsewhere = aCard({ noteId: 'networks/port' }, inReview(TODAY));
		expect(progressOf([aCard(), elsewhere])).toEqual({
			vocabulary: { total: 1, known: 0, seen: 0, due: 0 },
			networks: { total: 1, known: 1, seen: 1, due: 1 }
		});
		expect(progressOf([])).toEqual({});
	});

	it('counts a card that a wrong clock put out of reach as due', () => {
		const astray = aCard({}, { ...inReview(TODAY + 50_000), lastDay: TODAY + 49_990 });
		expect(progressOf([astray])).toMatchObject({ vocabulary: { due: 1 } });
	});
});
