import { describe, expect, it } from 'vitest';
import { blockIdOf, DAYS_A_BLOCK, emptyBlock } from '#domain/ledger/day-block.ts';
import { NO_TALLY } from '#domain/ledger/tally.ts';
import { studied, TODAY } from '#tests/fixtures/statistics.ts';
import { firstDayOf, LONGEST_AXIS_DAYS, periodsOf, studiedDays, tallyOf, tallyReach } from './studied-days.ts';

/** 1 January 2099 */
const DAY_IN_2099 = 47_117;

describe('studiedDays', () => {
	it('come in order, today the last; what a wrong clock put later is summed apart', () => {
		const { days, ahead } = studied({
			[TODAY]: { reviews: 2 },
			[TODAY - 40]: { reviews: 1 },
			[TODAY + 1]: { reviews: 3, ratings: [1, 0, 2, 0] },
			[DAY_IN_2099]: { reviews: 4, ratings: [0, 0, 4, 0] }
		});
		expect(days.map(({ day }) => day)).toEqual([TODAY - 40, TODAY]);
		expect(ahead).toMatchObject({ reviews: 7, ratings: [1, 0, 6, 0] });
	});
});

describe('firstDayOf', () => {
	it.each([
		['30 days end today', { [TODAY]: {} }, '30', TODAY - 29],
		['all begin with the first day', { [TODAY - 400]: {} }, 'all', TODAY - 400],
		['all of nothing is today', {}, 'all', TODAY],
		['a clock of 1970 stretches nothing', { 1: {}, [TODAY]: {} }, 'all', TODAY - LONGEST_AXIS_DAYS + 1]
	] as const)('%s', (_, days, span, expected) => {
		expect(firstDayOf(studied(days), span)).toBe(expected);
	});
});

describe('periodsOf', () => {
	it('are days where they fit, empty ones too', () => {
		const periods = periodsOf(studied({ [TODAY]: { reviews: 2 }, [TODAY - 29]: { reviews: 1 } }), '30');
		expect(periods).toHaveLength(30);
		expect(periods[0]).toMatchObject({ from: TODAY - 29, to: TODAY - 29, totals: { reviews: 1 } });
		expect(periods.at(-1)).toMatchObject({ from: TODAY, to: TODAY, totals: { reviews: 2 } });
		expect(periods[1]?.totals.reviews).toBe(0);
	});

	it('are weeks over a year, the last one ending today', () => {
		const periods = periodsOf(studied({ [TODAY - 6]: { reviews: 2 }, [TODAY - 7]: { reviews: 1 } }), '365');
		expect(periods).toHaveLength(53);
		expect(periods.at(-1)).toMatchObject({ from: TODAY - 6, to: TODAY, totals: { reviews: 2 } });
		expect(periods.at(-2)).toMatchObject({ to: TODAY - 7, totals: { reviews: 1 } });
	});

	it.each([{ [TODAY - 3000]: {} }, { 1: {} }, { [DAY_IN_2099]: {} }, {}])('are never more than 92', (days) => {
		expect(periodsOf(studied(days), 'all').length).toBeLessThanOrEqual(92);
	});
});

describe('tallyOf', () => {
	const block = (day: number, reviews: number) => ({
		...emptyBlock(blockIdOf(day)),
		tally: { ...NO_TALLY, decks: { vocabulary: [reviews, 0, 0, 0] as const } }
	});
	const all = studiedDays([block(TODAY - 400, 1), block(TODAY - 30, 2), block(TODAY, 4), block(DAY_IN_2099, 8)], TODAY);

	it.each([
		['all', 7],
		['365', 6]
	] as const)('of the span %s is the sum of its blocks, never of one to come', (span, reviews) => {
		expect(tallyOf(all, span).decks).toEqual({ vocabulary: [reviews, 0, 0, 0] });
	});

	it('takes a block that lies in the span in part', () => {
		const start = Math.floor((TODAY - 89) / DAYS_A_BLOCK) * DAYS_A_BLOCK;
		const partly = studiedDays([block(start, 1), block(start - 1, 2)], TODAY);
		expect(tallyOf(partly, '90').decks).toEqual({ vocabulary: [1, 0, 0, 0] });
	});
});

describe('tallyReach', () => {
	const start = Math.floor((TODAY - 89) / DAYS_A_BLOCK) * DAYS_A_BLOCK;
	const end = Math.floor(TODAY / DAYS_A_BLOCK) * DAYS_A_BLOCK + DAYS_A_BLOCK - 1;
	it.each([
		['nothing outside of the span, nothing to say', { [TODAY - 89]: {}, [TODAY]: {} }, '90', null],
		['a day before it in its first block', { [start]: {}, [TODAY]: {} }, '90', { from: start, to: TODAY }],
		['a day before that block', { [start - 1]: {}, [TODAY]: {} }, '90', null],
		['a day to come in today’s block', { [TODAY - 400]: {}, [end]: {} }, 'all', { from: TODAY - 400, to: end }],
		['a day to come after that block', { [TODAY]: {}, [end + 1]: {} }, 'all', null],
		['nothing at all', {}, '365', null]
	] as const)('%s', (_, days, span, reach) => {
		// the edges lie inside of their blocks
		expect([start < TODAY - 89, end > TODAY]).toEqual([true, true]);
		expect(tallyReach(studied(days), span)).toEqual(reach);
	});
});
