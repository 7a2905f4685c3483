import type { Card } from '../card.ts';
import { hasGraduated } from '../card.ts';
import type { Hlc } from '../hlc.ts';
import { DEFAULT_CONFIG, type ScheduleConfig } from '../schedule/config.ts';

/**
 * Raised when the rules of the fold change: rows of an older version are made again from the log at the next start.
 */
export const FOLD_VERSION = 1;

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
	stepCount: 0,
	newCount: 0,
	graduatedByConcept: {}
});

/** The ledger after a card's row changed from `before` to `after`; null stands for no row. */
export function moveCard(ledger: Ledger, before: Card | null, after: Card | null): Ledger {
	return count(count(ledger, before, -1), after, 1);
}

function count(ledger: Ledger, card: Card | null, by: 1 | -1): Ledger {
	if (card === null) return ledger;
	const next = { ...ledger };
	if (card.shelf === 'new') next.newCount += by;
	if (card.shelf === 'time') next.stepCount += by;
	if (card.shelf === 'day') next.dueByDay = add(ledger.dueByDay, String(card.shelfKey), by);
	if (hasGraduated(card.history)) {
		let graduated = ledger.graduatedByConcept;
		for (const concept of card.teaches) graduated = add(graduated, concept, by);
		next.graduatedByConcept = graduated;
	}
	return next;
}

function add(counts: Readonly<Record<string, number>>, key: string, by: number): Record<string, number> {
	const next = { ...counts };
	const sum = (counts[key] ?? 0) + by;
	if (sum === 0) delete next[key];
	else next[key] = sum;
	return next;
}

/** Cards to review on study day `today`, overdue ones and steps included, new ones not. */
export function dueCount(ledger: Ledger, today: number): number {
	let due = ledger.stepCount;
	for (const [day, cards] of Object.entries(ledger.dueByDay)) if (Number(day) <= today) due += cards;
	return due;
}
