import type { Localized } from '#domain/language.ts';
import { plainText } from '#domain/markup.ts';
import type { Choice } from '#domain/quiz/asking.ts';
import { saysTheSame, type LookAlike, type ReadSet } from '#domain/quiz/confusable.ts';
import { contrastWith, lookAlikesOf } from '#domain/quiz/look-alikes.ts';
import type { Refusal, TypedKey } from './term/kind.ts';

/** Distractors without which there is no choosing. */
const LEAST = 2;

/** A right answer as it stands among options. */
export const rightChoice = ({ fr, en }: Localized, noteId: string | null = null): Choice => ({
	fr,
	en,
	noteId,
	remark: null,
	contrast: null
});

/** The options of "which word is it": the key and its look-alikes by name; null with fewer than two of these. */
export function wordChoices(key: TypedKey, noteId: string | null, sets: readonly ReadSet[]): readonly Choice[] | null {
	const asked = { noteId, term: key.shown, accepted: namesOfKey(key) };
	const others = lookAlikesOf(asked, sets);
	if (others.length < LEAST) return null;
	return [
		rightChoice(key.shown, noteId),
		...others.map((other) => ({
			fr: other.term.fr,
			en: other.term.en,
			noteId: other.noteId,
			remark: refusalOf(other, key.refuse)?.remark ?? whatItIs(other),
			contrast: contrastWith(asked, other, sets)
		}))
	];
}

/** Everything that is right in either language, whatever the language of the page. */
export const namesOfKey = ({ shown, accept }: TypedKey): readonly string[] =>
	[shown.fr, shown.en, ...accept.fr, ...accept.en].map(plainText);

const refusalOf = ({ accepted }: LookAlike, refuse: readonly Refusal[]): Refusal | undefined =>
	refuse.find(({ answers }) => saysTheSame(accepted, [...answers.fr, ...answers.en].map(plainText)));

const whatItIs = ({ term, meaning }: LookAlike): Localized => ({
	fr: `**${plainText(term.fr)}**\u00a0: ${meaning.fr}`,
	en: `**${plainText(term.en)}**: ${meaning.en}`
});
