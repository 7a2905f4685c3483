import { makeCard, type Card } from '#domain/card.ts';
import { canonicalJson } from '#domain/backup/canonical.ts';
import { isKnownEvent, type StoredEvent } from '#domain/event.ts';
import type { DayFact } from '#domain/ledger/day-totals.ts';
import { moveCards, type CardMove, type Ledger } from '#domain/ledger/ledger.ts';
import { diffFacts } from '#domain/ledger/day-fact.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import { countMoved } from '#domain/settings/workload.ts';
import { ALL, type Reads, type Tx } from './backend.ts';
import { readBooks, writeBooks } from './books.ts';
import { findCard, logIdsOf, readLogs } from './card-log.ts';
import { writeChanges } from './day-blocks.ts';
import type { ImportPreview, ImportReport } from './port.ts';
import { clockOf, remakeRows } from './rebuild.ts';
import { isForAllCards } from './record.ts';

/** The whole of `Store.previewImport`. */
export const previewImport = async (tx: Reads, events: readonly StoredEvent[]): Promise<ImportPreview> =>
	(await sortOut(tx, events)).preview;

/** The whole of `Store.importEvents`, inside one write transaction. */
export async function importEvents(tx: Tx, events: readonly StoredEvent[]): Promise<ImportReport> {
	const books = await readBooks(tx);
	const { fresh, preview } = await sortOut(tx, events);
	if (fresh.length === 0) return { ...preview, movedCards: 0 };
	// from here on what this device does comes after all that was brought in
	const ledger: Ledger = { ...books.ledger, ...clockOf(fresh, books.ledger) };
	const effect = fresh.some(isForAllCards) ? await remake(tx, fresh, ledger) : await refold(tx, fresh, ledger);
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

/** Appends the events and folds the cards that they concern again. */
async function refold(tx: Tx, fresh: readonly StoredEvent[], ledger: Ledger): Promise<Effect> {
	const cardIds = [...new Set(fresh.flatMap(({ cardId }) => (cardId === undefined ? [] : [cardId])))];
	const found = (await Promise.all(cardIds.map((id) => findCard(tx, id)))).filter((card) => card !== null);
	const cards = [...new Map(found.map((card) => [card.id, card])).values()];
	const foldRows = () =>
		Promise.all(cards.map(async (card) => foldCard(card, await readLogs(tx, logIdsOf(card)), ledger.config)));
	const before: readonly DayFact[] = (await foldRows()).flatMap(({ facts }) => facts);
	await tx.putMany('events', fresh);
	const folded = await foldRows();
	// one fold a card, in their order
	const after = cards.map((card, i): Card => makeCard(card, folded[i]!.history));
	await tx.putMany('cards', after);
	await writeChanges(
		tx,
		diffFacts(
			before,
			folded.flatMap(({ facts }) => facts)
		)
	);
	const moves = cards.map((card, i): CardMove => ({ before: card, after: after[i] ?? null }));
	return { ledger: moveCards(ledger, moves), movedCards: countMoved(cards, after) };
}

/** Parameters came along: every row is made again. */
async function remake(tx: Tx, fresh: readonly StoredEvent[], ledger: Ledger): Promise<Effect> {
	const before = await tx.range('cards', ALL);
	await tx.putMany('events', fresh);
	const effect = await remakeRows(tx, ledger);
	return { ledger: effect.ledger, movedCards: countMoved(before, effect.cards) };
}
