import { describe, expect, it } from 'vitest';
import { NO_TOTALS, type DayTotals } from '../ledger/day-totals.ts';
import { restartAfter } from './restart.ts';

const TODAY = 20_000;
/** Twenty answers on each of the days so long ago. */
const studiedOn =
	(daysAgo: readonly number[]) =>
	(day: number): DayTotals =>
		daysAgo.includes(TODAY - day) ? { ...NO_TOTALS, reviews: 20 } : NO_TOTALS;
const everyDayFrom = (first: number): number[] => Array.from({ length: 10 }, (_, i) => first + i);

describe('a restart', () => {
	it.each([
		['a day off', everyDayFrom(2), 60, null],
		['a long weekend', everyDayFrom(4), 60, null],
		['a break of five days', everyDayFrom(5), 60, 5],
		['a month', everyDayFrom(30), 60, 30],
		['a month, and no more than a usual day waits', everyDayFrom(30), 20, null],
		['a month, and nothing waits', everyDayFrom(30), 0, null],
		['the first day back, after the first minutes', [0, ...everyDayFrom(30)], 55, 30],
		['some days back, a backlog left', [0, 1, 2, ...everyDayFrom(20)], 40, 18],
		['some days back, the backlog done', [0, 1, 2, ...everyDayFrom(20)], 15, null],
		['back for more than two weeks', [...Array.from({ length: 16 }, (_, i) => i), ...everyDayFrom(30)], 60, null],
		['a break of long ago', [...everyDayFrom(1), ...everyDayFrom(30)], 60, 20],
		['away for longer than is looked back', everyDayFrom(200), 60, 60],
		['a beginner on the first day', [0], 0, null],
		['a beginner before it', [], 0, null]
	])('%s', (_, daysAgo, due, awayDays) => {
		expect(restartAfter(studiedOn(daysAgo), TODAY, due)).toEqual(awayDays === null ? null : { awayDays });
	});
});
