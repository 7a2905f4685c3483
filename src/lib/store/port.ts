import type { Card } from '#domain/card.ts';
import type { CompiledDeck, Deck } from '#domain/deck.ts';
import type { EventDraft, StoredEvent } from '#domain/event.ts';
import type { DayBlock } from '#domain/ledger/day-block.ts';
import type { DayTotals } from '#domain/ledger/day-totals.ts';
import type { Ledger, Refold } from '#domain/ledger/ledger.ts';
import type { Note } from '#domain/note.ts';

/**
 * A note as it is kept: one that left the decks stays readable. With the log it is all that rows are made from.
 * `formerly` holds every id that ever led here, those of notes renamed twice too.
 */
export interface StoredNote extends Note {
	readonly isRetired: boolean;
	/** sides that left the note: their cards stay with their history, out of every queue */
	readonly retiredFacets: readonly string[];
	/** order of introduction of its first card, over all decks */
	readonly order: number;
}

/** The cards study may need, read by index and bounded: never all cards. */
export interface Gathered {
	/** on the `time` shelf, due or not */
	readonly steps: readonly Card[];
	/** due on or before the study day, oldest due day first, at most `maxReviews` */
	readonly reviews: readonly Card[];
	/** in order of introduction: as many as the chooser asked for */
	readonly fresh: readonly Card[];
}

/** Which rows of the log to read. Ranges by device and sequence let older rows be sealed into chunks later. */
export type LogRange =
	| { readonly by: 'card'; readonly cardId: string }
	| { readonly by: 'day'; readonly studyDay: number }
	/** both days included; at most so many, the first ones by study day */
	| { readonly by: 'days'; readonly fromDay: number; readonly toDay: number; readonly limit?: number }
	/** the attempts of one quiz, its end, and what corrects them or takes them back */
	| { readonly by: 'quiz'; readonly quizId: string }
	/** the ends of quizzes, by UTC ms, both included */
	| { readonly by: 'quizzes'; readonly fromAt: number; readonly toAt: number }
	| { readonly by: 'device'; readonly device: string; readonly fromSeq: number; readonly toSeq: number };

/** An act that names one recorded just before it in the same transaction, of which only the store knows the id. */
export type FollowingDraft = (earlier: readonly StoredEvent[]) => EventDraft;

export interface Recorded {
	readonly event: StoredEvent;
	/** rows that changed */
	readonly cards: readonly Card[];
}

export interface SeedReport {
	readonly added: number;
	readonly updated: number;
	readonly renamed: number;
	readonly retired: number;
}

/** What an import would do, in events. */
export interface ImportPreview {
	/** not here yet */
	readonly added: number;
	/** here already, the same */
	readonly known: number;
	/** another event bears their id here: left out, for nothing is altered */
	readonly clashing: number;
	/** those of `added` that only a later version understands: kept and ignored */
	readonly later: number;
}

export interface ImportReport extends ImportPreview {
	/** cards that now come back at another moment */
	readonly movedCards: number;
}

/** How far folding all rows again has come. */
export interface RefoldProgress extends Pick<Refold, 'isOfOldRules' | 'seenCards' | 'allCards' | 'movedCards'> {
	/** every row is by the parameters in force */
	readonly isDone: boolean;
}

/** Everything the app may do with what it keeps. The suite in `tests/store/` holds both implementations to it. */
export interface Store {
	/** false for the in-memory twin: nothing survives the page */
	readonly isKept: boolean;

	/**
	 * Brings notes and cards in line with a compiled deck: by its hash nothing is done when it is already there.
	 * History is always kept: over an edit, a rename (`formerly`) and when a note leaves the deck.
	 * One transaction a deck.
	 */
	seed(compiled: CompiledDeck): Promise<SeedReport>;
	/** decks seeded so far, in order */
	decks(): Promise<readonly Deck[]>;

	/**
	 * Appends one act to the log, folds it into the card's row, the day totals and the ledger: all in ONE strict
	 * transaction, so two tabs can't collide. When the promise resolves the act is acknowledged.
	 * Parameters change no row yet: the ledger says that they have to be folded again, see `refold`. A card that is
	 * answered meanwhile is folded again first.
	 * An event for a card that isn't seeded is kept; its row is folded when the card comes.
	 * @param requestId retrying with the same one never records twice
	 */
	record(draft: EventDraft, requestId: string): Promise<Recorded>;
	/** Appends several acts, in their order and in one transaction: all of them are kept, or none. */
	recordMany(drafts: readonly (EventDraft | FollowingDraft)[], requestId: string): Promise<readonly Recorded[]>;
	/** The last act of that study day that is not taken back, whichever device; null when there is none. */
	lastUndoable(studyDay: number): Promise<StoredEvent | null>;

	card(id: string): Promise<Card | null>;
	note(id: string): Promise<StoredNote | null>;
	/** several notes at once, in the order asked, unknown ones left out */
	notes(ids: readonly string[]): Promise<readonly StoredNote[]>;
	/** every note of a deck, or without an id of all decks, retired ones too, by id: for pages that list them */
	notesOf(deckId?: string): Promise<readonly StoredNote[]>;
	/** the rows of all cards of a deck, or without an id of all decks, retired ones too, by id */
	cardsOf(deckId?: string): Promise<readonly Card[]>;
	/** several rows at once, in the order asked, unknown ones left out */
	cards(ids: readonly string[]): Promise<readonly Card[]>;
	/**
	 * The first rows of a shelf between two places of it, both included: what is due on some days, or new in some order.
	 * How many are read depends on `limit` alone.
	 */
	cardsOn(range: {
		readonly shelf: Card['shelf'];
		readonly from: number;
		readonly to: number;
		readonly limit: number;
	}): Promise<readonly Card[]>;
	gather(options: {
		readonly today: number;
		readonly maxReviews: number;
		/** called for new cards in order until it returns 'enough' */
		readonly choose: (card: Card) => 'take' | 'skip' | 'enough';
		/** only new cards of this deck are looked at */
		readonly freshOf?: Pick<Deck, 'order'>;
	}): Promise<Gathered>;

	ledger(): Promise<Ledger>;
	dayTotals(studyDay: number): Promise<DayTotals>;
	dayBlocks(fromDay: number, toDay: number): Promise<readonly DayBlock[]>;
	events(range: LogRange): Promise<readonly StoredEvent[]>;
	/** what the parameters in force follow from, taken back or not: a handful, however long the log */
	parameterEvents(): Promise<readonly StoredEvent[]>;

	/** The whole log by id, in batches; nothing is held open between them. */
	exportEvents(): AsyncIterable<readonly StoredEvent[]>;
	/** What `importEvents` would do now; nothing is written. */
	previewImport(events: readonly StoredEvent[]): Promise<ImportPreview>;
	/**
	 * Adds the events that are not here, as they are, and folds what they concern: all in ONE transaction. Importing
	 * again adds nothing. The logical clock is raised above theirs, so that an undo comes after them.
	 * @param events checked, see `domain/backup/read.ts`
	 */
	importEvents(events: readonly StoredEvent[]): Promise<ImportReport>;

	setting<T>(key: string): Promise<T | undefined>;
	setSetting(key: string, value: unknown): Promise<void>;

	/**
	 * Folds the rows of so many notes again, the next in order, where the ledger asks for it (`ledger.refold`): one
	 * transaction, short enough for others to come between. Call it until it is done; anyone may, and again.
	 * @returns null when there is nothing to fold
	 */
	refold(noteCount: number): Promise<RefoldProgress | null>;
	/** Makes rows, day totals and ledger again from the log and the notes alone. */
	rebuild(): Promise<void>;
	close(): void;
}
