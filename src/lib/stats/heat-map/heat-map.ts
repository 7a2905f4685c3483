import { columns } from '#i18n/stats/columns.ts';
import type { Statistic } from '../statistic.ts';

/** Steps of shade, from nothing to much. */
export const LEVELS = 5;
const WEEKS = 53;

export interface HeatDay {
	readonly day: number;
	readonly answers: number;
	/** 0 nothing, to LEVELS - 1 */
	readonly level: number;
}

export interface HeatMap {
	/** by week, each from the first weekday on; the last one ends today, so it may be shorter */
	readonly weeks: readonly (readonly HeatDay[])[];
	/** 1 Monday to 7 Sunday: what the rows begin with */
	readonly firstWeekday: number;
	readonly answers: number;
	readonly daysStudied: number;
	/** of the last seven days */
	readonly daysOfWeek: number;
	/** answers from which on a day has the darkest shade */
	readonly most: number;
}

/** A year, a box a day: how regular, not how long in a row. */
export const heatMap: Statistic<'days', HeatMap> = {
	needs: 'days',
	spans: [],
	read({ today, days }, { firstWeekday }) {
		const first = startOfWeek(today, firstWeekday) - (WEEKS - 1) * 7;
		const answersOf = new Map(
			days.map(({ day, totals }) => [day, totals.reviews + totals.practised + totals.attempts])
		);
		const all = Array.from({ length: today - first + 1 }, (_, i) => ({
			day: first + i,
			answers: answersOf.get(first + i) ?? 0
		}));
		const studied = all.filter(({ answers }) => answers > 0);
		const most = ninthDecile(studied.map(({ answers }) => answers));
		const shaded = all.map((each): HeatDay => ({ ...each, level: levelOf(each.answers, most) }));
		return {
			weeks: Array.from({ length: WEEKS }, (_, week) => shaded.slice(week * 7, week * 7 + 7)),
			firstWeekday,
			answers: studied.reduce((sum, { answers }) => sum + answers, 0),
			daysStudied: studied.length,
			daysOfWeek: studied.filter(({ day }) => day > today - 7).length,
			most
		};
	},
	isEmpty: ({ answers }) => answers === 0,
	table: ({ weeks }) => ({
		columns: [
			{ title: columns.day, as: 'day' },
			{ title: columns.answers, as: 'count' }
		],
		rows: weeks.flatMap((week) => week.filter(({ answers }) => answers > 0).map(({ day, answers }) => [day, answers]))
	})
};

/** The day at or before `day` on which a week begins; study day 0 was a Thursday. */
export function startOfWeek(day: number, firstWeekday: number): number {
	const weekday = modulo(day + 3, 7) + 1;
	return day - modulo(weekday - firstWeekday, 7);
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** One day of a thousand answers leaves the others as they are. */
function ninthDecile(values: readonly number[]): number {
	const order = [...values].sort((a, b) => a - b);
	return order[Math.ceil(order.length * 0.9) - 1] ?? 1;
}

const levelOf = (answers: number, most: number): number =>
	answers === 0 ? 0 : Math.min(LEVELS - 1, Math.max(1, Math.ceil((answers / most) * (LEVELS - 1))));
