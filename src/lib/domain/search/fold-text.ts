/** Characters that decomposition leaves as they are, yet a phone's keyboard writes otherwise. */
const PLAIN: Readonly<Record<string, string>> = {
	œ: 'oe',
	æ: 'ae',
	ß: 'ss',
	ς: 'σ',
	'’': "'",
	'‘': "'",
	'‐': '-',
	'–': '-',
	'—': '-',
	'−': '-'
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** The text as search compares it: without accents or capitals, every kind of space, dash and apostrophe as one. */
export const foldText = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(SPECIAL, (character) => PLAIN[character] ?? character)
		.replace(/\s/g, ' ');

/** A folded text with the way back to the text as it is shown. */
export interface FoldedText {
	readonly folded: string;
	/** for each UTF-16 unit of `folded`: where the character it comes from begins in the text, and where it ends */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** `folded` is what `foldText` gives; accents that stand alone belong to the character before them. */
export function foldWithPlaces(text: string): FoldedText {
	let folded = '';
	const starts: number[] = [];
	const ends: number[] = [];
	let at = 0;
	for (const character of text) {
		// most characters need no look at their parts
		const plain = character < '\x7f' && character > ' ' ? character.toLowerCase() : foldText(character);
		const end = at + character.length;
		if (plain === '' && ends.length > 0) ends[ends.length - 1] = end;
		for (let i = 0; i < plain.length; i++) {
			starts.push(at);
			ends.push(end);
		}
		folded += plain;
		at = end;
	}
	return { folded, starts, ends };
}
