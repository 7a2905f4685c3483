import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import type { Card } from '../card.ts';
import { conceptsOf, standingOf, type Standing } from './standing.ts';

const TODAY = 100;
const options = {
	today: TODAY,
	isKnown: (concept: string) => concept === 'image',
	pausedDeckIds: new Set(['paused'])
};

describe('standingOf', () => {
	it.each<[string, Card, Standing]>([
		['a card never answered', aCard(), { kind: 'new' }],
		['one that builds on what is known', aCard({ after: ['image'] }), { kind: 'new' }],
		['one that builds on something unknown', aCard({ after: ['image', 'volume'] }), { kind: 'locked' }],
		['one let in all the same', aCard({ after: ['volume'] }, { isUnlocked: true }), { kind: 'new' }],
		['a step, due or not', aCard({}, inSteps(1000)), { kind: 'learning' }],
		[
			'a step that passed the rollover',
			aCard({}, { ...inSteps(1000), due: { kind: 'day', day: TODAY } }),
			{ kind: 'learning' }
		],
		[
			'a step of tomorrow',
			aCard({}, { ...inSteps(1000), due: { kind: 'day', day: TODAY + 1 } }),
			{ kind: 'waiting', inDays: 1 }
		],
		['due today', aCard({}, inReview(TODAY)), { kind: 'due' }],
		['overdue', aCard({}, inReview(TODAY - 40)), { kind: 'due' }],
		['in three days', aCard({}, inReview(TODAY + 3)), { kind: 'waiting', inDays: 3 }],
		['put off', aCard({}, { ...inReview(TODAY), buriedUntil: TODAY + 1 }), { kind: 'buried', inDays: 1 }],
		['new and put off', aCard({}, { buriedUntil: TODAY + 2 }), { kind: 'buried', inDays: 2 }],
		['put off until today', aCard({}, { ...inReview(TODAY), buriedUntil: TODAY }), { kind: 'due' }],
		[
			'put off, but not due before anyway',
			aCard({}, { ...inReview(TODAY + 5), buriedUntil: TODAY + 1 }),
			{ kind: 'waiting', inDays: 5 }
		],
		['suspended', aCard({}, { ...inReview(TODAY), isSuspended: true }), { kind: 'suspended' }],
		['in a paused deck', aCard({ noteId: 'paused/a' }, inReview(TODAY)), { kind: 'deck-paused' }],
		['suspended in a paused deck', aCard({ noteId: 'paused/a' }, { isSuspended: true }), { kind: 'suspended' }],
		['retired', aCard({ isRetired: true }, inReview(TODAY)), { kind: 'retired' }]
	])('of %s', (_, card, expected) => {
		expect(standingOf(card, options)).toEqual(expected);
	});
});

describe('conceptsOf', () => {
	it('holds what was answered, new cards not', () => {
		const cards = [
			aCard({ teaches: ['image', 'layer'] }, inReview(TODAY)),
			aCard({ teaches: ['tag'] }, inSteps(1)),
			aCard({ teaches: ['volume'] })
		];
		expect([...conceptsOf(cards)]).toEqual(['image', 'layer', 'tag']);
	});
});
