import * as v from 'valibot';
import { LANGUAGES, type Language, type Localized } from '#domain/language.ts';
import { plainText } from '#domain/markup.ts';
import { lookAlikesOf } from '#domain/quiz/look-alikes.ts';
import { cleanResponse } from '#domain/typed-answer.ts';
import { namesOfKey, wordChoices } from '../distractors.ts';
import type { Kind, Prompt } from '../kind.ts';
import {
	acceptSchema,
	answerGivenAway,
	gradeTyped,
	localizedText,
	refusalProblems,
	refuseSchema,
	typedMistakes,
	type Problems,
	type Refusal,
	type TermResponse,
	type TypedKey
} from '../term/kind.ts';

export interface ClozeHole {
	readonly accept: Localized<readonly string[]>;
	readonly hint: Localized | null;
	readonly refuse: readonly Refusal[];
}

export interface ClozeContent {
	/** holes are written `{{1:answer}}` */
	readonly text: Localized;
	/** by number of the hole */
	readonly holes: Readonly<Record<string, ClozeHole>>;
}

export type ClozeResponse = TermResponse;

export type ClozePart =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'hole'; readonly hole: number; readonly answer: string };

/** What stands in a masked text in the place of the hole. */
export const BLANK = '____';

/** The text cut at its holes, in order; texts and answers are inline markup. */
export function clozeParts(text: string): ClozePart[] {
	const parts: ClozePart[] = [];
	let from = 0;
	// the last two braces of a row close the hole: an answer may end with some itself
	for (const found of text.matchAll(/\{\{([1-9]):([^\n]+?)\}\}(?!\})/g)) {
		const [whole, hole = '', answer = ''] = found;
		if (found.index > from) parts.push({ type: 'text', text: text.slice(from, found.index) });
		parts.push({ type: 'hole', hole: Number(hole), answer: answer.trim() });
		from = found.index + whole.length;
	}
	if (from < text.length) parts.push({ type: 'text', text: text.slice(from) });
	return parts;
}

const holesIn = (text: string) => clozeParts(text).filter((part) => part.type === 'hole');

/** The text with `BLANK` in the given hole and the other holes filled; with no such hole, all are. */
export const maskCloze = (text: string, hole: number): string =>
	clozeParts(text)
		.map((part) => (part.type === 'text' ? part.text : part.hole === hole ? BLANK : part.answer))
		.join('');

/** A sentence with a hole a card, each typed. */
export const cloze: Kind<ClozeContent, ClozeResponse> = {
	name: 'cloze',
	source: 'typed',
	schema: v.strictObject(
		{
			text: localizedText,
			holes: v.record(
				v.pipe(v.string(), v.regex(/^[1-9]$/, 'is not the number of a hole, 1 to 9')),
				v.strictObject(
					{ accept: acceptSchema, hint: v.nullish(localizedText, null), refuse: refuseSchema },
					'needs accept: { fr: [], en: [] }'
				),
				'needs an entry for each hole, by its number'
			)
		},
		'needs text and holes'
	),
	problems: (content) => [
		...LANGUAGES.flatMap((language) => textProblems(content.text[language], `text.${language}`)),
		...numberProblems(content),
		...Object.keys(content.holes).flatMap((hole) => holeProblems(content, Number(hole)))
	],
	facets: (content) => Object.keys(content.holes).map((hole) => `hole-${hole}`),
	isGraded: () => true,
	grade(prompt, response) {
		const { hole, key } = holeOf(prompt);
		const others = holesIn(prompt.note.content.text[prompt.language]).filter((part) => part.hole !== hole);
		const rivals = others.map((part) => plainText(part.answer));
		return gradeTyped(key, prompt.language, response.text, rivals);
	},
	solution: (prompt) => ({ text: plainText(holeOf(prompt).key.shown[prompt.language]) }),
	mistakes: (prompt) => typedMistakes(holeOf(prompt).key, prompt.language),
	describe: (_, response) => cleanResponse(response.text),
	named: () => null,
	ask({ note, facet }, sets) {
		const { text, holes } = note.content;
		const hole = holeNumber(facet);
		const key = keyOf(note.content, hole);
		if (!key) return [];
		const stem = maskBoth(text, hole);
		const cue = holes[hole]?.hint ?? null;
		const rivals = lookAlikesOf({ noteId: null, term: key.shown, accepted: namesOfKey(key) }, sets);
		const options = wordChoices(key, null, sets);
		return [
			{ format: 'typed', stem, cue, rivals },
			...(options ? [{ format: 'chosen' as const, stem, cue: null, options }] : []),
			{ format: 'told', stem, cue, answer: [maskBoth(text, 0)] }
		];
	},
	title: ({ text }) => maskBoth(text, 0),
	sides: ({ text }, facet) => ({ front: maskBoth(text, holeNumber(facet)), back: [maskBoth(text, 0)] })
};

