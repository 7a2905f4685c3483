import type { Localized } from './language.ts';
import type { ConfusableSet } from './quiz/confusable.ts';

/** What an author did when changing a published note; only a changed meaning is shown to the learner. */
export type EditClass = 'typo' | 'clearer' | 'meaning';

/** How often the knowledge is needed: 1 every day, 2 useful, 3 culture. */
export type Weight = 1 | 2 | 3;

/**
 * An authored unit of knowledge, source of one or more cards.
 * `Content` belongs to the note's kind and is opaque here: only the kind reads it.
 */
export interface Note<Content = unknown> {
	/** deck id, slash, file name: `vocabulary/stateless` */
	readonly id: string;
	readonly deckId: string;
	/** name of a kind (see `kinds/index.ts`) */
	readonly kind: string;
	/** container code shown on all cards of the note: `VOCU 014 3` */
	readonly code: string;
	readonly weight: Weight;
	/** section of the notes this comes from; null where the notes say nothing of it */
	readonly source: string | null;
	/** address of the official page, without `https://` */
	readonly page: string;
	readonly facts: readonly string[];
	/** concepts learnt with this note */
	readonly teaches: readonly string[];
	/** concepts that must be known before */
	readonly after: readonly string[];
	/** ids this note had before it was renamed: its history stays with it */
	readonly formerly: readonly string[];
	/** one word a published change, oldest first; its length is the note's edition */
	readonly edits: readonly EditClass[];
	/** names of the sides that become cards, in the order they are introduced */
	readonly facets: readonly string[];
	/** those of them that are answered by typing or choosing, so that a response can be checked */
	readonly gradedFacets: readonly string[];
	readonly content: Content;
	/** why it is so: two lines, inline markup */
	readonly why: Localized;
	/** what it is confused with, and the difference; inline markup */
	readonly versus: Localized | null;
	/** what it is mixed up with, nearest first; left out where its deck has no sets, and in notes of earlier versions */
	readonly confusable?: readonly ConfusableSet[];
}

/** True when an edit after edition `seenEdition` changed what the note means. */
export function hasNewMeaning(note: Pick<Note, 'edits'>, seenEdition: number): boolean {
	return note.edits.slice(seenEdition).includes('meaning');
}
