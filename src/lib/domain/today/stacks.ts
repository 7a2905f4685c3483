/** Study days that are shown ahead, today among them. */
export const DAYS_AHEAD = 14;
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

/** Cards to come by day, from study day `today` on; what waits for today itself is said apart. */
export const countsAhead = (
	dueByDay: Readonly<Record<string, number>>,
	today: number,
	waitingToday: number
): readonly number[] => [
	waitingToday,
	...Array.from({ length: DAYS_AHEAD - 1 }, (_, i) => dueByDay[String(today + 1 + i)] ?? 0)
];

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

/** What comes back when, after today: tomorrow, in the six days after it, and later. */
export interface ComingBack {
	readonly tomorrow: number;
	readonly week: number;
	readonly later: number;
}

export function comingBack(dueByDay: Readonly<Record<string, number>>, today: number): ComingBack {
	let [tomorrow, week, later] = [0, 0, 0];
	for (const [day, cards] of Object.entries(dueByDay)) {
		const inDays = Number(day) - today;
		if (inDays === 1) tomorrow += cards;
		else if (inDays > 1 && inDays <= 7) week += cards;
		else if (inDays > 7) later += cards;
	}
	return { tomorrow, week, later };
}
