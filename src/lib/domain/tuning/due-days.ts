const NONE = -1;

/** Which cards are due on which day: a list a day, linked through one column, so that a card is moved in no time. */
export class DueDays {
	readonly #first: Int32Array;
	readonly #next: Int32Array;

	constructor(cards: number, days: number) {
		this.#first = new Int32Array(days).fill(NONE);
		this.#next = new Int32Array(cards).fill(NONE);
	}

	/** Puts a card that is on no day onto this one; beyond the last day it is on none. */
	add(card: number, day: number): void {
		if (day >= this.#first.length) return;
		this.#next[card] = this.#first[day] ?? NONE;
		this.#first[day] = card;
	}

	/** Takes a card off this day; null when it has none left. */
	take(day: number): number | null {
		const card = this.#first[day] ?? NONE;
		if (card === NONE) return null;
		this.#first[day] = this.#next[card] ?? NONE;
		return card;
	}
}
