import * as v from 'valibot';
import { LANGUAGES, type Language, type Localized } from '#domain/language.ts';
import { plainText } from '#domain/markup.ts';
import { cleanResponse, givesAway, matchTyped, type TypedMatch } from '#domain/typed-answer.ts';
import type { Asking, Choice } from '#domain/quiz/asking.ts';
import type { ReadSet } from '#domain/quiz/confusable.ts';
import { lookAlikesOf } from '#domain/quiz/look-alikes.ts';
import type { Remark, Verdict } from '#domain/verdict.ts';
import { namesOfKey, rightChoice, wordChoices } from '../distractors.ts';
import type { Kind, Mistake, Prompt } from '../kind.ts';

/** Answers that are easily confused with the right one, and what is said of them. */
export interface Refusal {
	readonly answers: Localized<readonly string[]>;
	readonly remark: Localized;
}

/** What the right answer to a typed card is. */
export interface TypedKey {
	readonly shown: Localized;
	readonly accept: Localized<readonly string[]>;
	readonly refuse: readonly Refusal[];
}

export interface TermContent {
	readonly term: Localized;
	readonly meaning: Localized;
	readonly ask: Localized;
	/** context shown above the term */
	readonly cue: Localized | null;
	readonly accept: Localized<readonly string[]>;
	readonly refuse: readonly Refusal[];
}

export interface TermResponse {
	readonly text: string;
}

/** What an author has to mend. */
export type Problems = ReturnType<Kind<unknown, unknown>['problems']>;

const text = v.pipe(v.string('is not a text: put it in quotes'), v.trim(), v.nonEmpty('is empty'));
/** A text in both languages, trimmed and never empty. */
export const localizedText = v.strictObject({ fr: text, en: text }, 'needs a text for fr and one for en');

const answers = v.array(text, 'is not a list: write [one, two], or [] for none');
const localizedAnswers = v.strictObject({ fr: answers, en: answers }, 'needs a list for fr and one for en');
export const acceptSchema = v.optional(localizedAnswers, () => ({ fr: [], en: [] }));
export const refuseSchema = v.optional(
	v.array(
		v.strictObject({ answers: localizedAnswers, remark: localizedText }, 'needs answers and a remark'),
		'is not a list: begin each entry with "- answers:"'
	),
	() => []
);

/** Term -> meaning, said in one's own words and self-rated; meaning -> term, typed. */
export const term: Kind<TermContent, TermResponse> = {
	name: 'term',
	source: 'typed',
	schema: v.strictObject(
		{
			term: localizedText,
			meaning: localizedText,
			ask: localizedText,
			cue: v.nullish(localizedText, null),
			accept: acceptSchema,
			refuse: refuseSchema
		},
		'needs term, meaning and ask'
	),
	problems(content) {
		const key = keyOf(content);
		const inLanguage = LANGUAGES.flatMap((language) => {
			const names = [content.term.fr, content.term.en];
			const told = answerGivenAway(content.meaning[language], names);
			const asked = answerGivenAway(content.ask[language], acceptedAnswers(key, language));
			const isQuestion = content.ask[language].endsWith('?');
			return [
				...(told
					? [{ field: `meaning.${language}`, reason: `contains the term "${told}": explain it by other words` }]
					: []),
				...(asked
					? [{ field: `ask.${language}`, reason: `gives the answer "${asked}" away: ask with other words` }]
					: []),
				...(isQuestion
					? []
					: [{ field: `ask.${language}`, reason: 'has to be a question that ends with a question mark' }])
			];
		});
		return [...inLanguage, ...refusalProblems('refuse', key)];
	},
	facets: () => ['meaning', 'term'],
	isGraded: (facet) => facet === 'term',
	grade: (prompt, response) => gradeTyped(gradedKey(prompt), prompt.language, response.text),
	solution: (prompt) => ({ text: plainText(gradedKey(prompt).shown[prompt.language]) }),
	mistakes: (prompt) => (prompt.facet === 'term' ? typedMistakes(gradedKey(prompt), prompt.language) : []),
	describe: (_, response) => cleanResponse(response.text),
	named: (content) => ({
		term: content.term,
		meaning: content.meaning,
		accepted: [...new Set(LANGUAGES.flatMap((language) => acceptedAnswers(keyOf(content), language)))]
	}),
	ask({ note, facet }, sets) {
		const { content, id } = note;
		const { cue, meaning, ask } = content;
		const shown = content.term;
		const pair: Asking = { format: 'paired', left: shown, right: meaning };
		if (facet === 'term') {
			const rivals = lookAlikesOf({ noteId: id, term: shown, accepted: namesOfKey(keyOf(content)) }, sets);
			const options = wordChoices(keyOf(content), id, sets);
			return [
				{ format: 'typed', stem: ask, cue: null, rivals },
				...(options ? [{ format: 'chosen' as const, stem: ask, cue: null, options }] : []),
				{ format: 'told', stem: ask, cue: null, answer: [shown] },
				pair
			];
		}
		const options = meaningChoices(content, id, sets);
		return [
			...(options ? [{ format: 'chosen' as const, stem: shown, cue, options }] : []),
			{ format: 'told', stem: shown, cue, answer: [meaning] },
			pair
		];
	},
	title: ({ term }) => term,
	sides: ({ term, meaning, ask }, facet) =>
		facet === 'term' ? { front: ask, back: [term] } : { front: term, back: [meaning] }
};

