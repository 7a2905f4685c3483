import type { CompiledDeck, Deck } from '#domain/deck.ts';
import type { Note } from '#domain/note.ts';
import { noteOrder } from './places.ts';
import type { SeedReport, StoredNote } from './port.ts';

/** What a seeding changes in the notes; the cards follow from them. */
export interface SeedPlan {
	/** notes that are new or changed, retired ones too */
	readonly put: readonly StoredNote[];
	/** ids of notes that live on under another id */
	readonly removedIds: readonly string[];
	readonly report: SeedReport;
}

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

/**
 * What it takes to bring the stored notes in line with the compiled deck.
 *
 * An id leads to one note only, by its own id or by `formerly`, so that no event counts twice. A note takes over
 * what bears one of its former ids, if that is leaving its deck, retired, or lives in another deck (which drops it
 * with its own update). After a rollback the old note takes over from the new one in the same way.
 */
export function planSeed(compiled: CompiledDeck, shelf: Shelf): SeedPlan {
	const put: StoredNote[] = [];
	const report = { added: 0, updated: 0, renamed: 0, retired: 0 };
	const inDeck = new Set(compiled.notes.map((note) => note.id));
	const heirs = findHeirs(compiled, shelf, inDeck);
	const removedIds = [...heirs.values()].flatMap((heir) => heir.takenOver.map((note) => note.id));

	compiled.notes.forEach((note, index) => {
		const before = shelf.stored.get(note.id);
		const heir = heirs.get(note.id) ?? NO_HEIR;
		const next = storedNote(note, noteOrder(compiled.deck.order, index), before, heir, inDeck);
		if (isSame(before, next)) return;
		put.push(next);
		if (heir.takenOver.length > 0) report.renamed += 1;
		else if (before === undefined || before.isRetired) report.added += 1;
		else report.updated += 1;
	});

	const settled = new Set([...inDeck, ...removedIds]);
	for (const note of shelf.stored.values()) {
		if (settled.has(note.id)) continue;
		if (note.deckId === compiled.deck.id && !note.isRetired) {
			put.push({ ...note, isRetired: true });
			report.retired += 1;
		} else if (note.formerly.some((id) => settled.has(id))) {
			// its old name is a note of this deck again
			put.push({ ...note, formerly: note.formerly.filter((id) => !settled.has(id)) });
		}
	}
	return { put, removedIds, report };
}

/** What a note inherits: whole notes, and former ids. */
interface Heir {
	readonly takenOver: readonly StoredNote[];
	readonly formerly: readonly string[];
}
const NO_HEIR: Heir = { takenOver: [], formerly: [] };

function findHeirs(
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

function storedNote(
	note: Note,
	order: number,
	before: StoredNote | undefined,
	heir: Heir,
	inDeck: ReadonlySet<string>
): StoredNote {
	const earlier = [...(before === undefined ? [] : [before]), ...heir.takenOver];
	const facets = earlier.flatMap((each) => [...each.facets, ...each.retiredFacets]);
	const formerly = [...(before?.formerly ?? []), ...heir.formerly];
	return {
		...note,
		formerly: unique(formerly).filter((id) => !inDeck.has(id)),
		isRetired: false,
		retiredFacets: unique(facets).filter((facet) => !note.facets.includes(facet)),
		order
	};
}

/** Former id -> id, over all notes. */
export function renamesOf(notes: Iterable<StoredNote>): Record<string, string> {
	const renames: Record<string, string> = {};
	for (const note of notes) for (const former of note.formerly) renames[former] = note.id;
	return renames;
}

/** Decks in their order. */
export const inDeckOrder = (decks: Readonly<Record<string, Deck>>): readonly Deck[] =>
	Object.values(decks).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
const isSame = (a: StoredNote | undefined, b: StoredNote): boolean => JSON.stringify(a) === JSON.stringify(b);
