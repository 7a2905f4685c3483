import { cardIdOf, type CardPlace } from '#domain/card.ts';
import type { StoredNote } from './port.ts';

/** Distance between the orders of two notes: room for the sides of one. */
const ORDERS_A_NOTE = 100;
const ORDERS_A_DECK = 100_000_000;

/** Order of introduction of a note's first card. */
export const noteOrder = (deckOrder: number, index: number): number =>
	deckOrder * ORDERS_A_DECK + index * ORDERS_A_NOTE;

/** The orders, both included, of all cards of a deck. */
export const deckOrders = (deckOrder: number): { readonly from: number; readonly to: number } => ({
	from: noteOrder(deckOrder, 0),
	to: noteOrder(deckOrder + 1, 0) - 1
});

/** The places of all cards of a note, those of retired sides last. */
export function placesOf(note: StoredNote): readonly CardPlace[] {
	const place = (facet: string, index: number, isRetired: boolean): CardPlace => ({
		id: cardIdOf(note.id, facet),
		noteId: note.id,
		deckId: note.deckId,
		facet,
		kind: note.kind,
		order: note.order + index,
		teaches: note.teaches,
		after: note.after,
		formerIds: note.formerly.map((former) => cardIdOf(former, facet)),
		isRetired
	});
	const inUse = note.facets.map((facet, i) => place(facet, i, note.isRetired));
	return [...inUse, ...note.retiredFacets.map((facet) => place(facet, 0, true))];
}

/** Today's id of a card that may have been renamed. */
export function currentCardId(cardId: string, renames: Readonly<Record<string, string>>): string {
	const end = cardId.lastIndexOf('/');
	const noteId = renames[cardId.slice(0, end)];
	return noteId === undefined ? cardId : cardIdOf(noteId, cardId.slice(end + 1));
}

/** Former id -> id, over all notes. */
export function renamesOf(notes: Iterable<StoredNote>): Record<string, string> {
	const renames: Record<string, string> = {};
	for (const note of notes) for (const former of note.formerly) renames[former] = note.id;
	return renames;
}
