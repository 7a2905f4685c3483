import type { StoredEvent } from '#domain/event.ts';
import { emptyLedger, moveCards, type Ledger } from '#domain/ledger/ledger.ts';
import { applyChanges } from '#domain/ledger/apply-changes.ts';
import type { FactChange } from '#domain/ledger/day-fact.ts';
import { ALL, type Tx } from './backend.ts';
import { findBooks, readLibrary, seqOf, writeBooks, writeLibrary } from './books.ts';
import { byCardId, logIdsOf } from './card-log.ts';
import { foldRow } from './fold-row.ts';
import { isForAllCards, parametersIn, writeParameterEvents } from './parameters.ts';
import { placesOf, renamesOf } from './places.ts';

/**
 * Makes rows, day totals and ledger again from log and notes, by the rules of this version.
 * @param deviceId name of this device for a database that has none yet
 */
export async function rebuildAll(tx: Tx, deviceId: string): Promise<void> {
	const books = await findBooks(tx);
	const before = books?.ledger ?? emptyLedger(deviceId);
	const ledger = await remakeRows(tx, before);
	await writeBooks(tx, { ledger, requests: books?.requests ?? [] });
	const { decks } = await readLibrary(tx);
	await writeLibrary(tx, { decks, renames: renamesOf(await tx.range('notes', ALL)) });
}

/**
 * Replaces all rows and day blocks, and returns the ledger that belongs to them; the caller writes it.
 * The whole log is in memory meanwhile: the price of a rare act.
 */
async function remakeRows(tx: Tx, before: Ledger): Promise<Ledger> {
	const events = await tx.range('events', ALL);
	const notes = await tx.range('notes', ALL);
	const parameterEvents = events.filter(isForAllCards);
	const parameters = parametersIn(parameterEvents);
	const logs = byCardId(events);
	const changes: FactChange[] = [];
	const cards = notes.flatMap(placesOf).map((place) => {
		const log = logIdsOf(place).flatMap((id) => logs.get(id) ?? []);
		const { card, facts } = foldRow(place, log, parameters);
		for (const fact of facts) changes.push({ fact, by: 1 });
		return card;
	});
	await tx.clear('cards');
	await tx.putMany('cards', cards);
	await tx.clear('days');
	await tx.putMany('days', applyChanges([], changes));
	await writeParameterEvents(tx, parameterEvents);
	const moves = cards.map((after) => ({ before: null, after }));
	return moveCards({ ...emptyLedger(before.device), ...clockOf(events, before), ...parameters }, moves);
}

/** Number and clock to go on from: never smaller than they were. */
export function clockOf(events: readonly StoredEvent[], before: Ledger): Pick<Ledger, 'seq' | 'hlc'> {
	let { seq, hlc } = before;
	for (const event of events) {
		seq = Math.max(seq, seqOf(event.id, before.device));
		if (hlc === null || event.hlc > hlc) hlc = event.hlc;
	}
	return { seq, hlc };
}
