import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { aFact, anyFact } from '#tests/fixtures/cards.ts';
import { blockIdOf, DAYS_A_BLOCK } from './day-block.ts';
import { addFact } from './add-fact.ts';
import { NO_TOTALS, type DayFact, type DayTotals } from './day-totals.ts';

describe('addFact', () => {
	it.each<[string, Partial<DayFact>, Partial<DayTotals>]>([
		['a new card', {}, { reviews: 1, ratings: [0, 0, 1, 0], introduced: 1, shifts: [1, 0, 0] }],
		['a step', { from: 'learning', to: 'learning' }, { reviews: 1, ratings: [0, 0, 1, 0] }],
		[
			'a card that graduates',
			{ from: 'learning', to: 'young' },
			{ reviews: 1, ratings: [0, 0, 1, 0], shifts: [-1, 1, 0] }
		],
		[
			'a review recalled',
			{ from: 'young', to: 'mature', rating: 2 },
			{ reviews: 1, ratings: [0, 1, 0, 0], matured: 1, recalled: 1, shifts: [0, -1, 1] }
		],
		[
			'a mature card forgotten',
			{ from: 'mature', to: 'learning', rating: 1 },
			{ reviews: 1, ratings: [1, 0, 0, 0], matured: 1, matureReviews: 1, shifts: [1, 0, -1] }
		],
		[
			'a mature card recalled',
			{ from: 'mature', to: 'mature' },
			{ reviews: 1, ratings: [0, 0, 1, 0], matured: 1, recalled: 1, matureReviews: 1, matureRecalled: 1 }
		],
		['practice', { act: 'practice', from: 'young', to: 'young' }, { practised: 1 }],
		[
			'an attempt',
			{ act: 'attempt', from: 'young', to: 'young', rating: null, isRight: true },
			{ attempts: 1, attemptsRight: 1 }
		],
		[
			'a card started over',
			{ act: 'reset', from: 'mature', to: 'new', rating: null, ms: 0 },
			{ ms: 0, shifts: [0, 0, -1] }
		]
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
