/** Longest response that is read or kept, in characters. */
export const LONGEST_RESPONSE = 200;

export interface TypedCheck {
	readonly response: string;
	/** right answers, the shown one first */
	readonly accepted: readonly string[];
	/** wrong answers that are easily confused with it, in groups: a group shares its remark */
	readonly refused: readonly (readonly string[])[];
	/** false where a slip of the finger is a mistake too */
	readonly allowTypos?: boolean;
}

/** `matched` is an answer in its author's spelling, `distance` a number of edits, `refusalIndex` a place in `refused`. */
export type TypedMatch =
	| { readonly outcome: 'right'; readonly matched: string }
	| { readonly outcome: 'typo'; readonly matched: string; readonly distance: number }
	| { readonly outcome: 'refused'; readonly matched: string; readonly refusalIndex: number }
	| { readonly outcome: 'wrong' };

/**
 * Compares a typed response with the answers of a card. Of the response, the first 200 characters count.
 *
 * Ignored in words: case, accents, œ = oe and æ = ae, hyphens, apostrophes, spaces and punctuation, an article in
 * front, a plural ending, whatever can't be seen (zero-width, direction controls).
 * Ignored in code (a flag, a path, a file name, `docker …`): spaces around, case outside flags and paths, the dashes
 * and quotes that a phone puts in; everything else counts: `-p` is not `-P`, nor `docker logs` `docker log`.
 *
 * A typo is 1 edit in an answer of 5 to 8 letters, 2 from 9 letters on (optimal string alignment distance). It is
 * none in code, in an answer with a digit or a word in capitals; when a refused answer is as near; when two
 * letters more or less in front make another word (healthy, unhealthy). A typo in a refused answer is refused.
 */
export function matchTyped({ response, accepted, refused, allowTypos = true }: TypedCheck): TypedMatch {
	const typed = response.slice(0, LONGEST_RESPONSE);
	const right = accepted.find((answer) => isSame(typed, answer));
	if (right !== undefined) return { outcome: 'right', matched: right };

	const rivals = refused.flatMap((answers, refusalIndex) => answers.map((matched) => ({ matched, refusalIndex })));
	const named = rivals.find((rival) => isSame(typed, rival.matched));
	if (named) return { outcome: 'refused', ...named };
	if (!allowTypos) return { outcome: 'wrong' };

	const slip = nearest(
		typed,
		accepted.filter((answer) => isSlip(typed, answer))
	);
	const rival = nearest(
		typed,
		rivals.map(({ matched }) => matched)
	);
	if (slip && (!rival || slip.distance < rival.distance)) return { outcome: 'typo', ...slip };
	const meant = rivals.find(({ matched }) => matched === rival?.matched);
	return meant && isSlip(typed, meant.matched) ? { outcome: 'refused', ...meant } : { outcome: 'wrong' };
}

/** True when `text` holds the answer as whole words: a question that does gives it away. No markup in either. */
export function givesAway(text: string, answer: string): boolean {
	const split = isCode(answer) ? codeTokens : (from: string) => splitWords(from).map(singular);
	const words = split(text);
	const wanted = split(dropArticle(answer));
	return wanted.length > 0 && words.some((_, at) => wanted.every((word, i) => words[at + i] === word));
}

/** The response as it is kept and shown: on one line, nothing invisible, at most 200 characters. */
export function cleanResponse(response: string): string {
	const line = response
		.replace(/\p{Cf}/gu, '')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
	// a cut must not leave half a character
	return line.slice(0, LONGEST_RESPONSE).replace(/[\ud800-\udbff]$/, '');
}

/** Edits between two texts: a letter more, less or other, or two neighbours swapped. Optimal string alignment. */
export function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const isEqual = a[i - 1] === b[j - 1];
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row[j] = Math.min(
				cell(last, j) + 1,
				cell(row, j - 1) + 1,
				cell(last, j - 1) + (isEqual ? 0 : 1),
				isSwap ? cell(beforeLast, j - 2) + 1 : Infinity
			);
		}
		beforeLast = last;
		last = row;
	}
	return cell(last, b.length);
}

