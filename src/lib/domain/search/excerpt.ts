import { LANGUAGES, type Language, type Localized } from '../language.ts';
import { foldText } from './fold-text.ts';
import { findMarks } from './marks.ts';

/** Characters shown before a match, and in all. */
const BEFORE = 32;
const LONGEST = 120;

export interface Excerpt {
	readonly language: Language;
	readonly text: string;
}

/**
 * Why a note was found, when what is shown of it does not say so: the part of its texts around the first word that
 * is missing there, in the language of the page if it stands in both.
 * @param shown what is on screen: code and title
 * @returns null when every word is on screen already
 */
export function excerptFor(
	shown: string,
	texts: readonly Localized[],
	words: readonly string[],
	language: Language
): Excerpt | null {
	const seen = foldText(shown);
	const missing = words.filter((word) => !seen.includes(word));
	if (missing.length === 0) return null;
	const others = LANGUAGES.filter((other) => other !== language);
	for (const tried of [language, ...others]) {
		for (const text of texts) {
			const folded = foldText(text[tried]);
			if (!missing.some((word) => folded.includes(word))) continue;
			const [mark] = findMarks(text[tried], missing);
			if (mark !== undefined) return { language: tried, text: cutAround(text[tried], mark.from) };
		}
	}
	return null;
}

/** The part of a text around a place, cut between words. */
function cutAround(text: string, at: number): string {
	const from = at <= BEFORE ? 0 : afterSpace(text, at - BEFORE, at);
	const room = text.slice(from, from + LONGEST);
	const isWhole = from + room.length >= text.length;
	const end = isWhole ? room.length : Math.max(room.lastIndexOf(' '), at - from + 1);
	return `${from > 0 ? '… ' : ''}${room.slice(0, end)}${isWhole ? '' : ' …'}`;
}

function afterSpace(text: string, from: number, latest: number): number {
	const space = text.indexOf(' ', from);
	return space < 0 || space >= latest ? from : space + 1;
}
