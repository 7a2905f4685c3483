import { expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { takeCensus } from '#domain/standing/census.ts';
import { aCard, inReview } from '#tests/fixtures/cards.ts';
import { aContext, aKnownNote, TODAY } from '#tests/fixtures/statistics.ts';
import { leeches } from './leeches.ts';

it('names cards forgotten often, with the other sides of their note', () => {
	const taker = takeCensus(TODAY, DEFAULT_CONFIG);
	taker.count([
		aCard({}, { ...inReview(TODAY), lapses: 9, isLeech: true }),
		aCard({ noteId: 'vocabulary/other' }, { ...inReview(TODAY), lapses: 12, isLeech: true }),
		aCard({ noteId: 'vocabulary/fine' }, { ...inReview(TODAY), lapses: 2 })
	]);
	const notes = new Map([['vocabulary/stateless', aKnownNote('vocabulary/stateless')]]);
	const data = leeches.read({ census: taker.result(), notes }, aContext(), 'all');
	// the note of the other is not here
	expect(data.cards).toMatchObject([
		{ cardId: 'vocabulary/stateless/meaning', lapses: 9, siblings: [{ facet: 'term', asks: { en: 'term?' } }] }
	]);
	expect(data).toMatchObject({ count: 2, studied: 3 });
	expect(leeches.table(data).rows).toMatchObject([['VOCU 014 3', {}, { en: 'Vocabulary' }, 9]]);
});
