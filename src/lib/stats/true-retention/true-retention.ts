import type { DayTotals } from '#domain/ledger/day-totals.ts';
import { columns, periods } from '#i18n/stats/columns.ts';
import { proportion, type Proportion } from '../proportion.ts';
import type { Statistic } from '../statistic.ts';
import { daysBetween, sumTotals } from '../studied-days.ts';

export type PeriodName = 'day' | 'week' | 'month' | 'year' | 'all';

export interface Retention {
	readonly period: PeriodName;
	/** last interval shorter than 21 days, and longer */
	readonly young: Proportion;
	readonly mature: Proportion;
	readonly both: Proportion;
}

export interface TrueRetention {
	/** what is aimed at, 0-1 */
	readonly target: number;
	readonly periods: readonly Retention[];
}

const DAYS: { readonly [P in PeriodName]: number } = { day: 1, week: 7, month: 30, year: 365, all: Infinity };
const NAMES = Object.keys(DAYS) as readonly PeriodName[];

/** Share of reviews of graduated cards that were recalled: what really was kept, beside what was aimed at. */
export const trueRetention: Statistic<'days', TrueRetention> = {
	needs: 'days',
	spans: [],
	read: (studied, { desiredRetention }) => ({
		target: desiredRetention,
		periods: NAMES.map((period) => {
			const days = daysBetween(studied, studied.today - DAYS[period] + 1, studied.today);
			return { period, ...retentionOf(sumTotals(days)) };
		})
	}),
	isEmpty: ({ periods }) => periods.every(({ both }) => both.trials === 0),
	table: ({ periods: rows, target }) => ({
		columns: [
			{ title: columns.period, as: 'text' },
			{ title: columns.young, as: 'share' },
			{ title: columns.mature, as: 'share' },
			{ title: columns.all, as: 'share' },
			{ title: columns.from, as: 'share' },
			{ title: columns.to, as: 'share' },
			{ title: columns.dueReviews, as: 'count' },
			{ title: columns.target, as: 'share' }
		],
		rows: rows.map(({ period, young, mature, both }) => [
			periods[period],
			young.share,
			mature.share,
			both.share,
			both.share === null ? null : both.low,
			both.share === null ? null : both.high,
			both.trials,
			target
		])
	})
};

const retentionOf = ({ matured, recalled, matureReviews, matureRecalled }: DayTotals): Omit<Retention, 'period'> => ({
	young: proportion(recalled - matureRecalled, matured - matureReviews),
	mature: proportion(matureRecalled, matureReviews),
	both: proportion(recalled, matured)
});
