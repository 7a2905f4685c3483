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
	/** cards it names, as `writeChosen` of the queue does; null for what is due */
	readonly cards: string | null;
}

export const EVERYTHING_DUE: SessionPlan = { deckId: null, minutes: null, isPractice: false, cards: null };

/** @param parameter the address's parameter of that name, null when it has none */
export function parsePlan(parameter: (name: 'deck' | 'minutes' | 'practice' | 'cards') => string | null): SessionPlan {
	const minutes = Number(parameter('minutes') ?? NaN);
	return {
		deckId: parameter('deck'),
		minutes: isWholeWithin(minutes, MINUTES_BOUNDS) ? minutes : null,
		isPractice: parameter('practice') !== null,
		cards: parameter('cards')
	};
}
