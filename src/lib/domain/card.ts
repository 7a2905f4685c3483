/** Where a card stands with its learner. */
export type Phase = 'new' | 'learning' | 'review' | 'relearning';

/** How well a card is known: days until recall falls to 90 %, and how hard it is (1-10). */
export interface Memory {
	readonly stability: number;
	readonly difficulty: number;
}

/** When a card comes back: a step has a time (UTC ms), everything else a study day. */
export type Due = { readonly kind: 'time'; readonly at: number } | { readonly kind: 'day'; readonly day: number };

/**
 * What the log says of one card: the fold of its events and nothing else, so it can be thrown away
 * and made again from the log.
 */
export interface CardHistory {
	readonly phase: Phase;
	/** null until the first review */
	readonly memory: Memory | null;
	/** null while new */
	readonly due: Due | null;
	/** place in the learning or relearning steps, from 0 */
	readonly step: number;
	/** study day of the last review */
	readonly lastDay: number | null;
	/** UTC ms of the last review */
	readonly lastAt: number | null;
	/** last interval given in days; 0 while in steps */
	readonly intervalDays: number;
	/** scored reviews since the last reset */
	readonly reps: number;
	readonly lapses: number;
	readonly isLeech: boolean;
	/** sure and wrong, or right but unsure in a quiz: the next interval given in days is short */
	readonly isCapped: boolean;
	/** study day of the last attempt in a quiz: on that day its answer was seen */
	readonly attemptDay: number | null;
	readonly isSuspended: boolean;
	readonly isFlagged: boolean;
	readonly isUnlocked: boolean;
	/** out of the queue before this study day */
	readonly buriedUntil: number | null;
	/** edition of the note last shown; 0 when never */
	readonly seenEdition: number;
}

/** Parts of a card that come from its note. */
export interface CardPlace {
	/** note id, slash, facet: `vocabulary/stateless/meaning` */
	readonly id: string;
	readonly noteId: string;
	readonly deckId: string;
	readonly facet: string;
	/** name of the note's kind */
	readonly kind: string;
	/** order of introduction over all decks; smaller is earlier */
	readonly order: number;
	readonly teaches: readonly string[];
	readonly after: readonly string[];
	/** card ids that this card had before its note was renamed */
	readonly formerIds: readonly string[];
	/** in the log, no longer in the decks */
	readonly isRetired: boolean;
}

/**
 * Shelf of the queue a card lies on, and its place there: together the one index that study reads.
 * `new` by order, `time` by UTC ms, `day` by study day; `off` is out of every queue.
 */
export interface CardShelf {
	readonly shelf: 'new' | 'time' | 'day' | 'off';
	readonly shelfKey: number;
}

/** Raised when the rules of the fold change: rows of an older version are made again from the log, batch after batch. */
export const FOLD_VERSION = 3;

/** By which rules and parameters a row was folded: while all are folded again, those of several lie side by side. */
export interface FoldMark {
	/** a row of another version counts neither in the ledger nor in the days */
	readonly foldVersion: number;
	/** id of the `parameters` event, '' for the default ones; null as long as nothing in the card depends on them */
	readonly foldedBy: string | null;
}

/** One prompt scheduled on its own: a row of the `cards` table, a cache of log and decks. */
export interface Card extends CardPlace, CardShelf, FoldMark {
	readonly history: CardHistory;
}

export const NEW_HISTORY: CardHistory = {
	phase: 'new',
	memory: null,
	due: null,
	step: 0,
	lastDay: null,
	lastAt: null,
	intervalDays: 0,
	reps: 0,
	lapses: 0,
	isLeech: false,
	isCapped: false,
	attemptDay: null,
	isSuspended: false,
	isFlagged: false,
	isUnlocked: false,
	buriedUntil: null,
	seenEdition: 0
};

export const cardIdOf = (noteId: string, facet: string): string => `${noteId}/${facet}`;

/** The note of a card: its id begins the card's. */
export const noteIdOf = (cardId: string): string => cardId.slice(0, cardId.lastIndexOf('/'));

/** The shelf that place and history put a card on. */
export function shelve(place: CardPlace, history: CardHistory): CardShelf {
	if (place.isRetired || history.isSuspended) return { shelf: 'off', shelfKey: 0 };
	const { due, buriedUntil } = history;
	if (due === null) return { shelf: 'new', shelfKey: place.order };
	if (due.kind === 'time') {
		return buriedUntil === null ? { shelf: 'time', shelfKey: due.at } : { shelf: 'day', shelfKey: buriedUntil };
	}
	return { shelf: 'day', shelfKey: Math.max(due.day, buriedUntil ?? due.day) };
}

/** The row of a card; see `FoldMark` for `foldedBy`. */
export const makeCard = (place: CardPlace, history: CardHistory, foldedBy: string | null = null): Card => ({
	...place,
	...shelve(place, history),
	history,
	foldVersion: FOLD_VERSION,
	foldedBy
});

/** The row was made by these rules: it counts in ledger and days. */
export const isOfThisVersion = ({ foldVersion }: Pick<FoldMark, 'foldVersion'>): boolean =>
	foldVersion === FOLD_VERSION;

/** The row has to be folded again before anything is added to it. */
export const isStale = (card: FoldMark, foldedBy: string): boolean =>
	!isOfThisVersion(card) || (card.foldedBy !== null && card.foldedBy !== foldedBy);

/** A concept counts as known once a card that teaches it has left its learning steps. */
export const hasGraduated = (history: CardHistory): boolean =>
	history.phase === 'review' || history.phase === 'relearning';

/** Last interval from which on a card counts as mature (Anki's line). */
const MATURE_DAYS = 21;

/** How far a card is: never answered, in its steps, or back after days, short or long ones. */
export type Maturity = 'new' | 'learning' | 'young' | 'mature';

export function maturityOf({ phase, intervalDays }: Pick<CardHistory, 'phase' | 'intervalDays'>): Maturity {
	if (phase === 'new') return 'new';
	if (phase !== 'review') return 'learning';
	return intervalDays >= MATURE_DAYS ? 'mature' : 'young';
}
