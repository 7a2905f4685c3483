import type { CompiledDeck } from '#domain/deck.ts';
import type { Note } from '#domain/note.ts';
import { findHeirs, NO_HEIR, type Heir, type Shelf } from './heirs.ts';
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

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
const isSame = (a: StoredNote | undefined, b: StoredNote): boolean => JSON.stringify(a) === JSON.stringify(b);
