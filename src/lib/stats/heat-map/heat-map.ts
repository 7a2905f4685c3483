import { answersOn } from '#domain/calendar/yard.ts';
import { startOfWeek } from '#domain/calendar/month-grid.ts';
import { easinessOf, type EasyDays } from '#domain/settings/easy-days.ts';
import { columns } from '#i18n/stats/columns.ts';
import type { Statistic } from '../statistic.ts';
import { hasAnswers } from '../studied-days.ts';

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
	/** 0 Sunday to 6 Saturday: what the rows begin with */
	readonly firstWeekday: number;
	readonly answers: number;
	readonly daysStudied: number;
	/** of the last seven days */
	readonly daysOfWeek: number;
	/** days studied one after the other until now: neither days off nor a today without an answer yet break it */
	readonly daysInRow: number;
	/** answers from which on a day has the darkest shade */
	readonly most: number;
}

/** A year, a box a day: how regular; a row of days is told, and never that one broke. */
export const heatMap: Statistic<'days', HeatMap> = {
	needs: 'days',
	spans: [],
	read({ today, days }, { firstWeekday, easyDays }) {
		const first = startOfWeek(today, firstWeekday) - (WEEKS - 1) * 7;
		const answersByDay = new Map(days.map(({ day, totals }) => [day, answersOn(totals)]));
		const all = Array.from({ length: today - first + 1 }, (_, i) => ({
			day: first + i,
			answers: answersByDay.get(first + i) ?? 0
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
			daysInRow: countInRow(new Set(studied.map(({ day }) => day)), { first, today, easyDays }),
			most
		};
	},
	isEmpty: ({ answers }) => answers === 0,
	hasEver: hasAnswers,
	table: ({ weeks }) => ({
		columns: [
			{ title: columns.day, as: 'day' },
			{ title: columns.answers, as: 'count' }
		],
		rows: weeks.flatMap((week) => week.filter(({ answers }) => answers > 0).map(({ day, answers }) => [day, answers]))
	})
};

/** Studied days back from today, days off left out; the row ends at the first other day, or at `first`. */
function countInRow(
	studied: ReadonlySet<number>,
	{ first, today, easyDays }: { readonly first: number; readonly today: number; readonly easyDays: EasyDays }
): number {
	let count = 0;
	for (let day = today; day >= first; day--) {
		if (studied.has(day)) count++;
		else if (day < today && easinessOf(easyDays, day) !== 'none') return count;
	}
	return count;
}

/** One day of a thousand answers leaves the others as they are. */
function ninthDecile(values: readonly number[]): number {
	const order = [...values].sort((a, b) => a - b);
	return order[Math.ceil(order.length * 0.9) - 1] ?? 1;
}

const levelOf = (answers: number, most: number): number =>
	answers === 0 ? 0 : Math.min(LEVELS - 1, Math.max(1, Math.ceil((answers / most) * (LEVELS - 1))));
