import { foldWithPlaces } from './fold-text.ts';

/** A part of a text, by its UTF-16 units: from `from` up to, not including, `to`. */
export interface Mark {
	readonly from: number;
	readonly to: number;
}

/**
 * Where the words stand in a text, in order; those that touch or overlap are one mark.
 * @param words folded, as `wordsOf` gives them
 */
export function findMarks(text: string, words: readonly string[]): readonly Mark[] {
	const { folded, starts, ends } = foldWithPlaces(text);
	const found: Mark[] = [];
	for (const word of words) {
		for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
			const [from, to] = [starts[at], ends[at + word.length - 1]];
			// an empty word is found everywhere and has no end
			if (from === undefined || to === undefined || word === '') break;
			found.push({ from, to });
		}
	}
	return merge(found);
}

function merge(marks: Mark[]): readonly Mark[] {
	const merged: Mark[] = [];
	for (const mark of marks.sort((a, b) => a.from - b.from)) {
		const last = merged.at(-1);
		if (last === undefined || mark.from > last.to) merged.push(mark);
		else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) };
	}
	return merged;
}

/** A text cut at its marks, for a view to draw. */
export function cutAtMarks(
	text: string,
	marks: readonly Mark[]
): readonly { readonly text: string; readonly isMarked: boolean }[] {
	const parts: { text: string; isMarked: boolean }[] = [];
	let at = 0;
	const add = (to: number, isMarked: boolean): void => {
		if (to > at) parts.push({ text: text.slice(at, to), isMarked });
		at = Math.max(at, to);
	};
	for (const { from, to } of marks) {
		add(from, false);
		add(to, true);
	}
	add(text.length, false);
	return parts;
}
