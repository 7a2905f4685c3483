import type { DayTotals } from './day-totals.ts';
import { NO_TALLY, type Tally } from './tally.ts';

/** Study days a record: ten years are read as 115 records (1.4 ms) and not as 3,650 rows (48 ms). */
export const DAYS_A_BLOCK = 32;

/** A record of the `days` table: a cache of the log, written with each answer. */
export interface DayBlock {
	/** number of the block, padded so that text order is time order */
	readonly id: string;
	/** by study day; days on which nothing was done are left out */
	readonly days: Readonly<Record<string, DayTotals>>;
	/** all its days together */
	readonly tally: Tally;
}

export const blockIdOf = (studyDay: number): string => String(Math.floor(studyDay / DAYS_A_BLOCK)).padStart(6, '0');

export const emptyBlock = (id: string): DayBlock => ({ id, days: {}, tally: NO_TALLY });
