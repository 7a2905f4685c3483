import type { Deck } from '#domain/deck.ts';
import type { EventOf } from '#domain/event.ts';
import type { Localized } from '#domain/language.ts';
import type { EasyDays } from '#domain/settings/easy-days.ts';
import type { Census } from '#domain/standing/census.ts';
import type { StudiedDays } from './studied-days.ts';

/** How far back a picture looks, in days. */
export type Span = '30' | '90' | '365' | 'all';

/** Study days, both included. */
export interface Reach {
	readonly from: number;
	readonly to: number;
}

/** What is said of a note on a list. */
export interface KnownNote {
	readonly id: string;
	/** plain text */
	readonly title: Localized;
	readonly code: string;
	/** what it is confused with, and the difference; inline markup */
	readonly versus: Localized | null;
	/** what its author says it is mixed up with: notes, nearest first */
	readonly lookAlikes: readonly Pick<KnownNote, 'id' | 'title'>[];
	/** in order */
	readonly cards: readonly KnownCard[];
}
/** One card of a note: its side, and what it asks in plain text. */
export interface KnownCard {
	readonly facet: string;
	readonly asks: Localized;
}
/** By note id; one that is unknown here, say of a later version, is not in it. */
export type KnownNotes = ReadonlyMap<string, KnownNote>;

/** What a statistic may ask for; each is read once, and only when one that needs it is looked at. */
export interface Sources {
	/** the day totals: a few records, whatever the log's length */
	readonly days: StudiedDays;
	/** a pass over all rows, made in a worker, and the notes that it names */
	readonly cards: { readonly census: Census; readonly notes: KnownNotes };
	/** ends of quizzes, in the order of time */
	readonly quizzes: readonly EventOf<'quiz'>[];
	/** wrong attempts of the last 90 days that picked another note's side, as meant by now, and the notes they name */
	readonly mistakes: { readonly attempts: readonly EventOf<'attempt'>[]; readonly notes: KnownNotes };
}
export type Need = keyof Sources;

/** What every statistic is told besides. */
export interface Context {
	readonly today: number;
	/** share of due reviews that the learner aims at, 0-1 */
	readonly desiredRetention: number;
	/** cards never answered, now */
	readonly newCount: number;
	/** 0 Sunday to 6 Saturday */
	readonly firstWeekday: number;
	/** which days are days off: past ones too */
	readonly easyDays: EasyDays;
	readonly decks: readonly Pick<Deck, 'id' | 'title' | 'colour'>[];
}

/** How the cells of a column are written on a page; a CSV file has them bare. */
export type Format = 'text' | 'count' | 'share' | 'minutes' | 'day' | 'number';
export type Cell = Localized | number | string | null;

/** A statistic in words and figures: the text alternative of its picture, and its CSV file. */
export interface Table {
	readonly columns: readonly { readonly title: Localized; readonly as: Format }[];
	/** as many cells as columns; null where nothing can be said */
	readonly rows: readonly (readonly Cell[])[];
}

/**
 * A statistic: what it reads and what it makes of it. Pure: its view stands beside it, its words in `i18n/stats/`.
 */
export interface Statistic<N extends Need, Data> {
	readonly needs: N;
	/** how far back one can look, the first unless chosen; none where that is no question */
	readonly spans: readonly Span[];
	/** what the picture shows; for a span without choice the first, or `all` */
	read(source: Sources[N], context: Context, span: Span): Data;
	/** the days that it counts, where they are not just those of the span; left out by what is always exact */
	reachOf?(source: Sources[N], span: Span): Reach | null;
	/** nothing to draw: the view isn't asked, a sentence says what fills it */
	isEmpty(data: Data): boolean;
	/** there was something once, maybe longer ago than it can show; left out where the longest span shows everything */
	hasEver?(source: Sources[N]): boolean;
	table(data: Data): Table;
}