const keyOf = ({ term, accept, refuse }: TermContent): TypedKey => ({ shown: term, accept, refuse });

/** The options of "what does it mean": a meaning that speaks of the term itself gives itself away, so it comes last. */
function meaningChoices(content: TermContent, noteId: string, sets: readonly ReadSet[]): readonly Choice[] | null {
	const words = wordChoices(keyOf(content), noteId, sets);
	if (words === null) return null;
	const asked = { noteId, term: content.term, accepted: namesOfKey(keyOf(content)) };
	const distractors = lookAlikesOf(asked, sets).map((other, i): Choice => ({
		fr: other.meaning.fr,
		en: other.meaning.en,
		noteId: other.noteId,
		remark: {
			fr: `C’est **${plainText(other.term.fr)}**.`,
			en: `That is **${plainText(other.term.en)}**.`
		},
		contrast: words[i + 1]?.contrast ?? null
	}));
	const tells = (choice: Choice): number =>
		Number(LANGUAGES.some((l) => answerGivenAway(choice[l], [content.term[l]])));
	return [rightChoice(content.meaning, noteId), ...distractors.sort((a, b) => tells(a) - tells(b))];
}

/** @throws RangeError for a facet that is only self-rated: ask `isGraded` first */
function gradedKey({ note, facet }: Prompt<TermContent>): TypedKey {
	if (facet !== 'term') throw new RangeError(`the facet "${facet}" of a term is self-rated: nothing to grade`);
	return keyOf(note.content);
}

/** Everything that is right when typed on a page in `language`; English always is. The shown form is first. */
export function acceptedAnswers({ shown, accept }: TypedKey, language: Language): readonly string[] {
	const all = language === 'en' ? [shown.en, ...accept.en] : [shown.fr, shown.en, ...accept.fr, ...accept.en];
	return all.map(plainText);
}

/**
 * The verdict on a typed answer: 1 right or a typo of it, with the right spelling; 0 refused, with its remark, or
 * wrong. An English answer on a French page is right and learns the French word.
 * @param rivals further answers that a typo must not be nearer to
 */
export function gradeTyped(key: TypedKey, language: Language, text: string, rivals: readonly string[] = []): Verdict {
	const match = matchTyped({
		response: text,
		accepted: acceptedAnswers(key, language),
		refused: [...key.refuse.map(({ answers }) => refusedAnswers(answers, language)), rivals]
	});
	if (match.outcome === 'wrong') return { score: 0, remarks: [] };
	if (match.outcome === 'refused') {
		const remark = key.refuse[match.refusalIndex]?.remark;
		return { score: 0, remarks: remark ? [{ tone: 'wrong', text: remark }] : [] };
	}
	return { score: 1, remarks: [...spellingRemark(match), ...frenchRemark(key, language, match.matched)] };
}

const refusedAnswers = (answers: Localized<readonly string[]>, language: Language): readonly string[] =>
	(language === 'en' ? answers.en : [...answers.fr, ...answers.en]).map(plainText);

function spellingRemark(match: TypedMatch): readonly Remark[] {
	if (match.outcome !== 'typo') return [];
	const { matched, distance } = match;
	const fr = `Presque\u00a0: ${distance === 1 ? 'une différence' : 'deux différences'}. On écrit **${matched}**.`;
	const en = `Nearly: ${distance === 1 ? 'one difference' : 'two differences'}. It is written **${matched}**.`;
	return [{ tone: 'near', text: { fr, en } }];
}

function frenchRemark({ shown, accept }: TypedKey, language: Language, matched: string): readonly Remark[] {
	const french = plainText(shown.fr);
	if (language === 'en' || matched === french) return [];
	// a French synonym needs no remark, unless its author only named the English term again
	if (matched !== plainText(shown.en) && accept.fr.map(plainText).includes(matched)) return [];
	return [{ tone: 'right', text: { fr: `En français\u00a0: **${french}**.`, en: `In French: **${french}**.` } }];
}

/** Every refused answer with its remark, and an empty field. */
export function typedMistakes({ refuse }: TypedKey, language: Language): readonly Mistake<TermResponse>[] {
	const refused = refuse.flatMap(({ answers, remark }) =>
		answers[language].map((answer) => ({ response: { text: plainText(answer) }, remark }))
	);
	return [...refused, { response: { text: '' }, remark: null }];
}

/** The first of the answers that the text contains. */
export const answerGivenAway = (text: string, answers: readonly string[]): string | undefined =>
	answers.map(plainText).find((answer) => givesAway(plainText(text), answer));

/** An answer can't be both right and refused. */
export function refusalProblems(field: string, key: TypedKey): Problems {
	return LANGUAGES.flatMap((language) =>
		key.refuse.flatMap(({ answers }, i) =>
			answers[language]
				.filter((answer) => isRight(plainText(answer), acceptedAnswers(key, language)))
				.map((answer) => ({
					field: `${field}.${i}.answers.${language}`,
					reason: `"${answer}" is refused here, yet it also counts as right: take it out of one of the two`
				}))
		)
	);
}

const isRight = (response: string, accepted: readonly string[]): boolean =>
	matchTyped({ response, accepted, refused: [], allowTypos: false }).outcome === 'right';
