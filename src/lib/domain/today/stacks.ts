/** The tallest stack that is drawn. */
export const MOST_BOXES = 12;

/** The days ahead as containers on the quay. */
export interface Stacks {
	/** what one box stands for */
	readonly cardsABox: number;
	/** whole boxes a day, rounded up: the exact count stands above */
	readonly boxes: readonly number[];
}

/** A box is 1, 2, 5, 10, 20, 50 ... cards: the fewest with which no stack is taller than `MOST_BOXES`. */
export function stackCards(counts: readonly number[]): Stacks {
	const most = Math.max(0, ...counts);
	let cardsABox = 1;
	for (let i = 1; cardsABox * MOST_BOXES < most; i++) cardsABox = ([1, 2, 5][i % 3] ?? 1) * 10 ** Math.floor(i / 3);
	return { cardsABox, boxes: counts.map((count) => Math.ceil(count / cardsABox)) };
}

/**
 * Whose box each is, from the bottom up: cards lie deck by deck, and a box shows the deck of the card in its middle.
 * @param owners the deck of every card
 */
export function ownersOfBoxes<Owner>(owners: readonly Owner[], cardsABox: number): readonly Owner[] {
	const order = [...new Set(owners)];
	const byOwner = [...owners].sort((a, b) => order.indexOf(a) - order.indexOf(b));
	const boxes: Owner[] = [];
	for (let first = 0; first < byOwner.length; first += cardsABox) {
		const owner = byOwner[Math.min(byOwner.length - 1, first + (cardsABox >> 1))];
		if (owner !== undefined) boxes.push(owner);
	}
	return boxes;
}
