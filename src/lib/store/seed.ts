import type { CardPlace } from '#domain/card.ts';
import type { CompiledDeck } from '#domain/deck.ts';
import type { DayFact } from '#domain/ledger/day-totals.ts';
import { moveCards, type CardMove } from '#domain/ledger/ledger.ts';
import { diffFacts } from '#domain/ledger/day-fact.ts';
import type { Tx } from './backend.ts';
import { isSeededIn, NOTHING_SEEDED, readBooks, readLibrary, writeBooks, writeLibrary } from './books.ts';
import { logIdsOf } from './card-log.ts';
import { writeChanges } from './write-days.ts';
import { countedFacts, foldRow } from './fold-row.ts';
import { readConfigs } from './parameters.ts';
import { placesOf, renamesOf } from './places.ts';
import type { SeedReport } from './port.ts';
import type { Shelf } from './heirs.ts';
import { planSeed, type SeedPlan } from './seed-plan.ts';
import { readNeededLogs, readNotes, readRows } from './seed-reads.ts';
import { sortOut } from './seed-cards.ts';

/**
 * The whole of `Store.seed`, inside one write transaction. Rows are read and written in bulk; the log is read only
 * for cards that come, or that inherit another's history.
 */
export async function seedDeck(tx: Tx, compiled: CompiledDeck): Promise<SeedReport> {
	const { deck } = compiled;
	const [books, library] = await Promise.all([readBooks(tx), readLibrary(tx)]);
	if (isSeededIn(library, compiled)) return NOTHING_SEEDED;
	const shelf = { stored: await readNotes(tx, compiled, library.renames), renames: library.renames };
	const plan = planSeed(compiled, shelf);

	const rows = await readRows(tx, deck.id, plan, shelf);
	const work = sortOut(plan.put.flatMap(placesOf), rows, new Set(plan.removedIds));
	const logs = await readNeededLogs(tx, work, deck.id, books);
	const configOf = await readConfigs(tx, work.leaving);
	const logOf = (place: CardPlace) => logIdsOf(place).flatMap((id) => logs.get(id) ?? []);

	const before: DayFact[] = work.leaving.flatMap((row) => [...countedFacts(row, logOf(row), configOf)]);
	const after: DayFact[] = [];
	const folded = work.toFold.map((place) => {
		const { card, facts } = foldRow(place, logOf(place), books.ledger);
		after.push(...facts);
		return card;
	});
	const cards = [...work.kept, ...folded];
	const moves: CardMove[] = cards.map((card) => ({ before: rows.get(card.id) ?? null, after: card }));
	for (const id of work.removedIds) moves.push({ before: rows.get(id) ?? null, after: null });
	// begun together: each wait for the database costs as much as a put
	await Promise.all([
		tx.deleteMany('notes', plan.removedIds),
		tx.deleteMany('cards', work.removedIds),
		tx.putMany('notes', plan.put),
		tx.putMany('cards', cards),
		writeChanges(tx, diffFacts(before, after)),
		writeLibrary(tx, { decks: { ...library.decks, [deck.id]: deck }, renames: renamesAfter(plan, shelf) }),
		writeBooks(tx, { ...books, ledger: moveCards(books.ledger, moves) })
	]);
	return plan.report;
}

/** The renames with those of the changed notes; a name that is in use again leads nowhere else. */
function renamesAfter({ put, removedIds }: SeedPlan, { renames }: Shelf): Record<string, string> {
	const changed = new Set([...removedIds, ...put.map((note) => note.id)]);
	const others = Object.entries(renames).filter(([, noteId]) => !changed.has(noteId));
	return { ...Object.fromEntries(others), ...renamesOf(put) };
}
