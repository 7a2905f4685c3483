import { addFact, isEmptyDay } from './add-fact.ts';
import { addToTally } from './add-to-tally.ts';
import { blockIdOf, emptyBlock, type DayBlock } from './day-block.ts';
import type { FactChange } from './day-fact.ts';
import { NO_TOTALS, type DayTotals } from './day-totals.ts';

/** Ids of the day blocks that changes touch, in order. */
export const blockIdsOf = (changes: readonly FactChange[]): readonly string[] =>
	[...new Set(changes.map(({ fact }) => blockIdOf(fact.studyDay)))].sort();

/**
 * The blocks with the changes applied; one that isn't given starts empty.
 * A day without anything left is dropped, a block without a day is returned empty.
 */
export function applyChanges(blocks: readonly DayBlock[], changes: readonly FactChange[]): readonly DayBlock[] {
	const given = new Map(blocks.map((block) => [block.id, block]));
	const changed = new Map<string, FactChange[]>();
	for (const change of changes) {
		const id = blockIdOf(change.fact.studyDay);
		const ofBlock = changed.get(id);
		if (ofBlock === undefined) changed.set(id, [change]);
		else ofBlock.push(change);
	}
	const next = new Map(given);
	for (const [id, ofBlock] of changed) next.set(id, changeBlock(given.get(id) ?? emptyBlock(id), ofBlock));
	return [...next.values()];
}

function changeBlock({ id, days, tally }: DayBlock, changes: readonly FactChange[]): DayBlock {
	const totals = new Map<string, DayTotals>();
	for (const { fact, by } of changes) {
		const day = String(fact.studyDay);
		totals.set(day, addFact(totals.get(day) ?? days[day] ?? NO_TOTALS, fact, by));
	}
	const left = { ...days };
	for (const [day, each] of totals) {
		if (isEmptyDay(each)) delete left[day];
		else left[day] = each;
	}
	if (Object.keys(left).length === 0) return emptyBlock(id);
	return { id, days: left, tally: addToTally(tally, changes) };
}
