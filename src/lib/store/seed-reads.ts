import type { Card } from '#domain/card.ts';
import type { CompiledDeck } from '#domain/deck.ts';
import type { StoredEvent } from '#domain/event.ts';
import { withPrefix, type Reads } from './backend.ts';
import type { Books } from './books.ts';
import { logIdsOf, readManyLogs } from './card-log.ts';
import { notesToAsk, type Shelf } from './heirs.ts';
import type { StoredNote } from './port.ts';
import type { CardWork } from './seed-cards.ts';
import type { SeedPlan } from './seed-plan.ts';

/** The stored notes that a plan for the deck is made from, by id. */
export async function readNotes(
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
export async function readRows(
	tx: Reads,
	deckId: string,
	plan: SeedPlan,
	shelf: Shelf
): Promise<ReadonlyMap<string, Card>> {
	const prefix = `${deckId}/`;
	const rows = [...(await tx.range('cards', { by: 'id', ...withPrefix(prefix) }))];
	const touched = [...plan.removedIds, ...plan.put.map((note) => note.id)];
	for (const noteId of touched) {
		if (noteId.startsWith(prefix) || !shelf.stored.has(noteId)) continue;
		rows.push(...(await tx.range('cards', { by: 'noteId', from: noteId, to: noteId })));
	}
	return new Map(rows.map((row) => [row.id, row]));
}

/** The events of the cards that are folded, by card id. */
export function readNeededLogs(
	tx: Reads,
	{ toFold, leaving }: CardWork,
	deckId: string,
	books: Books
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
	// no event yet: the first seeding reads no log
	if (books.ledger.hlc === null) return Promise.resolve(new Map());
	const ids = new Set([...toFold, ...leaving].flatMap(logIdsOf));
	return readManyLogs(tx, [...ids], deckId);
}
