import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '#domain/schedule/config.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { LIMIT_BOUNDS, parseLimits } from './limits.ts';

describe('parseLimits', () => {
	it.each<[string, unknown, object]>([
		['nothing kept', undefined, {}],
		['null', null, {}],
		['a text', '{"newADay":5}', {}],
		['a list', [5], {}],
		['one of them', { newADay: 5 }, { newADay: 5 }],
		[
			'all of them',
			{ newADay: 0, reviewsADay: 50, learnAheadMin: 0, isBuryingSiblings: false },
			{
				...{ newADay: 0, reviewsADay: 50, learnAheadMin: 0, isBuryingSiblings: false }
			}
		],
		[
			'the ends',
			{ newADay: 100, reviewsADay: 10, learnAheadMin: 120 },
			{ newADay: 100, reviewsADay: 10, learnAheadMin: 120 }
		],
		['beyond the ends', { newADay: 101, reviewsADay: 9, learnAheadMin: -1 }, {}],
		['halves', { newADay: 2.5 }, {}],
		['no numbers', { newADay: '5', reviewsADay: NaN, learnAheadMin: Infinity, isBuryingSiblings: 0 }, {}],
		['one bad among good ones', { newADay: 5, reviewsADay: 'all' }, { newADay: 5 }]
	])('%s', (_, kept, expected) => {
		expect(parseLimits(kept)).toEqual({ ...DEFAULT_LIMITS, ...expected });
	});

	it('gives limits within the bounds of anything', () => {
		fc.assert(
			fc.property(fc.anything(), (kept) => {
				const limits = parseLimits(kept);
				for (const [name, { least, most }] of Object.entries(LIMIT_BOUNDS)) {
					const value = limits[name as keyof typeof LIMIT_BOUNDS];
					expect(Number.isInteger(value) && value >= least && value <= most).toBe(true);
				}
				expect(parseLimits(limits)).toEqual(limits);
			}),
			PROPERTY_RUNS
		);
	});
});
