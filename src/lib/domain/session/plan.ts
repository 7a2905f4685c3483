import { isWholeWithin } from '../settings/bounds.ts';

/** Lengths that Today offers, in minutes. */
export const SESSION_MINUTES = [3, 5, 10] as const;
/** What a learner who comes back after a break is offered first. */
export const RESTART_MINUTES = 5;
const MINUTES_BOUNDS = { least: 1, most: 60 };

/** What a session is about, as its address says it: a reload goes on with the same. */
export interface SessionPlan {
	/** the one deck that is studied; null for all */
	readonly deckId: string | null;
	/** minutes after which it ends by itself; null when it ends with the cards */
	readonly minutes: number | null;
	/** answers are logged and change no memory */
	readonly isPractice: boolean;
	/** exactly these cards, in this order, whatever is due; null for what is due */
	readonly cardIds: readonly string[] | null;
	/** UTC ms of its begin where cards are named: those answered since are done */
	readonly since: number | null;
}

export const EVERYTHING_DUE: SessionPlan = {
	deckId: null,
	minutes: null,
	isPractice: false,
	cardIds: null,
	since: null
};

/** Cards that an address can name: as many as the longest quiz has. */
const MOST_CARDS = 100;

/** @param parameter the address's parameter of that name, null when it has none */
export function parsePlan(
	parameter: (name: 'deck' | 'minutes' | 'practice' | 'cards' | 'since') => string | null
): SessionPlan {
	const minutes = Number(parameter('minutes') ?? NaN);
	const since = Number(parameter('since') ?? NaN);
	const ids = parameter('cards')?.split(',');
	return {
		deckId: parameter('deck'),
		minutes: isWholeWithin(minutes, MINUTES_BOUNDS) ? minutes : null,
		isPractice: parameter('practice') !== null,
		cardIds: ids ? [...new Set(ids)].slice(0, MOST_CARDS) : null,
		since: since > 0 ? since : null
	};
}

/** The query of a session of exactly these cards, begun now (UTC ms). */
export const queryOfCards = (cardIds: readonly string[], now: number): string =>
	`cards=${cardIds.join(',')}&since=${now}`;
