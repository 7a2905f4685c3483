import type { CompiledDeck } from '#domain/deck.ts';
import type { StoredNote } from './port.ts';

/** The notes a plan is made from. */
export interface Shelf {
	/** all stored notes of the deck, and of other decks those that `notesToAsk` names, by id */
	readonly stored: ReadonlyMap<string, StoredNote>;
	readonly renames: Readonly<Record<string, string>>;
}

/** Ids of notes, in this deck or another, that may have the history of one of the deck's notes. */
export function notesToAsk({ notes }: CompiledDeck, renames: Shelf['renames']): readonly string[] {
	const ids = notes.flatMap((note) => [note.id, ...note.formerly]);
	return [...new Set(ids.flatMap((id) => [id, renames[id] ?? id]))];
}

/** What a note inherits: whole notes, and former ids. */
export interface Heir {
	readonly takenOver: readonly StoredNote[];
	readonly formerly: readonly string[];
}
export const NO_HEIR: Heir = { takenOver: [], formerly: [] };

/** The heir of every note of the deck, by its id; `inDeck` holds those ids. */
export function findHeirs(
	{ deck, notes }: CompiledDeck,
	{ stored, renames }: Shelf,
	inDeck: ReadonlySet<string>
): ReadonlyMap<string, Heir> {
	const given = new Set<string>();
	const heirs = new Map<string, Heir>();
	for (const { id: noteId, formerly } of notes) {
		const takenOver: StoredNote[] = [];
		const formerIds: string[] = [];
		for (const id of [noteId, ...formerly]) {
			// an author's mistake, which the compiler reports: the name is in use
			if (id !== noteId && inDeck.has(id)) continue;
			const holder = stored.get(stored.has(id) ? id : (renames[id] ?? ''));
			if (holder === undefined && id !== noteId && !given.has(id)) formerIds.push(id);
			if (holder === undefined || holder.id === noteId || given.has(holder.id)) continue;
			const isLeaving = !inDeck.has(holder.id) && (holder.isRetired || holder.deckId === deck.id);
			const isMoving = holder.id === id && holder.deckId !== deck.id;
			if (isLeaving || isMoving) takenOver.push(holder);
		}
		formerIds.push(...takenOver.flatMap((note) => [...note.formerly, note.id]));
		for (const id of formerIds) given.add(id);
		heirs.set(noteId, { takenOver, formerly: formerIds });
	}
	return heirs;
}
