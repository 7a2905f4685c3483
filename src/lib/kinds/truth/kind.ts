import * as v from 'valibot';
import type { Localized } from '#domain/language.ts';
import type { Kind } from '../kind.ts';
import {
	describeChoice,
	gradeWithReason,
	optionProblems,
	optionsSchema,
	rightOnes,
	type Option
} from '../contrast/kind.ts';
import { localizedText } from '../term/kind.ts';

export interface TruthContent {
	readonly statement: Localized;
	readonly isTrue: boolean;
	/** three; the first is right */
	readonly reasons: readonly Option[];
}

export interface TruthResponse {
	readonly isTrue: boolean;
	/** index into the reasons of the content, not into what a view has mixed */
	readonly reason: number;
}

/** True or false, and why: without the reason, half of it would be luck. */
export const truth: Kind<TruthContent, TruthResponse> = {
	name: 'truth',
	source: 'chosen',
	schema: v.strictObject(
		{
			statement: localizedText,
			isTrue: v.boolean('has to be true or false, without quotes'),
			reasons: optionsSchema(3, 3, 'exactly three')
		},
		'needs statement, isTrue and reasons'
	),
	problems: ({ reasons }) => optionProblems('reasons', reasons),
	facets: () => ['truth'],
	isGraded: () => true,
	grade: ({ note: { content } }, { isTrue, reason }) =>
		gradeWithReason(isTrue === content.isTrue, null, content.reasons, reason),
	solution: ({ note: { content } }) => ({ isTrue: content.isTrue, reason: 0 }),
	mistakes: ({ note: { content } }) => [
		{ response: { isTrue: !content.isTrue, reason: 0 }, remark: null },
		...content.reasons.slice(1).map(({ remark }, i) => ({
			response: { isTrue: content.isTrue, reason: i + 1 },
			remark
		}))
	],
	describe: ({ note: { content }, language }, { isTrue, reason }) =>
		describeChoice([VERDICTS[language][isTrue ? 0 : 1], content.reasons[reason]?.[language]]),
	named: () => null,
	ask: ({ note: { content } }) => [
		{
			format: 'truth',
			stem: content.statement,
			cue: null,
			isTrue: content.isTrue,
			reasons: content.reasons.map((reason) => ({ ...reason, noteId: null, contrast: null }))
		}
	],
	title: ({ statement }) => statement,
	sides: ({ statement, isTrue, reasons }) => {
		const word = isTrue ? 0 : 1;
		const verdict = { fr: VERDICTS.fr[word], en: VERDICTS.en[word] };
		return { front: statement, back: [verdict, ...rightOnes(reasons)] };
	}
};

const VERDICTS: Localized<readonly [string, string]> = { fr: ['Vrai', 'Faux'], en: ['True', 'False'] };
