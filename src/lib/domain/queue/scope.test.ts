import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { EVERY_DECK, leaveOutOfScope, type QueueScope } from './scope.ts';

const PARTS = {
	steps: [aCard({ noteId: 'a/step' }, inSteps(1000))],
	reviews: [aCard({ noteId: 'b/review' }, inReview(100)), aCard({ noteId: 'a/review' }, inReview(100))],
	fresh: [aCard({ noteId: 'c/new' }), aCard({ noteId: 'a/new' }), aCard({ noteId: 'b/new' })]
};

describe('leaveOutOfScope', () => {
	it.each<[string, QueueScope, string]>([
		['every deck', EVERY_DECK, 'a/step b/review a/review c/new a/new b/new'],
		['one deck', { ...EVERY_DECK, deckId: 'a' }, 'a/step a/review a/new'],
		['a deck that is none', { ...EVERY_DECK, deckId: 'x' }, ''],
		['all but those paused', { deckId: null, pausedDeckIds: new Set(['a', 'c']) }, 'b/review b/new'],
		['a paused deck, not even alone', { deckId: 'a', pausedDeckIds: new Set(['a']) }, ''],
		['one deck while another is paused', { deckId: 'b', pausedDeckIds: new Set(['a']) }, 'b/review b/new']
	])('keeps %s', (_, scope, expected) => {
		const { steps, reviews, fresh } = leaveOutOfScope(PARTS, scope);
		expect([...steps, ...reviews, ...fresh].map((card) => card.noteId).join(' ')).toBe(expected);
	});
});
