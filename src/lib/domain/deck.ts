import type { Localized } from './language.ts';
import type { Note } from './note.ts';

export const DECK_COLOURS = ['rust', 'ochre', 'moss', 'teal', 'blue', 'violet', 'rose', 'slate'] as const;
export type DeckColour = (typeof DECK_COLOURS)[number];

/** What the app knows of a deck before it has read its notes. */
export interface Deck {
	/** folder name without its number: `vocabulary` */
	readonly id: string;
	/** place in the list, from the folder's number */
	readonly order: number;
	readonly title: Localized;
	readonly summary: Localized;
	readonly colour: DeckColour;
	/** owner code on the containers, four letters ending in U: `VOCU` */
	readonly owner: string;
	/** concepts that some note of the deck teaches */
	readonly teaches: readonly string[];
	readonly noteCount: number;
	readonly cardCount: number;
	/** hash of the compiled deck: seeding compares it */
	readonly hash: string;
}

/** A compiled deck as it is shipped: one JSON asset. */
export interface CompiledDeck {
	readonly deck: Deck;
	/** in the order in which they are introduced */
	readonly notes: readonly Note[];
}
