import type { Card } from '../card.ts';
import { seededChance } from '../seeded.ts';

/** What a mode sees of a card: its row, never its text. A hundred thousand of them are looked through for a quiz. */
export type QuizRow = Pick<Card, 'id' | 'noteId' | 'deckId' | 'facet' | 'history' | 'isRetired'>;

/** What a mode picks from. */
export interface PickInputs {
	readonly rows: readonly QuizRow[];
	/** which of them the setup wants */
	readonly isInScope: (row: QuizRow) => boolean;
	/** how many to pick: more than are asked, since not every card can be asked in every way */
	readonly count: number;
	/** predicted chance of recall now, 0-1; null for a card never answered */
	readonly recallNow: (row: QuizRow) => number | null;
	/** what goes wrong lately: a weight above 0 by card id */
	readonly troubles: ReadonlyMap<string, number>;
}

/**
 * Up to `count` rows, drawn by chance in proportion to their weights, one a note, the heaviest draws first.
 * The draw of a card depends on the seed and its id alone, so the order of the rows doesn't matter.
 * Efraimidis and Spirakis 2006: the highest of chance^(1/weight). A weight of 0 or less is never drawn.
 * @param mostWeight no weight is above it: most rows are then passed over without being weighed
 */
export function drawWeighted(
	rows: readonly QuizRow[],
	count: number,
	seed: string,
	weightOf: (row: QuizRow) => number,
	mostWeight: number
): readonly QuizRow[] {
	if (count < 1) return [];
	const best: Drawn[] = [];
	const chance = seededChance(seed);
	for (const row of rows) {
		const luck = Math.log(chance(row.id) || Number.MIN_VALUE);
		const last = best.length < count ? undefined : best[count - 1];
		if (last !== undefined && luck < last.key * mostWeight) continue;
		const weight = weightOf(row);
		if (!(weight > 0)) continue;
		const key = luck / weight;
		const drawn = { row, key };
		if (!isBefore(drawn, last)) continue;
		const sibling = best.findIndex((each) => each.row.noteId === row.noteId);
		if (sibling >= 0) {
			if (!isBefore(drawn, best[sibling])) continue;
			best.splice(sibling, 1);
		} else if (best.length >= count) best.pop();
		best.splice(placeFor(drawn, best), 0, drawn);
	}
	return best.map(({ row }) => row);
}

interface Drawn {
	readonly row: QuizRow;
	readonly key: number;
}

const isBefore = (one: Drawn, other: Drawn | undefined): boolean =>
	other === undefined || one.key > other.key || (one.key === other.key && one.row.id < other.row.id);

function placeFor(drawn: Drawn, best: readonly Drawn[]): number {
	let [from, to] = [0, best.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (isBefore(drawn, best[middle])) to = middle;
		else from = middle + 1;
	}
	return from;
}
