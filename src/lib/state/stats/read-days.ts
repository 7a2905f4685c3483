import { DAYS_A_BLOCK } from '#domain/ledger/day-block.ts';
import type { Store } from '#store/port.ts';
import { studiedDays, type StudiedDays } from '#stats/studied-days.ts';

/** Block numbers have six digits: the last day that one can hold, in the year 89,616. */
const LAST_DAY = 1_000_000 * DAYS_A_BLOCK - 1;

/** All day totals: ten years are 115 records. Those of days to come, by a wrong clock, are read to be told. */
export const readDays = async (store: Pick<Store, 'dayBlocks'>, today: number): Promise<StudiedDays> =>
	studiedDays(await store.dayBlocks(0, LAST_DAY), today);
