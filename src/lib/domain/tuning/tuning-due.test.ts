import { describe, expect, it } from 'vitest';
import { MS_A_DAY } from '../schedule/study-day.ts';
import { daysAgo, isTuningDue } from './tuning-due.ts';

const NOW = Date.UTC(2026, 10, 29, 12);
const ago = (days: number): number => NOW - days * MS_A_DAY;

describe('isTuningDue', () => {
	it.each([
		['399 reviews are too few', 399, null, null, false],
		['400 are enough for the first time', 400, null, null, true],
		['done 29 days ago it is not due yet', 5000, ago(29), null, false],
		['done 30 days ago it is', 5000, ago(30), null, true],
		['put off yesterday it waits', 400, null, ago(1), false],
		['put off a month ago it comes back', 400, null, ago(30), true],
		['done long ago and put off lately it waits', 5000, ago(90), ago(3), false],
		['done by a clock of next year it is due: nobody knows when that was', 5000, ago(-365), null, true],
		['put off by a clock of 2099 it is not silenced till then', 5000, null, Date.UTC(2099, 1), true],
		['done by a clock some hours ahead it waits', 5000, ago(-0.5), null, false]
	])('%s', (_, scoredReviews, tunedAt, putOffAt, isDue) => {
		expect(isTuningDue({ scoredReviews, tunedAt }, putOffAt, NOW)).toBe(isDue);
	});
});

it('counts whole days since', () => {
	expect([ago(0), ago(0.9), ago(1), ago(-3)].map((at) => daysAgo(at, NOW))).toEqual([0, 0, 1, 0]);
});
