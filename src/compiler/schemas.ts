import * as v from 'valibot';
import { DECK_COLOURS } from '#domain/deck.ts';

const text = v.pipe(v.string('has to be a text'), v.trim(), v.nonEmpty('is empty'));
const localized = v.strictObject({ fr: text, en: text }, 'needs a text for fr and one for en');
const name = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9][a-z0-9-]*$/, 'has to be a name of small letters, digits and hyphens')
);
const noteId = v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'has to be a note id like vocabulary/stateless'));

/** Fields that every note has, whatever its kind. */
export const noteSchema = v.object({
	kind: name,
	serial: v.pipe(
		v.number('has to be a number'),
		v.integer('has to be a whole number'),
		v.minValue(1, 'starts at 1'),
		v.maxValue(999, 'ends at 999')
	),
	weight: v.picklist([1, 2, 3], 'has to be 1 (daily use), 2 (useful) or 3 (culture)'),
	source: v.nullable(text),
	page: v.pipe(
		text,
		v.regex(/^[a-z0-9.-]+\.[a-z]+\/\S*$/, 'has to be an address without https://, like docs.docker.com/engine/')
	),
	facts: v.pipe(v.array(name), v.minLength(1, 'needs at least one fact id of cards/facts.json')),
	teaches: v.array(name),
	after: v.array(name),
	formerly: v.optional(v.array(noteId), []),
	edits: v.optional(v.array(v.picklist(['typo', 'clearer', 'meaning'])), []),
	why: localized,
	versus: v.optional(localized)
});

/** What a note's file holds besides the content of its kind. */
export type NoteFields = v.InferOutput<typeof noteSchema>;
export const COMMON_FIELDS: readonly string[] = Object.keys(noteSchema.entries);

export const deckSchema = v.strictObject({
	title: localized,
	summary: localized,
	colour: v.picklist(DECK_COLOURS),
	owner: v.pipe(v.string(), v.regex(/^[A-Z]{3}U$/, 'has to be three capital letters and U, like VOCU')),
	retired: v.array(v.pipe(v.number(), v.integer()))
});

const noteName = v.pipe(
	v.string(),
	v.regex(
		/^(?:[a-z0-9-]+\/)?[a-z0-9][a-z0-9-]*$/,
		'has to be the name of a note, or its id to name one of another deck'
	)
);

/** `sets.yaml` of a deck: what people mix up. */
export const setsSchema = v.array(
	v.strictObject(
		{
			name,
			members: v.array(
				v.union(
					[noteName, v.strictObject({ fr: text, en: text, meaning: localized })],
					'has to be the name of a note, or fr, en and meaning'
				)
			),
			about: v.optional(v.array(noteName), []),
			contrasts: v.optional(
				v.array(
					v.strictObject(
						{ between: v.tuple([text, text], 'names two members: [one, other]'), fr: text, en: text },
						'needs between, fr and en'
					)
				),
				[]
			)
		},
		'needs a name and members'
	)
);
/** A set as its author writes it. */
export type SetFields = v.InferOutput<typeof setsSchema>[number];

export const factsSchema = v.array(
	v.object({ id: name, page: text, status: v.picklist(['right', 'dated', 'wrong', 'missing-in-notes']) })
);

/** An issue of valibot in words for an author. */
export function explain(issue: v.BaseIssue<unknown>): string {
	if (issue.type === 'strict_object' && issue.expected === 'never') {
		return 'is not a field of this kind: look for a typing mistake in its name';
	}
	if (issue.received === 'undefined') return 'is missing';
	if (issue.type === 'array') return 'has to be a list, like [image, container]';
	if (issue.type === 'object' || issue.type === 'strict_object') return 'has to hold fields, each on its line';
	if (issue.type === 'picklist' && issue.message.startsWith('Invalid'))
		return `has to be one of ${issue.expected ?? ''}`;
	return issue.message;
}

export const fieldOf = (issue: v.BaseIssue<unknown>): PropertyKey[] =>
	(issue.path ?? []).map((item) => item.key as PropertyKey);
