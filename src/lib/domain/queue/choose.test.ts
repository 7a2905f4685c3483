import { describe, expect, it } from 'vitest';
import { aCard } from '#tests/fixtures/cards.ts';
import { chooseFresh } from './choose.ts';
import { EVERY_DECK } from './scope.ts';

const wanted = {
	today: 100,
	scope: EVERY_DECK,
	atMost: 2,
	isKnown: (concept: string) => concept === 'image',
	studiedNoteIds: new Set(['d/studied']),
	isBuryingSiblings: true
};
const open = aCard({ noteId: 'd/open', after: ['image'] });
const sibling = aCard({ noteId: 'd/open', facet: 'term' });
const locked = aCard({ noteId: 'd/locked', after: ['volume'] });
const studied = aCard({ noteId: 'd/studied' });
const buried = aCard({ noteId: 'd/buried' }, { buriedUntil: 101 });
const other = aCard({ noteId: 'd/other' });

describe('chooseFresh', () => {
	it('takes what the queue could use and stops at enough', () => {
		const choose = chooseFresh(wanted);
		const cards = [locked, open, sibling, studied, buried, other, aCard({ noteId: 'd/third' })];
		const answers = cards.map(choose);
		expect(answers).toEqual(['skip', 'take', 'skip', 'skip', 'skip', 'take', 'enough']);
	});

	it('takes siblings when they are not buried', () => {
		const choose = chooseFresh({ ...wanted, isBuryingSiblings: false });
		expect([open, sibling, studied].map(choose)).toEqual(['take', 'take', 'enough']);
	});

	it('skips what is not studied', () => {
		const away = aCard({ noteId: 'away/a' });
		const takes = (scope: typeof EVERY_DECK) => [away, other].map(chooseFresh({ ...wanted, scope }));
		expect(takes({ ...EVERY_DECK, deckId: 'away' })).toEqual(['take', 'skip']);
		expect(takes({ deckId: null, pausedDeckIds: new Set(['away']) })).toEqual(['skip', 'take']);
	});

	it('has enough at once when nothing is wanted', () => {
		expect(chooseFresh({ ...wanted, atMost: 0 })(open)).toBe('enough');
	});
});
