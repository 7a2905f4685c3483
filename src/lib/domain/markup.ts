/** A piece of authored text. Data only: a view draws it with elements of its own, never with HTML from a text. */
export type Inline =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'code'; readonly text: string }
	| { readonly type: 'strong' | 'em'; readonly children: readonly Inline[] }
	| { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
	| { readonly type: 'break' };

/** What a reader found at a place, and where the text goes on. */
interface Found {
	readonly node: Inline;
	readonly end: number;
}

/**
 * Reads inline markup: `**strong**`, `*emphasis*`, `` `code` ``, `[label](https://…)` and line breaks.
 * Never throws: a mark without its partner, an empty pair and a link to anything but a plain `https://` address
 * stay the characters they are. A mark opens before a letter and closes after one, so `2 * 3 * 4` is text; nothing
 * is read inside code. `href` is the address as the browser will open it (`URL.href`).
 */
export function parseMarkup(text: string): readonly Inline[] {
	const nodes: Inline[] = [];
	let literal = '';
	const endLiteral = (): void => {
		if (literal !== '') nodes.push({ type: 'text', text: literal });
		literal = '';
	};
	for (let at = 0; at < text.length;) {
		const found = readBreak(text, at) ?? readCode(text, at) ?? readEmphasis(text, at) ?? readLink(text, at);
		if (found) {
			endLiteral();
			nodes.push(found.node);
			at = found.end;
		} else {
			// a run of stars is one mark: its tail must not be tried again as a shorter one
			const next = at + Math.max(1, countStars(text, at));
			literal += text.slice(at, next);
			at = next;
		}
	}
	endLiteral();
	return nodes;
}

/** The text without its marks and addresses, a line break as a space: for labels and search. */
export const plainText = (text: string): string => parseMarkup(text).map(plainNode).join('');

function plainNode(node: Inline): string {
	if (node.type === 'break') return ' ';
	return 'children' in node ? node.children.map(plainNode).join('') : node.text;
}

function readBreak(text: string, at: number): Found | null {
	if (text[at] === '\n') return { node: { type: 'break' }, end: at + 1 };
	return text.startsWith('\r\n', at) ? { node: { type: 'break' }, end: at + 2 } : null;
}

function readCode(text: string, at: number): Found | null {
	const end = codeEnd(text, at);
	return end > at ? { node: { type: 'code', text: text.slice(at + 1, end - 1) }, end } : null;
}

/** Where the code that opens at `at` ends; `at` itself when none does. */
function codeEnd(text: string, at: number): number {
	if (text[at] !== '`') return at;
	const close = text.indexOf('`', at + 1);
	return close > at + 1 ? close + 1 : at;
}

function readEmphasis(text: string, at: number): Found | null {
	const run = countStars(text, at);
	// three stars open strong with emphasis at its beginning; more are a decoration
	if (run < 1 || run > 3 || isSpace(text[at + run])) return null;
	const width = run === 1 ? 1 : 2;
	const close = findClose(text, at + run, width);
	if (close < 0) return null;
	const children = parseMarkup(text.slice(at + width, close));
	return { node: { type: width === 1 ? 'em' : 'strong', children }, end: close + width };
}

/** Place of the mark of `width` stars that closes, from `from` on and outside code; -1 when there is none. */
function findClose(text: string, from: number, width: number): number {
	for (let at = from; at < text.length;) {
		const run = countStars(text, at);
		// a run of three closes both kinds, the outer one with its last stars
		if ((run === width || run === 3) && !isSpace(text[at - 1])) return at + run - width;
		at = Math.max(at + Math.max(1, run), codeEnd(text, at));
	}
	return -1;
}

function countStars(text: string, at: number): number {
	let end = at;
	while (text[end] === '*') end++;
	return end - at;
}

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

function readLink(text: string, at: number): Found | null {
	if (text[at] !== '[') return null;
	const labelEnd = findLabelEnd(text, at + 1);
	if (labelEnd < 0 || text[labelEnd + 1] !== '(') return null;
	const close = text.indexOf(')', labelEnd + 2);
	const href = close < 0 ? null : safeAddress(text.slice(labelEnd + 2, close));
	if (href === null) return null;
	return { node: { type: 'link', href, children: parseMarkup(text.slice(at + 1, labelEnd)) }, end: close + 1 };
}

/** Place of the bracket that ends a label; -1 when it is missing, the label empty, or another label begins first. */
function findLabelEnd(text: string, from: number): number {
	for (let at = from; at < text.length;) {
		if (text[at] === '[') return -1;
		if (text[at] === ']') return at > from ? at : -1;
		at = Math.max(at + 1, codeEnd(text, at));
	}
	return -1;
}

/** The address as a browser opens it; null unless it begins with `https://` to the letter and hides nothing. */
function safeAddress(address: string): string | null {
	// an @ before the path hides the host from a reader, even where the credentials are empty
	if (!/^https:\/\/[^/?#@]+(?:[/?#]|$)/.test(address) || /[\s\\\p{C}]/u.test(address)) return null;
	try {
		const url = new URL(address);
		return /^[a-z0-9.-]+$/.test(url.hostname) ? url.href : null;
	} catch {
		return null;
	}
}
