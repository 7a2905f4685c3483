import type { Card } from '#domain/card.ts';
import type { Deck } from '#domain/deck.ts';
import type { Localized } from '#domain/language.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { plainText } from '#domain/markup.ts';
import { bringBack } from '#domain/schedule/astray.ts';
import { conceptsOf, standingOf, type Standing, type StandingOptions } from '#domain/standing/standing.ts';
import type { AnyKind } from '#kinds/index.ts';
import type { StoredNote } from '#store/port.ts';
import { clock } from '../clock.ts';
import { openLibrary } from '../library.svelte.ts';
import { readPausedDecks } from '../paused-decks.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';

/** The rows of one deck or of all, with what it takes to say where each card stands. */
export interface Catalogue extends StandingOptions {
	readonly ledger: Ledger;
	/** every deck, in order */
	readonly decks: readonly Deck[];
	readonly cards: readonly Card[];
}

/** Reads a deck's rows, or those of all: a few hundred, in one read. */
export async function readCatalogue(deckId?: string): Promise<Catalogue> {
	await pendingWrites.settled();
	const { store, decks, isTaught } = await openLibrary();
	const ledger = await store.ledger();
	const today = clock.today(ledger.config.rolloverHour);
	const [rows, { steps }, pausedDeckIds] = await Promise.all([
		store.cardsOf(deckId),
		// what is being learnt in other decks may be built on as well
		store.gather({ today, maxReviews: 0, choose: () => 'enough' }),
		readPausedDecks(store)
	]);
	const cards = rows.map((card) => bringBack(card, today, ledger.config));
	const begun = conceptsOf([...cards, ...steps]);
	const isKnown = (concept: string): boolean =>
		!isTaught(concept) || begun.has(concept) || (ledger.graduatedByConcept[concept] ?? 0) > 0;
	return { today, ledger, decks: [...decks.values()], cards, pausedDeckIds, isKnown };
}

/** A note in the words of its kind. */
export interface NoteWords {
	readonly note: StoredNote;
	/** inline markup */
	readonly title: Localized;
	/** all it says beside its title, as plain text: for search */
	readonly texts: readonly Localized[];
}

/** The notes of one deck or of all, in order of introduction; those that left the decks are left out. */
export async function readNoteWords(deckId?: string): Promise<readonly NoteWords[]> {
	// in one go: texts are of no use without their kinds
	const [{ store }, { kindOf }] = await Promise.all([openLibrary(), import('#kinds/index.ts')]);
	const notes = await store.notesOf(deckId);
	return notes
		.filter((note) => !note.isRetired)
		.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
		.map((note) => wordsOf(note, kindOf(note.kind)));
}

/** @param kind undefined for one of a later version: the code has to do */
export function wordsOf(note: StoredNote, kind: AnyKind | undefined): NoteWords {
	const title = kind?.title(note.content) ?? { fr: note.code, en: note.code };
	const sides = note.facets.flatMap((facet) => {
		const said = kind?.sides(note.content, facet);
		return said === undefined ? [] : [said.front, ...said.back];
	});
	const texts = [...sides, note.why, ...(note.versus === null ? [] : [note.versus])];
	return { note, title, texts: texts.map(({ fr, en }) => ({ fr: plainText(fr), en: plainText(en) })) };
}

/** A note on a list: its words, its cards in order, and where each stands. */
export interface Entry extends NoteWords {
	readonly deck: Deck | undefined;
	readonly cards: readonly Card[];
	readonly standings: readonly Standing[];
}

export const byNoteId = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
	new Map(entries.map((entry) => [entry.note.id, entry]));

export const countDecks = (entries: readonly Entry[]): number => new Set(entries.map(({ note }) => note.deckId)).size;

/** Notes and rows put together. */
export function entriesOf(words: readonly NoteWords[], catalogue: Catalogue): readonly Entry[] {
	const cards = Map.groupBy(
		catalogue.cards.filter((card) => !card.isRetired),
		({ noteId }) => noteId
	);
	const decks = new Map(catalogue.decks.map((deck) => [deck.id, deck]));
	return words.map((each) => {
		const own = [...(cards.get(each.note.id) ?? [])].sort((a, b) => a.order - b.order);
		return {
			...each,
			deck: decks.get(each.note.deckId),
			cards: own,
			standings: own.map((card) => standingOf(card, catalogue))
		};
	});
}
