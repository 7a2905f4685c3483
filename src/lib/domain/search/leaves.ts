import { parseMarkup, type Inline } from '../markup.ts';
import { cutAtMarks, findMarks } from './marks.ts';

/** A run of text as a list draws it: code keeps its look, emphasis and links are plain there. */
export interface Leaf {
	readonly text: string;
	readonly isCode: boolean;
	readonly isMarked: boolean;
}

/**
 * A text with inline markup for a line of a list, cut where the words stand in it; together the runs are its plain
 * text (see `plainText`).
 * @param words folded, as `wordsOf` gives them
 */
export function markedLeaves(markup: string, words: readonly string[]): readonly Leaf[] {
	const runs = parseMarkup(markup).flatMap(runsOf);
	const marks = findMarks(runs.map(({ text }) => text).join(''), words);
	let begin = 0;
	return runs.flatMap(({ text, isCode }) => {
		const here = marks
			.map(({ from, to }) => ({ from: Math.max(0, from - begin), to: Math.min(text.length, to - begin) }))
			.filter(({ from, to }) => from < to);
		begin += text.length;
		return cutAtMarks(text, here).map((part) => ({ ...part, isCode }));
	});
}

function runsOf(inline: Inline): readonly { readonly text: string; readonly isCode: boolean }[] {
	if (inline.type === 'break') return [{ text: ' ', isCode: false }];
	if ('children' in inline) return inline.children.flatMap(runsOf);
	return [{ text: inline.text, isCode: inline.type === 'code' }];
}
