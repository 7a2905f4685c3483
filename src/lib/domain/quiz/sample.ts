import type { Deck } from '../deck.ts';
import { seededChance } from '../seeded.ts';

/**
 * Days to look at when not all cards can be: by chance, in proportion to what lies on each, until so many rows are
 * expected. So a card is as likely to be looked at as any other.
 * @param countByDay cards by study day
 * @param rows how many to expect, about
 */
export function sampleDays(
	countByDay: Readonly<Record<string, number>>,
	rows: number,
	seed: string
): readonly number[] {
	const chance = seededChance(seed);
	const days = Object.entries(countByDay).map(([day, count]) => ({
		day: Number(day),
		count,
		// as in `drawWeighted`
		key: Math.log(chance(day) || Number.MIN_VALUE) / Math.max(1, count)
	}));
	const taken: number[] = [];
	let expected = 0;
	for (const { day, count } of days.sort((a, b) => b.key - a.key)) {
		if (expected >= rows) break;
		taken.push(day);
		expected += count;
	}
	return taken;
}

/** Notes of a deck to begin reading at, as places in the deck: so many, by chance. */
export function samplePlaces(
	{ id, noteCount }: Pick<Deck, 'id' | 'noteCount'>,
	slices: number,
	seed: string
): readonly number[] {
	const chance = seededChance(seed);
	return Array.from({ length: slices }, (_, i) => Math.floor(chance(`${id}/${i}`) * noteCount));
}
