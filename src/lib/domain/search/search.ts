import { LANGUAGES, type Localized } from '../language.ts';
import { foldText } from './fold-text.ts';

/** What search reads of a note: plain texts, without marks. */
export interface Searchable {
	readonly id: string;
	/** `VOCU 014 3`, found with and without its spaces */
	readonly code: string;
	/** its term or its question */
	readonly title: Localized;
	/** everything else that it says */
	readonly texts: readonly Localized[];
}

/** A note folded once: from then on a search only looks for words. */
export interface FoldedNote {
	readonly id: string;
	readonly code: string;
	readonly titles: readonly string[];
	readonly texts: string;
}

export const foldNotes = (notes: readonly Searchable[]): readonly FoldedNote[] =>
	notes.map(({ id, code, title, texts }) => ({
		id,
		code: foldText(`${code} ${code.replaceAll(' ', '')}`),
		titles: LANGUAGES.map((language) => foldText(title[language])),
		texts: LANGUAGES.map((language) => foldText(texts.map((text) => text[language]).join('\n'))).join('\n')
	}));

/** The folded words of a query, none twice. */
export const wordsOf = (query: string): readonly string[] => [
	...new Set(
		foldText(query)
			.split(' ')
			.filter((word) => word !== '')
	)
];

/**
 * Ids of the notes that hold every word of the query, in either language, wherever in a word: first those found by
 * their code, then by their title (the very title, then one that begins with the query), then by their texts. Equals
 * keep their order; without a word every note is found.
 */
export function searchNotes(notes: readonly FoldedNote[], query: string): readonly string[] {
	const words = wordsOf(query);
	if (words.length === 0) return notes.map(({ id }) => id);
	const phrase = words.join(' ');
	const found: { id: string; rank: number }[] = [];
	for (const note of notes) {
		const rank = rankOf(note, words, phrase);
		if (rank !== null) found.push({ id: note.id, rank });
	}
	return found.sort((a, b) => a.rank - b.rank).map(({ id }) => id);
}

function rankOf({ code, titles, texts }: FoldedNote, words: readonly string[], phrase: string): number | null {
	if (words.every((word) => code.includes(word))) return 0;
	if (titles.includes(phrase)) return 1;
	if (titles.some((title) => title.startsWith(phrase))) return 2;
	const isIn = (text: string) => (word: string) => text.includes(word) || code.includes(word);
	if (titles.some((title) => words.every(isIn(title)))) return 3;
	return words.every(isIn([...titles, texts].join('\n'))) ? 4 : null;
}
