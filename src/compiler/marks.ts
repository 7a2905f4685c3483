import { parseMarkup, type Inline } from '#domain/markup.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** What is left of a mark in plain text, and what is wrong with it. */
const LEFT_OVER: readonly (readonly [RegExp, string])[] = [
	[/\*\*/, 'a ** has no partner, or a space inside: bold is **like this**'],
	[/`/, 'a ` has no partner: code is `like this`'],
	[/\]\(/, 'this is no link: an address begins with https:// and has no spaces']
];

/** Marks in the texts of a note that a reader would see as characters: an author never means that. */
export function markProblems(yaml: YamlFile): Problem[] {
	return textsOf(yaml.value, []).flatMap(({ field, text }) => {
		const reason = leftOver(parseMarkup(text));
		return reason === null ? [] : [yaml.problemAt(field, reason)];
	});
}

function leftOver(nodes: readonly Inline[]): string | null {
	for (const node of nodes) {
		const reason =
			node.type === 'text'
				? (LEFT_OVER.find(([mark]) => mark.test(node.text))?.[1] ?? null)
				: 'children' in node
					? leftOver(node.children)
					: null;
		if (reason !== null) return reason;
	}
	return null;
}

/** Every text in two languages, wherever it stands; lists of answers are no markup. */
function textsOf(value: unknown, field: readonly string[]): { field: readonly string[]; text: string }[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, each]) => {
		const here = [...field, key];
		const isText = typeof each === 'string' && (key === 'fr' || key === 'en');
		return isText ? [{ field: here, text: each }] : textsOf(each, here);
	});
}
