import { makeCard, NEW_HISTORY, type Card, type CardPlace } from '#domain/card.ts';
import type { CompiledDeck } from '#domain/deck.ts';
import type { StoredEvent } from '#domain/event.ts';
import type { ReviewFact } from '#domain/ledger/day-totals.ts';
import { moveCards, type CardMove } from '#domain/ledger/ledger.ts';
import { diffFacts } from '#domain/ledger/review-fact.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import { withPrefix, type Reads, type Tx } from './backend.ts';
import { readBooks, readLibrary, writeBooks, writeLibrary, type Books } from './books.ts';
import { logIdsOf, readManyLogs } from './card-log.ts';
import { writeChanges } from './day-blocks.ts';
import { placesOf } from './places.ts';
import type { SeedReport, StoredNote } from './port.ts';
import { notesToAsk, planSeed, renamesOf, type SeedPlan, type Shelf } from './seed-plan.ts';

export const NOTHING_SEEDED: SeedReport = { added: 0, updated: 0, renamed: 0, retired: 0 };

/** True when the deck is there as it is compiled: nothing to do, and no write transaction needed to know. */
export async function isSeeded(tx: Reads, { deck }: CompiledDeck): Promise<boolean> {
	return (await readLibrary(tx)).decks[deck.id]?.hash === deck.hash;
}

/**
 * The whole of `Store.seed`, inside one write transaction. Rows are read and written in bulk; the log is read only
 * for cards that come, or that inherit another's history.
 */
export async function seedDeck(tx: Tx, compiled: CompiledDeck): Promise<SeedReport> {
	if (await isSeeded(tx, compiled)) return NOTHING_SEEDED;
	const books = await readBooks(tx);
	const library = await readLibrary(tx);
	const { deck } = compiled;
	const shelf = { stored: await readNotes(tx, compiled, library.renames), renames: library.renames };
	const plan = planSeed(compiled, shelf);

	const rows = await readRows(tx, deck.id, plan, shelf);
	const work = sortOut(plan.put.flatMap(placesOf), rows, new Set(plan.removedIds));
	const logs = await readNeededLogs(tx, work, deck.id, books);
	const config = books.ledger.config;
	const foldRow = (place: CardPlace) => {
		const log = logIdsOf(place).flatMap((id) => logs.get(id) ?? []);
		return foldCard(place.id, log, config);
	};

	const before: ReviewFact[] = work.leaving.flatMap((row) => [...foldRow(row).facts]);
	const after: ReviewFact[] = [];
	const folded = work.toFold.map((place) => {
		const { history, facts } = foldRow(place);
		after.push(...facts);
		return makeCard(place, history);
	});
	const cards = [...work.kept, ...folded];
	await tx.putMany('notes', plan.put);
	await tx.deleteMany('notes', plan.removedIds);
	await tx.putMany('cards', cards);
	await tx.deleteMany('cards', work.removedIds);
	await writeChanges(tx, diffFacts(before, after));
	await writeLibrary(tx, {
		decks: { ...library.decks, [deck.id]: deck },
		renames: renamesAfter(plan, shelf)
	});
	const moves: CardMove[] = cards.map((card) => ({ before: rows.get(card.id) ?? null, after: card }));
	for (const id of work.removedIds) moves.push({ before: rows.get(id) ?? null, after: null });
	await writeBooks(tx, { ...books, ledger: moveCards(books.ledger, moves) });
	return plan.report;
}

async function readNotes(
	tx: Reads,
	compiled: CompiledDeck,
	renames: Shelf['renames']
): Promise<ReadonlyMap<string, StoredNote>> {
	const prefix = `${compiled.deck.id}/`;
	const ofDeck = await tx.range('notes', { by: 'id', ...withPrefix(prefix) });
	const elsewhere = notesToAsk(compiled, renames).filter((id) => !id.startsWith(prefix));
	const others = (await tx.getMany('notes', elsewhere)).filter((note) => note !== undefined);
	return new Map([...ofDeck, ...others].map((note) => [note.id, note]));
}

/** The present rows of the deck, and of changed notes of other decks, by id. */
async function readRows(tx: Reads, deckId: string, plan: SeedPlan, shelf: Shelf): Promise<ReadonlyMap<string, Card>> {
	const prefix = `${deckId}/`;
	const rows = [...(await tx.range('cards', { by: 'id', ...withPrefix(prefix) }))];
	const touched = [...plan.removedIds, ...plan.put.map((note) => note.id)];
	for (const noteId of touched) {
		if (noteId.startsWith(prefix) || !shelf.stored.has(noteId)) continue;
		rows.push(...(await tx.range('cards', { by: 'noteId', from: noteId, to: noteId })));
	}
	return new Map(rows.map((row) => [row.id, row]));
}

interface Work {
	/** rows that keep their history in a changed place */
	readonly kept: readonly Card[];
	/** cards that come or whose log grew or shrank */
	readonly toFold: readonly CardPlace[];
	/** rows that go or are folded again: their facts are counted so far */
	readonly leaving: readonly Card[];
	readonly removedIds: readonly string[];
}

function sortOut(places: readonly CardPlace[], rows: ReadonlyMap<string, Card>, removedNotes: Set<string>): Work {
	const kept: Card[] = [];
	const toFold: CardPlace[] = [];
	const leaving = [...rows.values()].filter((row) => removedNotes.has(row.noteId));
	const removedIds = leaving.map((row) => row.id);
	for (const place of places) {
		const row = rows.get(place.id);
		if (row !== undefined && logIdsOf(row).join() === logIdsOf(place).join()) {
			kept.push(makeCard(place, row.history));
			continue;
		}
		toFold.push(place);
		if (row !== undefined) leaving.push(row);
	}
	return { kept, toFold, leaving, removedIds };
}

function readNeededLogs(
	tx: Reads,
	{ toFold, leaving }: Work,
	deckId: string,
	books: Books
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
	// no event yet: the first seeding reads no log
	if (books.ledger.hlc === null) return Promise.resolve(new Map());
	const ids = new Set([...toFold, ...leaving].flatMap(logIdsOf));
	return readManyLogs(tx, [...ids], deckId);
}

/** The renames with those of the changed notes; a name that is in use again leads nowhere else. */
function renamesAfter({ put, removedIds }: SeedPlan, { stored, renames }: Shelf): Record<string, string> {
	const changed = new Set([...removedIds, ...put.map((note) => note.id)]);
	const others = Object.entries(renames).filter(([, noteId]) => !changed.has(noteId));
	return { ...Object.fromEntries(others), ...renamesOf(put) };
}
