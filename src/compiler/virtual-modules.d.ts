declare module 'virtual:quai/decks' {
	import type { Deck } from '#domain/deck.ts';
	/** every deck in order, with the address of its compiled notes */
	export const decks: readonly { readonly deck: Deck; readonly url: string }[];
}

declare module 'virtual:quai/first-card' {
	import type { Deck } from '#domain/deck.ts';
	import type { Note } from '#domain/note.ts';
	export const note: Note;
	export const deck: Deck;
}

declare module 'virtual:quai/examples' {
	import type { Note } from '#domain/note.ts';
	/** an example note by kind; empty unless LAB=1 */
	export const examples: Readonly<Record<string, Note>>;
}
