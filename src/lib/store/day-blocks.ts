import { blockIdOf, type DayBlock } from '#domain/ledger/day-block.ts';
import { NO_TOTALS, type DayTotals } from '#domain/ledger/day-totals.ts';
import type { Reads } from './backend.ts';

export async function readDayTotals(tx: Reads, studyDay: number): Promise<DayTotals> {
	const block = await tx.get('days', blockIdOf(studyDay));
	return block?.days[String(studyDay)] ?? NO_TOTALS;
}

/** The blocks that hold the days from `fromDay` to `toDay`, whole. */
export const readDayBlocks = (tx: Reads, fromDay: number, toDay: number): Promise<readonly DayBlock[]> =>
	tx.range('days', { by: 'id', from: blockIdOf(fromDay), to: blockIdOf(toDay) });
