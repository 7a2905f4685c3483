import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { aFact, anyFact } from '#tests/fixtures/cards.ts';
import { addFact, blockIdOf, DAYS_A_BLOCK, NO_TOTALS } from './day-totals.ts';

describe('addFact', () => {
	it.each([
		['a new card', {}, { reviews: 1, ratings: [0, 0, 1, 0], introduced: 1 }],
		['a step', { phaseBefore: 'learning' as const, isIntroduction: false }, { reviews: 1, ratings: [0, 0, 1, 0] }],
		[
			'a review recalled',
			{ phaseBefore: 'review' as const, isIntroduction: false, rating: 2 as const },
			{ reviews: 1, ratings: [0, 1, 0, 0], matured: 1, recalled: 1 }
		],
		[
			'a review forgotten',
			{ phaseBefore: 'review' as const, isIntroduction: false, rating: 1 as const },
			{ reviews: 1, ratings: [1, 0, 0, 0], matured: 1 }
		],
		['practice', { isPractice: true, phaseBefore: 'review' as const, isIntroduction: false }, { practised: 1 }]
	])('counts %s', (_, fields, expected) => {
		expect(addFact(NO_TOTALS, aFact(fields), 1)).toEqual({ ...NO_TOTALS, ms: 4000, ...expected });
	});

	it('takes back what it added, in any order', () => {
		fc.assert(
			fc.property(fc.array(anyFact), (facts) => {
				let totals = NO_TOTALS;
				for (const fact of facts) totals = addFact(totals, fact, 1);
				for (const fact of facts) totals = addFact(totals, fact, -1);
				expect(totals).toEqual(NO_TOTALS);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('blocks of days', () => {
	it('are numbered so that text order is time order', () => {
		expect([0, 31, 32, 20_000].map(blockIdOf)).toEqual(['000000', '000000', '000001', '000625']);
		expect(blockIdOf(20_000 + DAYS_A_BLOCK)).toBe('000626');
	});
});
