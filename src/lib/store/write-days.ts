import { applyChanges, blockIdsOf } from '#domain/ledger/apply-changes.ts';
import type { DayBlock } from '#domain/ledger/day-block.ts';
import type { FactChange } from '#domain/ledger/day-fact.ts';
import type { Tx } from './backend.ts';

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
