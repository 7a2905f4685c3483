import { describe, expect, it } from 'vitest';
import { blockIdOf, emptyBlock, type DayBlock } from '../ledger/day-block.ts';
import { NO_TOTALS, type DayTotals } from '../ledger/day-totals.ts';
import { lastSevenDays, reviewedDays, totalsIn } from './study-days.ts';

const TODAY = 20_000;
const studied: DayTotals = { ...NO_TOTALS, reviews: 12, ms: 90_000 };
const practisedOnly: DayTotals = { ...NO_TOTALS, practised: 4, ms: 30_000 };

const blocksOf = (days: Readonly<Record<number, DayTotals>>): DayBlock[] => {
	const ids = [...new Set(Object.keys(days).map((day) => blockIdOf(Number(day))))];
	const within = (id: string) => Object.entries(days).filter(([day]) => blockIdOf(Number(day)) === id);
	return ids.map((id) => ({ ...emptyBlock(id), days: Object.fromEntries(within(id)) }));
};

describe('study days', () => {
	it('are read out of their blocks; a day that is nowhere had nothing', () => {
		const totalsOf = totalsIn(blocksOf({ [TODAY]: studied, [TODAY - 40]: practisedOnly }));
		expect([TODAY, TODAY - 1, TODAY - 40, 0].map(totalsOf)).toEqual([studied, NO_TOTALS, practisedOnly, NO_TOTALS]);
	});

	it.each([
		['no day', [], [false, false, false, false, false, false, false]],
		['today', [0], [false, false, false, false, false, false, true]],
		['today and six days ago', [0, 6], [true, false, false, false, false, false, true]],
		['a week ago, which is none of the seven', [7], [false, false, false, false, false, false, false]]
	])('the last seven: %s', (_, daysAgo, expected) => {
		const days = Object.fromEntries(daysAgo.map((ago) => [TODAY - ago, studied]));
		expect(lastSevenDays(totalsIn(blocksOf(days)), TODAY)).toEqual(expected);
	});

	it('of the last seven counts a day of practice alone', () => {
		expect(lastSevenDays(totalsIn(blocksOf({ [TODAY - 1]: practisedOnly })), TODAY)[5]).toBe(true);
	});

	it('with reviews are listed latest first, without today and without practice', () => {
		const days = { [TODAY]: studied, [TODAY - 1]: practisedOnly, [TODAY - 2]: studied, [TODAY - 9]: studied };
		expect(reviewedDays(totalsIn(blocksOf(days)), TODAY, 8)).toEqual([TODAY - 2]);
		expect(reviewedDays(totalsIn(blocksOf(days)), TODAY, 9)).toEqual([TODAY - 2, TODAY - 9]);
	});
});
