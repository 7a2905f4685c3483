import { answersOn } from '#domain/calendar/yard.ts';
import { columns } from '#i18n/stats/columns.ts';
import type { Statistic } from '../statistic.ts';
import { hasAnswers, periodsOf } from '../studied-days.ts';

export interface Load {
	/** study days, both included */
	readonly from: number;
	readonly to: number;
	readonly answers: number;
	readonly minutes: number;
}

export interface ReviewsAndMinutes {
	readonly loads: readonly Load[];
	readonly answers: number;
	readonly minutes: number;
	/** days on which something was answered */
	readonly daysStudied: number;
	/** minutes of a day on which something was answered, on average; null without one */
	readonly minutesADay: number | null;
}

/** How much was answered and how long it took: by day, over a year by week. */
export const reviewsAndMinutes: Statistic<'days', ReviewsAndMinutes> = {
	needs: 'days',
	spans: ['30', '90', '365'],
	read(studied, _, span) {
		const loads = periodsOf(studied, span).map(({ from, to, totals }) => ({
			from,
			to,
			answers: answersOn(totals),
			minutes: totals.ms / 60_000
		}));
		const first = loads[0]?.from ?? studied.today;
		const daysStudied = studied.days.filter(({ day, totals }) => day >= first && answersOn(totals) > 0).length;
		const minutes = loads.reduce((sum, load) => sum + load.minutes, 0);
		return {
			loads,
			answers: loads.reduce((sum, load) => sum + load.answers, 0),
			minutes,
			daysStudied,
			minutesADay: daysStudied === 0 ? null : minutes / daysStudied
		};
	},
	isEmpty: ({ answers }) => answers === 0,
	hasEver: hasAnswers,
	table: ({ loads }) => ({
		columns: [
			{ title: columns.from, as: 'day' },
			{ title: columns.to, as: 'day' },
			{ title: columns.answers, as: 'count' },
			{ title: columns.minutes, as: 'minutes' }
		],
		rows: loads.map(({ from, to, answers, minutes }) => [from, to, answers, minutes])
	})
};
