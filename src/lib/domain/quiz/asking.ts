import type { Localized } from '../language.ts';
import type { LookAlike } from './confusable.ts';

/** How a question is answered: with the log's words. */
export const FORMATS = ['typed', 'chosen', 'truth', 'paired', 'told'] as const;
export type Format = (typeof FORMATS)[number];

/** One of several answers; inline markup. */
export interface Choice extends Localized {
	/** the note whose thing it names; null when none does */
	readonly noteId: string | null;
	/** why it is not the answer; null for the right one, and where its author says nothing */
	readonly remark: Localized | null;
	/** one line between it and the right answer */
	readonly contrast: Localized | null;
}

interface Stem {
	readonly stem: Localized;
	/** context shown with the stem */
	readonly cue: Localized | null;
}

/** One way a card can be asked, as its kind declares it. Which one is taken is decided by mode and grasp. */
export type Asking =
	| (Stem & {
			readonly format: 'typed';
			/** what is named when it is mixed up */
			readonly rivals: readonly LookAlike[];
	  })
	| (Stem & {
			readonly format: 'chosen';
			/** the right one first, then the distractors, most alike first */
			readonly options: readonly Choice[];
	  })
	| (Stem & {
			readonly format: 'truth';
			readonly isTrue: boolean;
			/** the right one first */
			readonly reasons: readonly Choice[];
	  })
	| (Stem & {
			readonly format: 'told';
			/** a paragraph each */
			readonly answer: readonly Localized[];
	  })
	| {
			readonly format: 'paired';
			readonly left: Localized;
			readonly right: Localized;
	  };

export type AskingOf<F extends Format> = Extract<Asking, { format: F }>;

/** The first asking of that format; undefined when the card is not asked so. */
export const askingOf = <F extends Format>(askings: readonly Asking[], format: F): AskingOf<F> | undefined =>
	askings.find((asking): asking is AskingOf<F> => asking.format === format);
