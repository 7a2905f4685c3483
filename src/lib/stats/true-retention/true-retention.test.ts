import { expect, it } from 'vitest';
import { aContext, studied, TODAY } from '#tests/fixtures/statistics.ts';
import { trueRetention } from './true-retention.ts';

const DAYS = {
	[TODAY]: { matured: 4, recalled: 3, matureReviews: 1, matureRecalled: 1 },
	[TODAY - 6]: { matured: 6, recalled: 6, matureReviews: 4, matureRecalled: 4 },
	[TODAY - 7]: { matured: 10, recalled: 5, matureReviews: 0, matureRecalled: 0 },
	[TODAY - 365]: { matured: 80, recalled: 80, matureReviews: 80, matureRecalled: 80 },
	[TODAY + 20_000]: { matured: 1000, recalled: 0, matureReviews: 0, matureRecalled: 0 }
};

it('parts young and mature, and counts days, weeks, months and years from today', () => {
	const { periods, target } = trueRetention.read(studied(DAYS), aContext({ desiredRetention: 0.85 }), 'all');
	expect(target).toBe(0.85);
	expect(periods.map(({ period, young, mature, both }) => [period, young.share, mature.share, both.trials])).toEqual([
		['day', 2 / 3, 1, 4],
		['week', 4 / 5, 1, 10],
		['month', 9 / 15, 1, 20],
		['year', 9 / 15, 1, 20],
		['all', 9 / 15, 1, 100]
	]);
	expect(periods.map(({ both }) => both.share)).toEqual([0.75, 0.9, 0.7, 0.7, 0.94]);
});

it('says nothing of periods without a due review, and is empty without any', () => {
	const data = trueRetention.read(studied({ [TODAY - 10]: { matured: 1, recalled: 1 } }), aContext(), 'all');
	expect(trueRetention.isEmpty(data)).toBe(false);
	const [day] = trueRetention.table(data).rows;
	expect(day?.slice(1, 7)).toEqual([null, null, null, null, null, 0]);
	expect(trueRetention.isEmpty(trueRetention.read(studied({}), aContext(), 'all'))).toBe(true);
});
