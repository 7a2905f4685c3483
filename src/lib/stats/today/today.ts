import { answersOn } from '#domain/calendar/yard.ts';
import { NO_TOTALS, type DayTotals } from '#domain/ledger/day-totals.ts';
import { columns } from '#i18n/stats/columns.ts';
import { ratio } from '../proportion.ts';
import type { Statistic } from '../statistic.ts';

export interface TodayDone {
	readonly totals: DayTotals;
	/** share of due reviews recalled, 0-1; null without one */
	readonly recalledShare: number | null;
}

/** What was done on this study day. */
export const today: Statistic<'days', TodayDone> = {
	needs: 'days',
	spans: [],
	read({ today, days }) {
		const last = days.at(-1);
		const totals = last?.day === today ? last.totals : NO_TOTALS;
		return { totals, recalledShare: ratio(totals.recalled, totals.matured) };
	},
	isEmpty: ({ totals }) => answersOn(totals) === 0,
	table: ({ totals, recalledShare }) => ({
		columns: [
			{ title: columns.reviews, as: 'count' },
			{ title: columns.newCards, as: 'count' },
			{ title: columns.recalled, as: 'share' },
			{ title: columns.questions, as: 'count' },
			{ title: columns.practised, as: 'count' },
			{ title: columns.minutes, as: 'minutes' }
		],
		rows: [[totals.reviews, totals.introduced, recalledShare, totals.attempts, totals.practised, minutesOf(totals.ms)]]
	})
};

const minutesOf = (ms: number): number => ms / 60_000;
