import * as v from 'valibot';
import { LANGUAGES, type Language, type Localized } from '#domain/language.ts';
import { plainText } from '#domain/markup.ts';
import type { Choice } from '#domain/quiz/asking.ts';
import type { ReadSet } from '#domain/quiz/confusable.ts';
import { contrastWith, namedIn } from '#domain/quiz/look-alikes.ts';
import { cleanResponse, givesAway } from '#domain/typed-answer.ts';
import type { Remark, Verdict } from '#domain/verdict.ts';
import type { Kind } from '../kind.ts';
import { localizedText, type Problems } from '../term/kind.ts';

/** Something to choose, as written in the file; the first of a list is right, views mix them. */
export interface Option extends Localized {
	/** why it is tempting and wrong */
	readonly remark: Localized | null;
}

export interface ContrastContent {
	readonly question: Localized;
	readonly members: readonly Option[];
	readonly reasons: readonly Option[];
}

/** Indexes into the lists of the content, not into what a view has mixed. */
export interface ContrastResponse {
	readonly member: number;
	readonly reason: number;
}

/** A list of options; `count` is said in the message: 'two to four'. */
export const optionsSchema = (least: number, most: number, count: string) =>
	v.pipe(
		v.array(
			v.strictObject({ ...localizedText.entries, remark: v.nullish(localizedText, null) }, 'needs fr and en'),
			'is not a list: begin each entry with "- "'
		),
		v.minLength(least, `needs ${count} entries, the right one first`),
		v.maxLength(most, `needs ${count} entries, the right one first`)
	);

/** Which member of a confusable set is it in this case, and why? */
export const contrast: Kind<ContrastContent, ContrastResponse> = {
	name: 'contrast',
	source: 'chosen',
	schema: v.strictObject(
		{
			question: localizedText,
			members: optionsSchema(2, 4, 'two to four'),
			reasons: optionsSchema(2, 3, 'two or three')
		},
		'needs question, members and reasons'
	),
	problems: ({ question, members, reasons }) => [
		...optionProblems('members', members),
		...optionProblems('reasons', reasons),
		...LANGUAGES.filter((language) => isKeyAloneIn(question[language], members, language)).map((language) => ({
			field: `question.${language}`,
			reason: 'names the right member and none of the others: that gives it away'
		}))
	],
	facets: () => ['contrast'],
	isGraded: () => true,
	grade: ({ note: { content } }, { member, reason }) =>
		gradeWithReason(member === 0, content.members[member]?.remark ?? null, content.reasons, reason),
	solution: () => ({ member: 0, reason: 0 }),
	mistakes: ({ note: { content } }) => [
		...content.members.slice(1).map(({ remark }, i) => ({ response: { member: i + 1, reason: 0 }, remark })),
		...content.reasons.slice(1).map(({ remark }, i) => ({ response: { member: 0, reason: i + 1 }, remark }))
	],
	describe: ({ note: { content }, language }, { member, reason }) =>
		describeChoice([content.members[member]?.[language], content.reasons[reason]?.[language]]),
	named: () => null,
	ask: ({ note: { content } }, sets) => [
		{ format: 'chosen', stem: content.question, cue: null, options: memberChoices(content.members, sets) },
		{ format: 'told', stem: content.question, cue: null, answer: rightOnes(content.members, content.reasons) }
	],
	title: ({ question }) => question,
	sides: ({ question, members, reasons }) => ({ front: question, back: rightOnes(members, reasons) })
};

/** The members as options, each with the note that teaches it: what is mixed up here counts there. */
function memberChoices(members: readonly Option[], sets: readonly ReadSet[]): readonly Choice[] {
	const all = sets.flatMap((set) => set.members);
	const lookAlikes = members.map((member) => namedIn(plainText(member.en), all));
	const [key] = lookAlikes;
	return members.map(({ fr, en, remark }, i): Choice => {
		const other = lookAlikes[i];
		return {
			fr,
			en,
			noteId: other?.noteId ?? null,
			remark,
			contrast: i > 0 && key && other ? contrastWith(key, other, sets) : null
		};
	});
}

/** The right option of each list, which is its first. */
export const rightOnes = (...lists: readonly (readonly Localized[])[]): readonly Localized[] =>
	lists.flatMap(([right]) => (right === undefined ? [] : [{ fr: right.fr, en: right.en }]));

/**
 * The verdict on a choice and its reason: 1 both right, 0.5 right for a wrong reason, 0 wrong.
 * @param remark what is said of the choice; null when it is right
 */
export function gradeWithReason(
	isRight: boolean,
	remark: Localized | null,
	reasons: readonly Option[],
	reason: number
): Verdict {
	const said = [remark, reason === 0 ? null : (reasons[reason]?.remark ?? null)];
	const remarks = said.filter((text) => text !== null).map((text): Remark => ({ tone: 'wrong', text }));
	return { score: !isRight ? 0 : reason === 0 ? 1 : 0.5, remarks };
}

/** Choice and reason on one line, without markup. */
export const describeChoice = (parts: readonly (string | undefined)[]): string =>
	cleanResponse(parts.map((part) => (part === undefined ? '?' : plainText(part))).join(' · '));

/** The first option is right, and no two say the same. */
export function optionProblems(field: string, options: readonly Option[]): Problems {
	const isKeyRemarked = options[0]?.remark != null;
	const remarked = {
		field: `${field}.0.remark`,
		reason: 'the first entry is the right one, and a remark says why one is wrong: put the right one first'
	};
	const doubles = LANGUAGES.flatMap((language) => {
		const texts = options.map((option) => plainText(option[language]).toLowerCase());
		return texts.flatMap((text, i) => {
			const first = texts.indexOf(text);
			if (first === i) return [];
			const reason =
				first === 0
					? 'says the same as the right entry: a wrong one has to differ'
					: `says the same as entry ${first + 1}: each has to differ`;
			return [{ field: `${field}.${i}.${language}`, reason }];
		});
	});
	return isKeyRemarked ? [remarked, ...doubles] : doubles;
}

function isKeyAloneIn(question: string, members: readonly Option[], language: Language): boolean {
	// words like "no" stand in any question
	if ((members[0]?.[language] ?? '').length < 4) return false;
	const isNamed = members.map((member) => givesAway(plainText(question), plainText(member[language])));
	return isNamed[0] === true && !isNamed.slice(1).includes(true);
}
