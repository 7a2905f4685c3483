import { hasGraduated, type Card } from '../card.ts';

/** How far the learner is with a deck; its retired cards are left out. */
export interface Progress {
	readonly total: number;
	/** have left their learning steps */
	readonly known: number;
	/** answered at least once */
	readonly seen: number;
	/** to review today, steps included, as the ledger counts them */
	readonly due: number;
}

/** @param today study day */
export function progressOfCards(cards: readonly Card[], today: number): Progress {
	const inUse = cards.filter((card) => !card.isRetired);
	const count = (is: (card: Card) => boolean): number => inUse.filter(is).length;
	return {
		total: inUse.length,
		known: count(({ history }) => hasGraduated(history)),
		seen: count(({ history }) => history.phase !== 'new'),
		due: count(({ shelf, shelfKey }) => shelf === 'time' || (shelf === 'day' && shelfKey <= today))
	};
}
