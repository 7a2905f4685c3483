import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContext, studied, TODAY } from '#tests/fixtures/statistics.ts';
import { heatMap, startOfWeek } from './heat-map.ts';

describe('startOfWeek', () => {
	it.each([
		['Monday 23 November 2026', TODAY, 1, TODAY],
		['with weeks from Sunday on', TODAY, 7, TODAY - 1],
		['with weeks from Saturday on', TODAY, 6, TODAY - 2],
		['Thursday 1 January 1970', 0, 1, -3]
	])('%s', (_, day, firstWeekday, expected) => {
		expect(startOfWeek(day, firstWeekday)).toBe(expected);
	});

	it('is at most six days back, and of one weekday', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1000, max: 60_000 }), fc.integer({ min: 1, max: 7 }), (day, first) => {
				const start = startOfWeek(day, first);
				expect(day - start).toBeGreaterThanOrEqual(0);
				expect(day - start).toBeLessThan(7);
				expect(new Date(start * 86_400_000).getUTCDay()).toBe(first % 7);
			})
		);
	});
});

describe('the heat map', () => {
	const data = heatMap.read(
		studied({ [TODAY]: { reviews: 1 }, [TODAY - 2]: { attempts: 5 }, [TODAY - 9]: { practised: 10 } }),
		aContext(),
		'all'
	);

	it('is 53 weeks that end today', () => {
		expect(data.weeks).toHaveLength(53);
		expect(data.weeks.at(-1)?.map(({ day }) => day)).toEqual([TODAY]);
		expect(data.weeks.slice(0, -1).every((week) => week.length === 7)).toBe(true);
	});

	it('counts days, not rows of days: days off lose nothing', () => {
		expect(data).toMatchObject({ answers: 16, daysStudied: 3, daysOfWeek: 2 });
	});

	it('is darker the more was answered', () => {
		const levels = data.weeks.flat().filter(({ answers }) => answers > 0);
		expect(levels.map(({ answers, level }) => [answers, level])).toEqual([
			[10, 4],
			[5, 2],
			[1, 1]
		]);
		expect(heatMap.table(data).rows).toHaveLength(3);
	});

	it('is empty before the first answer', () => {
		expect(heatMap.isEmpty(heatMap.read(studied({}), aContext(), 'all'))).toBe(true);
	});
});