const maskBoth = ({ fr, en }: Localized, hole: number): Localized => ({
	fr: maskCloze(fr, hole),
	en: maskCloze(en, hole)
});
const holeNumber = (facet: string): number => Number(facet.slice('hole-'.length));

/** @throws RangeError for a facet that is no hole of the note */
function holeOf({ note, facet }: Prompt<ClozeContent>): { hole: number; key: TypedKey } {
	const hole = holeNumber(facet);
	const key = keyOf(note.content, hole);
	if (!key) throw new RangeError(`the note has no "${facet}"`);
	return { hole, key };
}

function keyOf({ text, holes }: ClozeContent, hole: number): TypedKey | null {
	const entry = holes[hole];
	const answerIn = (language: Language): string | undefined =>
		holesIn(text[language]).find((part) => part.hole === hole)?.answer;
	const [fr, en] = [answerIn('fr'), answerIn('en')];
	return entry && fr && en ? { shown: { fr, en }, accept: entry.accept, refuse: entry.refuse } : null;
}

function textProblems(text: string, field: string): Problems {
	const parts = clozeParts(text);
	const holes = holesIn(text);
	const reasons: string[] = [];
	if (holes.length === 0) reasons.push('has no hole: write one as {{1:answer}}');
	// among others the way of Anki, {{c1::answer}}
	if (parts.some((part) => (part.type === 'text' ? /\{\{\s*c?\d/.test(part.text) : part.answer.startsWith(':')))) {
		reasons.push('has a hole that is not closed or not written as {{1:answer}}');
	}
	for (const { hole, answer } of holes) {
		const words = plainText(answer).split(/\s+/).length;
		if (words > 3) reasons.push(`hole ${hole} has ${words} words: three at most, or the answer is a guess`);
		if (answer === '') reasons.push(`hole ${hole} is empty`);
	}
	const numbers = holes.map(({ hole }) => hole);
	const twice = numbers.find((hole, i) => numbers.indexOf(hole) !== i);
	if (twice !== undefined) reasons.push(`has the hole ${twice} twice: give each its own number`);
	// the parts are drawn one by one
	const drawn = parts.map((part) => plainText(part.type === 'text' ? part.text : part.answer)).join('');
	if (drawn !== plainText(maskCloze(text, 0))) {
		reasons.push('has a mark that begins on one side of a hole and ends on the other: end it before the hole');
	}
	return reasons.map((reason) => ({ field, reason }));
}

function numberProblems({ text, holes }: ClozeContent): Problems {
	const listed = Object.keys(holes).join(', ') || 'none';
	return LANGUAGES.flatMap((language) => {
		const numbers = holesIn(text[language]).map((part) => part.hole);
		const found = [...new Set(numbers)].sort().join(', ');
		const reason = `has the holes ${found}, but "holes" lists ${listed}: both languages and the list need the same ones`;
		return found === '' || found === listed ? [] : [{ field: `text.${language}`, reason }];
	});
}

function holeProblems(content: ClozeContent, hole: number): Problems {
	const key = keyOf(content, hole);
	// a hole missing in a text is said already
	if (!key) return [];
	const hint = content.holes[hole]?.hint;
	const inLanguage = LANGUAGES.flatMap((language) => {
		const answer = [key.shown[language]];
		const inText = answerGivenAway(maskCloze(content.text[language], hole), answer);
		const inHint = hint && answerGivenAway(hint[language], answer);
		return [
			...(inText
				? [
						{
							field: `text.${language}`,
							reason: `gives the answer of hole ${hole} away: "${inText}" stands outside it too`
						}
					]
				: []),
			...(inHint ? [{ field: `holes.${hole}.hint.${language}`, reason: `gives the answer "${inHint}" away` }] : [])
		];
	});
	return [...inLanguage, ...refusalProblems(`holes.${hole}.refuse`, key)];
}
