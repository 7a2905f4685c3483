import { applyChanges, blockIdOf, blockIdsOf, type DayBlock } from '#domain/ledger/day-block.ts';
import type { FactChange } from '#domain/ledger/day-fact.ts';
import { NO_TOTALS, type DayTotals } from '#domain/ledger/day-totals.ts';
import type { Reads, Tx } from './backend.ts';

/**
 * Writes changed facts into the day blocks they belong to: one put a block, and no empty block is kept.
 * @param known blocks that were read already; the others are read here
 */
export async function writeChanges(
	tx: Tx,
	changes: readonly FactChange[],
	known: readonly DayBlock[] = []
): Promise<void> {
	if (changes.length === 0) return;
	const missing = blockIdsOf(changes).filter((id) => !known.some((block) => block.id === id));
	const found = missing.length === 0 ? [] : await tx.getMany('days', missing);
	const blocks = applyChanges([...known, ...found.filter((block) => block !== undefined)], changes);
	const emptied = blocks.filter((block) => !hasDays(block)).map(({ id }) => id);
	await Promise.all([tx.putMany('days', blocks.filter(hasDays)), tx.deleteMany('days', emptied)]);
}

const hasDays = (block: DayBlock): boolean => Object.keys(block.days).length > 0;

export async function readDayTotals(tx: Reads, studyDay: number): Promise<DayTotals> {
	const block = await tx.get('days', blockIdOf(studyDay));
	return block?.days[String(studyDay)] ?? NO_TOTALS;
}

/** The blocks that hold the days from `fromDay` to `toDay`, whole. */
export const readDayBlocks = (tx: Reads, fromDay: number, toDay: number): Promise<readonly DayBlock[]> =>
	tx.range('days', { by: 'id', from: blockIdOf(fromDay), to: blockIdOf(toDay) });
