import { blockIdOf, NO_TOTALS, type DayBlock, type DayTotals } from '#domain/ledger/day-totals.ts';
import { applyChanges, blockIdsOf, type FactChange } from '#domain/ledger/review-fact.ts';
import type { Reads, Tx } from './backend.ts';

/** Writes changed facts into the day blocks they belong to: one put a block, and no empty block is kept. */
export async function writeChanges(tx: Tx, changes: readonly FactChange[]): Promise<void> {
	if (changes.length === 0) return;
	const found = await tx.getMany('days', blockIdsOf(changes));
	const blocks = applyChanges(
		found.filter((block) => block !== undefined),
		changes
	);
	await tx.putMany('days', blocks.filter(hasDays));
	const emptied = blocks.filter((block) => !hasDays(block));
	if (emptied.length > 0) {
		await tx.deleteMany(
			'days',
			emptied.map(({ id }) => id)
		);
	}
}

const hasDays = (block: DayBlock): boolean => Object.keys(block.days).length > 0;

export async function readDayTotals(tx: Reads, studyDay: number): Promise<DayTotals> {
	const block = await tx.get('days', blockIdOf(studyDay));
	return block?.days[String(studyDay)] ?? NO_TOTALS;
}

/** The blocks that hold the days from `fromDay` to `toDay`, whole. */
export const readDayBlocks = (tx: Reads, fromDay: number, toDay: number): Promise<readonly DayBlock[]> =>
	tx.range('days', { by: 'id', from: blockIdOf(fromDay), to: blockIdOf(toDay) });
