import { describe, expect, it } from 'vitest';
import { aContext, studied, TODAY } from '#tests/fixtures/statistics.ts';
import { NO_EASY_DAYS, parseEasyDays, weekdayOf } from '#domain/settings/easy-days.ts';
import { heatSaid } from '#i18n/stats/said.ts';
import { heatMap } from './heat-map.ts';

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

	it.each([
		['today and the days before it', [0, 1, 2], [], 3],
		['a today without an answer yet breaks nothing', [1, 2], [], 2],
		['a day without an answer ends it', [0, 1, 3, 4], [], 2],
		['a day off doesn’t', [0, 1, 3, 4], [2], 4],
		['nor do two weeks of holidays', [0, 15, 16], Array.from({ length: 14 }, (_, i) => i + 1), 3],
		['studied on a day off it counts', [0, 1, 2], [1], 3],
		['days off alone are no row', [], [0, 1, 2], 0]
	])('tells days in a row: %s', (_, studiedAgo, offAgo, daysInRow) => {
		const days = Object.fromEntries(studiedAgo.map((ago) => [TODAY - ago, { reviews: 1 }]));
		const easyDays = { ...NO_EASY_DAYS, daysOff: offAgo.map((ago) => TODAY - ago) };
		expect(heatMap.read(studied(days), aContext({ easyDays }), 'all').daysInRow).toBe(daysInRow);
	});

	it('is not broken by a weekday that shall bring nothing', () => {
		// every day of the last two weeks but Sundays
		const ago = Array.from({ length: 14 }, (_, i) => i).filter((each) => weekdayOf(TODAY - each) !== 0);
		const days = Object.fromEntries(ago.map((each) => [TODAY - each, { reviews: 1 }]));
		const easyDays = parseEasyDays({ weekdays: ['none'] });
		expect(heatMap.read(studied(days), aContext({ easyDays }), 'all').daysInRow).toBe(12);
	});

	it('says a row of days, and nothing of one that broke', () => {
		const said = (daysInRow: number) => heatSaid({ daysStudied: 40, daysOfWeek: 2, daysInRow, answers: 100 }).en;
		expect(said(12)).toBe(
			'40 days studied in a year, 100 answers. 2 of the last 7 days. 12 days in a row, days off left out.'
		);
		expect(said(0)).toBe('40 days studied in a year, 100 answers. 2 of the last 7 days.');
	});

	it('is empty before the first answer', () => {
		expect(heatMap.isEmpty(heatMap.read(studied({}), aContext(), 'all'))).toBe(true);
	});
});
