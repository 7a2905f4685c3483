import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { choosePractice, PRACTICE_CARDS } from './practice.ts';
import { EVERY_DECK } from './scope.ts';

const TODAY = 20_000;
const card = (name: string, stability = 10) => aCard({ noteId: `vocabulary/${name}` }, inReview(TODAY + 3, stability));
const choose = (input: Partial<Parameters<typeof choosePractice>[0]>) =>
	choosePractice({
		reviews: [],
		today: TODAY,
		scope: EVERY_DECK,
		recallNow: ({ memory }) => (memory === null ? null : memory.stability / 100),
		practisedIds: new Set(),
		...input
	}).map(({ noteId }) => noteId.slice('vocabulary/'.length));

describe('practice', () => {
	it('takes what is most likely forgotten first', () => {
		expect(choose({ reviews: [card('sure', 90), card('weak', 20), card('fair', 50)] })).toEqual([
			'weak',
			'fair',
			'sure'
		]);
	});

	it('comes to what was practised today after the rest', () => {
		const weak = card('weak', 20);
		const reviews = [weak, card('sure', 90)];
		expect(choose({ reviews, practisedIds: new Set([weak.id]) })).toEqual(['sure', 'weak']);
	});

	it('leaves out what is in its steps, put away, or of a paused deck', () => {
		const reviews = [
			aCard({ noteId: 'vocabulary/step' }, inSteps(0)),
			aCard({ noteId: 'vocabulary/away' }, { ...inReview(TODAY), buriedUntil: TODAY + 1 }),
			aCard({ noteId: 'paused/one' }, inReview(TODAY)),
			card('left')
		];
		expect(choose({ reviews, scope: { deckId: null, pausedDeckIds: new Set(['paused']) } })).toEqual(['left']);
	});

	it('is a round of so many cards, whose order stays the same all day', () => {
		const reviews = Array.from({ length: 40 }, (_, i) => card(`n${i}`));
		const round = choose({ reviews });
		expect(round).toHaveLength(PRACTICE_CARDS);
		expect(choose({ reviews: reviews.toReversed() })).toEqual(round);
	});
});
