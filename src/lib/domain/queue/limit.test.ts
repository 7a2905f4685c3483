import { describe, expect, it } from 'vitest';
import { NO_TOTALS } from '../ledger/day-totals.ts';
import { DEFAULT_LIMITS } from '../schedule/config.ts';
import { roomToday } from './limit.ts';

describe('roomToday', () => {
	it.each([
		{ introduced: 0, matured: 0, fresh: 10, reviews: 200 },
		{ introduced: 4, matured: 150, fresh: 6, reviews: 50 },
		{ introduced: 10, matured: 200, fresh: 0, reviews: 0 },
		{ introduced: 14, matured: 230, fresh: 0, reviews: 0 }
	])('after $introduced new and $matured reviews: $fresh and $reviews', ({ introduced, matured, ...room }) => {
		// steps are answers too, but use up nothing
		const done = { ...NO_TOTALS, reviews: 500, introduced, matured };
		expect(roomToday(DEFAULT_LIMITS, done)).toEqual(room);
	});
});