const cell = (row: readonly number[], at: number): number => row[at] ?? Infinity;

function isSame(typed: string, answer: string): boolean {
	const keysOf = isCode(answer) ? codeKeys : wordKeys;
	const typedKeys = keysOf(typed);
	return keysOf(answer).some((key, i) => key !== '' && key === typedKeys[i]);
}

const isCode = (answer: string): boolean =>
	/(?:^|\s)[-.]|[/\\:=_$@{}<>|&*~#[\]"]|[\p{L}\p{N}]\.[\p{L}\p{N}]|^docker [a-z]/u.test(answer);

const isForgiving = (answer: string): boolean => !isCode(answer) && !/\p{N}|\p{Lu}{2}/u.test(answer);

function isSlip(typed: string, answer: string): boolean {
	const [letters] = wordKeys(answer);
	const [given] = wordKeys(typed);
	if (letters.length < 5 || !isForgiving(answer)) return false;
	const hasOtherPrefix =
		Math.abs(given.length - letters.length) > 1 && (given.endsWith(letters) || letters.endsWith(given));
	return !hasOtherPrefix && wordDistance(typed, answer) <= (letters.length < 9 ? 1 : 2);
}

function nearest(typed: string, answers: readonly string[]): { matched: string; distance: number } | null {
	const all = answers.map((matched) => ({ matched, distance: wordDistance(typed, matched) }));
	return all.sort((a, b) => a.distance - b.distance)[0] ?? null;
}

function wordDistance(typed: string, answer: string): number {
	const [letters, singulars] = wordKeys(typed);
	const [wanted, wantedSingulars] = wordKeys(answer);
	return Math.min(editDistance(letters, wanted), editDistance(singulars, wantedSingulars));
}

/** The letters of an answer, and the letters without plural endings: equal in either is equal. */
function wordKeys(text: string): [letters: string, singulars: string] {
	const words = splitWords(dropArticle(text));
	return [words.join(''), words.map(singular).join('')];
}

const codeKeys = (text: string): string[] => [codeTokens(dropArticle(text)).join(' ')];

/** One spelling for what phones and habits write in several; case is kept. */
const plainLetters = (text: string): string =>
	text
		.replace(/[’‘ʼ′´]/g, "'")
		.replace(/[“”«»]/g, '"')
		.replace(/—/g, '--')
		.normalize('NFKD')
		.replace(/[\p{M}\p{Cf}`]/gu, '')
		.replace(/[‐‒–−]/g, '-')
		.replace(/œ/gi, 'oe')
		.replace(/æ/gi, 'ae')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();

const ARTICLES = /^(?:(?:(?:de la|les?|la|une?|des|du|the|an?) |(?:de )?l' ?|d' ?)(?=.))+/i;

/** The « à » of « à état » is no English article, though it looks like one without its accent. */
const dropArticle = (text: string): string =>
	/^\s*à\s/iu.test(text.normalize('NFC')) ? plainLetters(text) : plainLetters(text).replace(ARTICLES, '');

const splitWords = (text: string): string[] =>
	plainLetters(text)
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu) ?? [];

/** `registries` and `registry`, `copies` and `copie` end alike; `ps`, `ls` and `dns` are no plurals. */
const singular = (word: string): string =>
	word.length < 4 ? word : word.replace(/(\p{L})[sx]$/u, '$1').replace(/(..)ie$/, '$1y');

/** Words between spaces, without the punctuation of a sentence around them; `docker build .` keeps its dot. */
function codeTokens(text: string): string[] {
	const words = plainLetters(text).split(' ');
	const bare = words.map((word) => word.replace(/^["'(]+(?=.)/, '').replace(/(.)["'),.;:!?]+$/, '$1'));
	const kept = bare.filter((word) => !/^["!?;:]*$/.test(word));
	return kept.map((word) => (/^-|\//.test(word) ? word : word.toLowerCase()));
}
