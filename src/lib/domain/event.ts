import type { ScheduleConfig } from './schedule/config.ts';

export const RATINGS = [1, 2, 3, 4] as const;
/** 1 Again, 2 Hard, 3 Good, 4 Easy: the numbers of every FSRS implementation. */
export type Rating = (typeof RATINGS)[number];
export const Again = 1;
export const Hard = 2;
export const Good = 3;
export const Easy = 4;

/** Longest answer time that is kept: a phone left on the table says nothing about memory. */
export const LONGEST_ANSWER_MS = 60_000;
/** Longest time of a quiz that is kept: one left open for days was no longer taken. */
export const LONGEST_QUIZ_MS = 86_400_000;

/** What every row of the log carries. The log is only ever appended to. */
export interface Envelope {
	/** `device:seq`, seq padded to nine digits and taken inside the transaction */
	readonly id: string;
	/** hybrid logical clock, see `hlc.ts`: the order of the log, whatever the wall clock did */
	readonly hlc: string;
	/** UTC ms as the device showed them */
	readonly at: number;
	/** UTC offset of the device at that moment, minutes east */
	readonly tzMin: number;
	/** study day as decided at that moment: never recomputed */
	readonly studyDay: number;
	/** rollover hour then in force */
	readonly rolloverHour: number;
}

/** How an answer was given before it was rated. */
export type AnswerSource = 'revealed' | 'typed' | 'chosen';

/**
 * How a quiz asked a card: typed and told are produced from memory; chosen, true or false, and paired only recognised.
 */
export const ATTEMPT_FORMATS = ['typed', 'told', 'chosen', 'truth', 'paired'] as const;
export type AttemptFormat = (typeof ATTEMPT_FORMATS)[number];

/** What of a mode's attempts the schedule takes: all, only the mistakes, or nothing. */
export type AttemptCounts = 'yes' | 'mistakes' | 'no';

/** What the learner said before the answer was shown. */
export type Certainty = 'sure' | 'unsure';

interface Payloads {
	/** A card was answered and rated. */
	review: {
		cardId: string;
		rating: Rating;
		/** from question to rating, at most LONGEST_ANSWER_MS */
		ms: number;
		source: AnswerSource;
		/** edition of the note's text that was shown */
		edition: number;
		/** score 0-1 of a checked answer */
		score?: number;
		/** what was typed or chosen, as shown, at most 200 characters */
		response?: string;
		/** counts in statistics, never in memory */
		isPractice?: true;
		/** where in the range of its fuzz the next day lies, 0 <= fuzz < 1: decided by the load of the days then */
		fuzz?: number;
		/** chance of recall aimed at for this card then, say until an exam; else that of the parameters */
		desiredRetention?: number;
	};
	/** A card was asked in a quiz. What it means for memory: `schedule/attempt-policy.ts`. */
	attempt: {
		cardId: string;
		/** the sitting it belongs to */
		quizId: string;
		/** name of the quiz mode */
		mode: string;
		format: AttemptFormat;
		/** as the mode had it then */
		counts: AttemptCounts;
		/** null where it was not asked for */
		certainty: Certainty | null;
		/** 0 wrong to 1 right */
		score: number;
		/** from question to answer, at most LONGEST_ANSWER_MS */
		ms: number;
		/** edition of the note's text that was shown */
		edition: number;
		/** what was typed or chosen, as shown, at most 200 characters */
		response?: string;
		/** the note whose side was picked in its place */
		pickedNoteId?: string;
		/** the note that it was picked for, where the card's own is another: of a contrast, say */
		askedNoteId?: string;
		/** told aloud: as the learner rated it */
		rating?: Rating;
	};
	/** A quiz was finished; its attempts bear its id. */
	quiz: {
		quizId: string;
		mode: string;
		/** query of its link, which asks the same again */
		setup: string;
		/** UTC ms, the same as `at`: only quizzes have it, and so their index holds nothing else */
		quizEndedAt: number;
		/** time taken, pauses left out */
		ms: number;
		questionCount: number;
		/** sum of the scores */
		score: number;
		/** certainty marking, where it was chosen */
		marks?: number;
	};
	/** The learner takes a card's attempts of one quiz out of the schedule, or in again. */
	'quiz-counts': { cardId: string; quizId: string; isCounted: boolean };
	/** Takes back the event `undoes`; taking back an undo is a redo. */
	undo: { cardId?: string; quizId?: string; undoes: string };
	/** Forgets the card's memory; its history stays in the log. */
	reset: { cardId: string };
	suspend: { cardId: string };
	unsuspend: { cardId: string };
	/** Out of the queue until the study day `untilDay`. */
	bury: { cardId: string; untilDay: number };
	/** The learner chose the next study day. */
	'set-due': { cardId: string; dueDay: number };
	flag: { cardId: string; isFlagged: boolean };
	/** Introduced although its prerequisites are not known. */
	unlock: { cardId: string };
	/** "I was right": replaces the rating of the review or attempt it names. */
	override: { cardId: string; quizId?: string; reviewId: string; rating: Rating };
	/** A changed meaning was shown. */
	seen: { cardId: string; edition: number };
	/** The whole set of scheduling parameters; the latest one holds for every card. */
	parameters: { config: ScheduleConfig };
}

export type EventKind = keyof Payloads;
export type EventOf<K extends EventKind> = Envelope & { readonly kind: K } & Readonly<Payloads[K]>;
/** A row of the log that this version understands. */
export type LogEvent = { [K in EventKind]: EventOf<K> }[EventKind];
/** A row of the log as it is stored; kinds of later versions are kept and ignored. */
export type StoredEvent = Envelope & {
	readonly kind: string;
	readonly cardId?: string;
	readonly quizId?: string;
	readonly quizEndedAt?: number;
};

/** An event as the learner's act gives it: the store adds id and logical clock inside the transaction. */
export type EventDraft = {
	[K in EventKind]: Omit<EventOf<K>, 'id' | 'hlc'>;
}[EventKind];

/** True for the kinds named above; a table, so that a new kind can't be forgotten here. */
const KNOWN: { [K in EventKind]: true } = {
	review: true,
	attempt: true,
	quiz: true,
	'quiz-counts': true,
	undo: true,
	reset: true,
	suspend: true,
	unsuspend: true,
	bury: true,
	'set-due': true,
	flag: true,
	unlock: true,
	override: true,
	seen: true,
	parameters: true
};
export const isKnownEvent = (event: StoredEvent): event is LogEvent => Object.hasOwn(KNOWN, event.kind);

/** The order of the log: by the logical clock, then by id. */
export const byLogOrder = (a: Pick<StoredEvent, 'id' | 'hlc'>, b: Pick<StoredEvent, 'id' | 'hlc'>): number =>
	compare(a.hlc, b.hlc) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
