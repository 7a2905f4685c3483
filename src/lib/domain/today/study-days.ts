import { blockIdOf, type DayBlock } from '../ledger/day-block.ts';
import { NO_TOTALS, type DayTotals } from '../ledger/day-totals.ts';

/** Study days that are looked at to tell what is usual and where a break was. */
export const USUAL_DAYS = 60;

/** Totals of a study day out of the blocks that were read; a day that isn't in them had nothing. */
export type TotalsOf = (studyDay: number) => DayTotals;

export function totalsIn(blocks: readonly DayBlock[]): TotalsOf {
	const byId = new Map(blocks.map((block) => [block.id, block.days]));
	return (studyDay) => byId.get(blockIdOf(studyDay))?.[String(studyDay)] ?? NO_TOTALS;
}

/** Practice and quizzes count as well: the learner was there. */
export const isStudied = ({ reviews, ms }: DayTotals): boolean => reviews > 0 || ms > 0;

/** The last seven study days, today last: true where something was studied. */
export const lastSevenDays = (totalsOf: TotalsOf, today: number): readonly boolean[] =>
	Array.from({ length: 7 }, (_, i) => isStudied(totalsOf(today - 6 + i)));

/** Study days with scored reviews from `today - daysBack` up to yesterday, latest first. */
export function reviewedDays(totalsOf: TotalsOf, today: number, daysBack: number): readonly number[] {
	const days = Array.from({ length: daysBack }, (_, i) => today - 1 - i);
	return days.filter((day) => totalsOf(day).reviews > 0);
}
