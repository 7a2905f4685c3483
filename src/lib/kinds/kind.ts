import type { GenericSchema } from 'valibot';
import type { Language, Localized } from '#domain/language.ts';
import type { Note } from '#domain/note.ts';
import type { Asking } from '#domain/quiz/asking.ts';
import type { Named, ReadSet } from '#domain/quiz/confusable.ts';
import type { Verdict } from '#domain/verdict.ts';

/** One side of a note as it is asked. */
export interface Prompt<Content> {
	readonly note: Note<Content>;
	readonly facet: string;
	/** language of the page when the answer was given: graders of free text need it */
	readonly language: Language;
}

/** A response that must grade below 1, with what is said of it: every card proves itself with them. */
export interface Mistake<Response> {
	readonly response: Response;
	/** a part of the remark that the verdict must carry */
	readonly remark: Localized | null;
}

/**
 * A card kind: what it asks and how it is answered. Pure: the compiler loads it, views never are.
 * `Content` is what the author writes in the note's file, `Response` what the view hands to `grade`.
 */
export interface Kind<Content, Response> {
	readonly name: string;
	/** how a response is given: with the log's words */
	readonly source: 'typed' | 'chosen';
	/** checks and reads the kind's own fields of a note's file */
	readonly schema: GenericSchema<unknown, Content>;
	/** what the schema can't say; each problem names the field and, in a sentence, what to do */
	problems(content: Content): readonly { readonly field: string; readonly reason: string }[];
	/** the sides that become cards, in the order of introduction */
	facets(content: Content): readonly string[];
	/** true when the facet is answered by typing or choosing; a revealed one is only self-rated */
	isGraded(facet: string): boolean;
	grade(prompt: Prompt<Content>, response: Response): Verdict;
	/** a response that must grade 1 */
	solution(prompt: Prompt<Content>): Response;
	/** responses that must not */
	mistakes(prompt: Prompt<Content>): readonly Mistake<Response>[];
	/** the response as kept in the log, at most 200 characters */
	describe(prompt: Prompt<Content>, response: Response): string;
	/** what a list calls the note: its term or its question; inline markup */
	title(content: Content): Localized;
	/** a card in words, for reading it outside of a session */
	sides(content: Content, facet: string): Sides;
	/** what the note names, so that it can be an option of another's question; null when it names nothing */
	named(content: Content): Named | null;
	/**
	 * How a quiz may ask the card; made from the note, nothing is written twice.
	 * @param sets the confusable sets of the note: where distractors come from
	 */
	ask(card: Pick<Prompt<Content>, 'note' | 'facet'>, sets: readonly ReadSet[]): readonly Asking[];
}

/** Question and answer of a card; inline markup, the answer a paragraph each. */
export interface Sides {
	readonly front: Localized;
	readonly back: readonly Localized[];
}
