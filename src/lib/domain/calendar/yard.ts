import type { DayBlock } from '../ledger/day-block.ts';
import { NO_TOTALS, type DayTotals } from '../ledger/day-totals.ts';
import { dueCount, type Ledger } from '../ledger/ledger.ts';

/** What is known of one study day of the calendar. */
export interface YardDay {
	readonly day: number;
	readonly when: 'past' | 'today' | 'coming';
	/** what was done on it; a clock that was ahead may have left something on a day to come */
	readonly done: DayTotals;
	/** questions answered, of all kinds */
	readonly answers: number;
	/** cards that wait on it: on today all that is overdue too, on past days none */
	readonly due: number;
}

/** The days, each with what was done and what is due. Costs as much as the days shown. */
export function yardOf(
	days: readonly number[],
	today: number,
	ledger: Pick<Ledger, 'dueByDay' | 'stepCount'>,
	blocks: readonly DayBlock[]
): readonly YardDay[] {
	const totals = totalsByDay(blocks);
	return days.map((day) => {
		const done = totals.get(day) ?? NO_TOTALS;
		const when = day < today ? 'past' : day === today ? 'today' : 'coming';
		const due = when === 'past' ? 0 : day === today ? dueCount(ledger, today) : (ledger.dueByDay[String(day)] ?? 0);
		return { day, when, done, answers: answersOn(done), due };
	});
}

/** Every day of the blocks on which something was done. */
export const totalsByDay = (blocks: readonly DayBlock[]): ReadonlyMap<number, DayTotals> =>
	new Map(blocks.flatMap(({ days }) => Object.entries(days).map(([day, done]) => [Number(day), done] as const)));

/** Whatever was answered on a day, or on several: reviews, practice and questions of quizzes. */
export const answersOn = ({ reviews, practised, attempts }: DayTotals): number => reviews + practised + attempts;

/** Share of reviews of graduated cards that were recalled; null without any. */
export const recallOn = ({ matured, recalled }: DayTotals): number | null =>
	matured === 0 ? null : recalled / matured;

/** Boxes a day can show one above the other. */
export const MOST_BOXES = 4;
const SIZES = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** Cards that one box stands for: as few as keep the tallest stack low. */
export function boxSize(counts: Iterable<number>, mostBoxes = MOST_BOXES): number {
	let highest = 0;
	for (const count of counts) highest = Math.max(highest, count);
	const size = SIZES.find((each) => highest <= each * mostBoxes);
	return size ?? 1000 * Math.ceil(highest / (1000 * mostBoxes));
}

/** Whole boxes for a count, rounded up: no card is without one. */
export const boxesFor = (count: number, size: number): number => Math.ceil(count / size);
