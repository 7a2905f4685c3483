import { canonicalJson } from '#domain/backup/canonical.ts';
import { isKnownEvent, type StoredEvent } from '#domain/event.ts';
import { moveCards, type CardMove, type Ledger } from '#domain/ledger/ledger.ts';
import { countMoved } from '#domain/settings/workload.ts';
import type { Reads, Tx } from './backend.ts';
import { readBooks, writeBooks } from './books.ts';
import { byCardId, findCard, logIdsOf, readLogs } from './card-log.ts';
import { writeChanges } from './write-days.ts';
import { placeOf, refoldRow } from './fold-row.ts';
import {
	isForAllCards,
	readConfigs,
	readParameterEvents,
	underParameters,
	writeParameterEvents
} from './parameters.ts';
import type { ImportPreview, ImportReport } from './port.ts';
import { clockOf } from './rebuild.ts';

/** The whole of `Store.previewImport`. */
export const previewImport = async (tx: Reads, events: readonly StoredEvent[]): Promise<ImportPreview> =>
	(await sortOut(tx, events)).preview;

/** The whole of `Store.importEvents`, inside one write transaction. */
export async function importEvents(tx: Tx, events: readonly StoredEvent[]): Promise<ImportReport> {
	const books = await readBooks(tx);
	const { fresh, preview } = await sortOut(tx, events);
	if (fresh.length === 0) return { ...preview, movedCards: 0 };
	// from here on what this device does comes after all that was brought in
	const clocked: Ledger = { ...books.ledger, ...clockOf(fresh, books.ledger) };
	const ledger = fresh.some(isForAllCards) ? await takeParameters(tx, fresh, clocked) : clocked;
	const effect = await refold(tx, fresh, ledger);
	await writeBooks(tx, { ...books, ledger: effect.ledger });
	return { ...preview, movedCards: effect.movedCards };
}

interface Sorted {
	readonly fresh: readonly StoredEvent[];
	readonly preview: ImportPreview;
}

/** What is not here yet, and counts of the rest: an event that is here is never altered. */
async function sortOut(tx: Reads, events: readonly StoredEvent[]): Promise<Sorted> {
	const ids = events.map(({ id }) => id).sort();
	const [first = '', last = ''] = [ids[0], ids.at(-1)];
	// one range, for a request an event takes ten times as long
	const held = new Map(
		(await tx.range('events', { by: 'id', from: first, to: last })).map((event) => [event.id, event])
	);
	const fresh: StoredEvent[] = [];
	let known = 0;
	for (const event of events) {
		const here = held.get(event.id);
		if (here === undefined) {
			held.set(event.id, event);
			fresh.push(event);
		} else if (canonicalJson(here) === canonicalJson(event)) known += 1;
	}
	const later = fresh.filter((event) => !isKnownEvent(event)).length;
	return { fresh, preview: { added: fresh.length, known, clashing: events.length - fresh.length - known, later } };
}

interface Effect {
	readonly ledger: Ledger;
	readonly movedCards: number;
}

/** Parameters came along: they may be in force now. */
async function takeParameters(tx: Tx, fresh: readonly StoredEvent[], ledger: Ledger): Promise<Ledger> {
	const events = [...(await readParameterEvents(tx)), ...fresh.filter(isForAllCards)];
	await writeParameterEvents(tx, events);
	return underParameters(ledger, events);
}

/** Appends the events and folds the cards that they concern again. */
async function refold(tx: Tx, fresh: readonly StoredEvent[], ledger: Ledger): Promise<Effect> {
	const freshOf = byCardId(fresh);
	const found = (await Promise.all([...freshOf.keys()].map((id) => findCard(tx, id)))).filter((card) => card !== null);
	const rows = [...new Map(found.map((card) => [card.id, card])).values()];
	const configOf = await readConfigs(tx, rows);
	const folded = await Promise.all(
		rows.map(async (row) => {
			const ids = logIdsOf(row);
			const [then, place] = await Promise.all([readLogs(tx, ids), placeOf(tx, row)]);
			const now = [...then, ...ids.flatMap((id) => freshOf.get(id) ?? [])];
			return refoldRow(place, { row, then, now, configOf }, ledger);
		})
	);
	const cards = folded.map(({ card }) => card);
	await Promise.all([
		tx.putMany('events', fresh),
		tx.putMany('cards', cards),
		writeChanges(
			tx,
			folded.flatMap(({ changes }) => changes)
		)
	]);
	const moves = rows.map((before, i): CardMove => ({ before, after: cards[i] ?? null }));
	return { ledger: moveCards(ledger, moves), movedCards: countMoved(rows, cards) };
}
