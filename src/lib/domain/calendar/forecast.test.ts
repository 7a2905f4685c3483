import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { barsOf, forecast, type ForecastInputs } from './forecast.ts';

const TODAY = 20_000;
const EMPTY: ForecastInputs = {
	today: TODAY,
	horizon: 5,
	ledger: { dueByDay: {}, matureByDay: {}, stepCount: 0, newCount: 0 },
	newADay: 10,
	introducedToday: 0,
	firstAnswers: 2,
	firstReviewDays: [2]
};

describe('forecast', () => {
	it('has cards on their days, the backlog apart, steps today', () => {
		const ledger = {
			dueByDay: { [TODAY - 30]: 4, [TODAY - 1]: 2, [TODAY]: 3, [TODAY + 2]: 5, [TODAY + 5]: 9 },
			matureByDay: { [TODAY - 1]: 1, [TODAY + 2]: 2 },
			stepCount: 1,
			newCount: 0
		};
		const { days, backlog } = forecast({ ...EMPTY, ledger });
		expect(backlog).toBe(6);
		expect(days.map(({ young, mature, fresh, answers }) => [young, mature, fresh, answers])).toEqual([
			[4, 0, 0, 4],
			[0, 0, 0, 0],
			[3, 2, 0, 5],
			[0, 0, 0, 0],
			[0, 0, 0, 0]
		]);
	});

	it('begins new cards until none is left, and has them back', () => {
		const ledger = { ...EMPTY.ledger, newCount: 22 };
		const { days } = forecast({ ...EMPTY, ledger, introducedToday: 4 });
		// 6, 10, 6 begun; each back two days later
		expect(days.map(({ fresh }) => fresh)).toEqual([6, 10, 6 + 6, 10, 6]);
		expect(days.map(({ answers }) => answers)).toEqual([12, 20, 12 + 6, 10, 6]);
	});

	it.each([
		['nothing at all', {}],
		['more begun than the day allows', { introducedToday: 50, ledger: { ...EMPTY.ledger, newCount: 0 } }],
		['no new cards a day', { newADay: 0, ledger: { ...EMPTY.ledger, newCount: 9 } }]
	])('is nothing, and no less, for %s', (_, fields) => {
		expect(forecast({ ...EMPTY, ...fields }).days.every(({ answers }) => answers === 0)).toBe(true);
	});

	it('counts every known card once, wherever it is, and never less than none', () => {
		const counts = fc.dictionary(fc.integer({ min: TODAY - 400, max: TODAY + 400 }).map(String), fc.nat(50));
		fc.assert(
			fc.property(
				counts,
				fc.nat(20),
				fc.constantFrom(14, 30, 90, 365),
				fc.nat(99),
				(dueByDay, stepCount, horizon, newCount) => {
					const ledger = { dueByDay, matureByDay: {}, stepCount, newCount };
					const { days, backlog } = forecast({ ...EMPTY, horizon, ledger });
					const known = days.reduce((sum, { young, mature }) => sum + young + mature, backlog);
					const due = Object.entries(dueByDay).filter(([day]) => Number(day) < TODAY + horizon);
					expect(known).toBe(due.reduce((sum, [, cards]) => sum + cards, stepCount));
					for (const { young, mature, fresh, answers } of days) {
						expect([young, mature, fresh, answers].every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
					}
					const bars = barsOf(days, 7);
					expect(bars).toHaveLength(Math.ceil(horizon / 7));
					expect(bars.at(-1)?.toDay).toBe(TODAY + horizon - 1);
					const sum = (of: readonly { answers: number }[]) => of.reduce((all, { answers }) => all + answers, 0);
					expect(sum(bars)).toBe(sum(days));
				}
			),
			PROPERTY_RUNS
		);
	});
});
