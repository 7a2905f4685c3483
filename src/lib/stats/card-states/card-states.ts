import { columns } from '#i18n/stats/columns.ts';
import type { Statistic } from '../statistic.ts';
import { firstDayOf, periodsOf } from '../studied-days.ts';

export interface States {
	/** at the end of this study day */
	readonly day: number;
	readonly learning: number;
	readonly young: number;
	readonly mature: number;
	/** never answered: all others there are today */
	readonly fresh: number;
}

export interface CardStates {
	readonly states: readonly States[];
	/** as they are now */
	readonly now: States;
}

/** How many cards were new, in their steps, young and mature, over time. */
export const cardStates: Statistic<'days', CardStates> = {
	needs: 'days',
	spans: ['90', '365', 'all'],
	read(studied, { newCount, today }, span) {
		const periods = periodsOf(studied, span);
		const first = periods[0]?.from ?? firstDayOf(studied, span);
		// what lies before the axis, and what a clock put after it, has happened all the same
		const counts: [number, number, number] = [0, 0, 0];
		const shift = (shifts: readonly number[]): void => {
			shifts.forEach((by, i) => (counts[i] = (counts[i] ?? 0) + by));
		};
		for (const { day, totals } of studied.days) if (day < first) shift(totals.shifts);
		const seen = periods.map(({ to, totals }, i) => {
			shift(totals.shifts);
			if (i === periods.length - 1) shift(studied.ahead.shifts);
			const [learning, young, mature] = counts.map((count) => Math.max(0, count)) as [number, number, number];
			return { day: to, learning, young, mature };
		});
		const begunNow = begunOf(seen.at(-1));
		const states = seen.map((each): States => ({ ...each, fresh: Math.max(0, newCount + begunNow - begunOf(each)) }));
		return { states, now: states.at(-1) ?? { day: today, learning: 0, young: 0, mature: 0, fresh: newCount } };
	},
	isEmpty: ({ states }) => states.every((each) => begunOf(each) === 0),
	table: ({ states }) => ({
		columns: [
			{ title: columns.day, as: 'day' },
			{ title: columns.mature, as: 'count' },
			{ title: columns.young, as: 'count' },
			{ title: columns.learning, as: 'count' },
			{ title: columns.new, as: 'count' }
		],
		rows: states.map(({ day, mature, young, learning, fresh }) => [day, mature, young, learning, fresh])
	})
};

const begunOf = (states: Pick<States, 'learning' | 'young' | 'mature'> | undefined): number =>
	states === undefined ? 0 : states.learning + states.young + states.mature;
