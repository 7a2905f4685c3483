import { isOfThisVersion, makeCard, type Card, type CardPlace } from '#domain/card.ts';
import type { StoredEvent } from '#domain/event.ts';
import { diffFacts, type FactChange } from '#domain/ledger/day-fact.ts';
import type { DayFact } from '#domain/ledger/day-totals.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import type { ScheduleConfig } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import type { Reads } from './backend.ts';
import { placesOf } from './places.ts';

export interface FoldedRow {
	readonly card: Card;
	readonly facts: readonly DayFact[];
}

/** A card's row out of its log, by the parameters in force. */
export function foldRow(
	place: CardPlace,
	log: readonly StoredEvent[],
	{ config, foldedBy }: Pick<Ledger, 'config' | 'foldedBy'>
): FoldedRow {
	const { history, facts } = foldCard(place, log, config);
	// without an answer nothing in a card depends on parameters
	return { card: makeCard(place, history, facts.length === 0 ? null : foldedBy), facts };
}

/** What days count of a row that was folded from this log, by whatever it was folded. */
export function countedFacts(
	row: Card,
	log: readonly StoredEvent[],
	configOf: (row: Card) => ScheduleConfig
): readonly DayFact[] {
	return isOfThisVersion(row) && row.foldedBy !== null ? foldCard(row, log, configOf(row)).facts : [];
}

export interface Refold {
	/** as it is kept; null where there is none */
	readonly row: Card | null;
	/** its log when it was folded, and now */
	readonly then: readonly StoredEvent[];
	readonly now: readonly StoredEvent[];
	readonly configOf: (row: Card) => ScheduleConfig;
}

/** The row folded again from its whole log, and what that changes of the days. */
export function refoldRow(
	place: CardPlace,
	{ row, then, now, configOf }: Refold,
	ledger: Pick<Ledger, 'config' | 'foldedBy'>
): { readonly card: Card; readonly changes: readonly FactChange[] } {
	const { card, facts } = foldRow(place, now, ledger);
	return { card, changes: diffFacts(row === null ? [] : countedFacts(row, then, configOf), facts) };
}

/** Where a row stands in its note. A row of another version may say it in other words, so the note is asked. */
export async function placeOf(tx: Reads, row: Card): Promise<CardPlace> {
	if (isOfThisVersion(row)) return row;
	const note = await tx.get('notes', row.noteId);
	return (note === undefined ? undefined : placesOf(note).find(({ id }) => id === row.id)) ?? row;
}
