import type { Localized } from './language.ts';
import type { Rating } from './event.ts';

/** A remark on one part of an answer; inline markup. */
export interface Remark {
	readonly tone: 'right' | 'near' | 'wrong';
	readonly text: Localized;
}

/** What a grader says of a response: data, never HTML. Views draw it. */
export interface Verdict {
	/** 0 wrong to 1 right; between them partly right */
	readonly score: number;
	readonly remarks: readonly Remark[];
}

/** Rating offered first after a checked answer; the learner decides. */
export const suggestedRating = (verdict: Verdict): Rating => (verdict.score === 1 ? 3 : 1);
