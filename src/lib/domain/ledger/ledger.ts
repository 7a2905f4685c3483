import type { Card } from '../card.ts';
import { hasGraduated, maturityOf } from '../card.ts';
import type { Hlc } from '../hlc.ts';
import { DEFAULT_CONFIG, type ScheduleConfig } from '../schedule/config.ts';

/**
 * Raised when the rules of the fold change: rows of an older version are made again from the log at the next start.
 */
export const FOLD_VERSION = 2;

/**
 * The one record of counts, written in the same transaction as the event that changes them.
 * Counts are data because counting an index range costs 305 ms for 4,000 of 100,000 rows.
 */
export interface Ledger {
	readonly foldVersion: number;
	/** name of this device in event ids: eight characters, lower case and digits */
	readonly device: string;
	/** last sequence number given to an event of this device */
	readonly seq: number;
	readonly hlc: Hlc | null;
	/** parameters in force: those of the latest `parameters` event */
	readonly config: ScheduleConfig;
	/** cards on the `day` shelf by study day */
	readonly dueByDay: Readonly<Record<string, number>>;
	/** those of them that are mature */
	readonly matureByDay: Readonly<Record<string, number>>;
	/** cards on the `time` shelf */
	readonly stepCount: number;
	/** cards on the `new` shelf, locked ones too */
	readonly newCount: number;
	/** graduated cards by concept they teach */
	readonly graduatedByConcept: Readonly<Record<string, number>>;
}

export const emptyLedger = (device: string): Ledger => ({
	foldVersion: FOLD_VERSION,
	device,
	seq: 0,
	hlc: null,
	config: DEFAULT_CONFIG,
	dueByDay: {},
	matureByDay: {},
	stepCount: 0,
	newCount: 0,
	graduatedByConcept: {}
});

/** A card's row before and after a change; null stands for no row. */
export interface CardMove {
	readonly before: Card | null;
	readonly after: Card | null;
}

/** The ledger after a card's row changed from `before` to `after`; null stands for no row. */
export const moveCard = (ledger: Ledger, before: Card | null, after: Card | null): Ledger =>
	moveCards(ledger, [{ before, after }]);

/** The ledger after many rows changed: copied once, not once a card. */
export function moveCards(ledger: Ledger, moves: Iterable<CardMove>): Ledger {
	const counts: Counts = {
		dueByDay: { ...ledger.dueByDay },
		matureByDay: { ...ledger.matureByDay },
		graduatedByConcept: { ...ledger.graduatedByConcept },
		stepCount: ledger.stepCount,
		newCount: ledger.newCount
	};
	for (const { before, after } of moves) {
		if (before !== null) count(counts, before, -1);
		if (after !== null) count(counts, after, 1);
	}
	return { ...ledger, ...counts };
}

/**
 * The ledger as if these cards were not there: for counts that leave out paused decks. Concepts stay known, whatever
 * is paused.
 */
export const withoutCards = (ledger: Ledger, cards: readonly Card[]): Ledger => ({
	...moveCards(
		ledger,
		cards.map((before) => ({ before, after: null }))
	),
	graduatedByConcept: ledger.graduatedByConcept
});

interface Counts {
	readonly dueByDay: Record<string, number>;
	readonly matureByDay: Record<string, number>;
	readonly graduatedByConcept: Record<string, number>;
	stepCount: number;
	newCount: number;
}

function count(counts: Counts, card: Card, by: 1 | -1): void {
	if (card.shelf === 'new') counts.newCount += by;
	if (card.shelf === 'time') counts.stepCount += by;
	if (card.shelf === 'day') {
		add(counts.dueByDay, String(card.shelfKey), by);
		if (maturityOf(card.history) === 'mature') add(counts.matureByDay, String(card.shelfKey), by);
	}
	if (hasGraduated(card.history)) for (const concept of card.teaches) add(counts.graduatedByConcept, concept, by);
}

function add(counts: Record<string, number>, key: string, by: 1 | -1): void {
	const sum = (counts[key] ?? 0) + by;
	if (sum === 0) delete counts[key];
	else counts[key] = sum;
}

/** Cards to review on study day `today`, overdue ones and steps included, new ones not. */
export function dueCount(ledger: Ledger, today: number): number {
	let due = ledger.stepCount;
	for (const [day, cards] of Object.entries(ledger.dueByDay)) if (Number(day) <= today) due += cards;
	return due;
}
