import type { AttemptCounts, AttemptFormat } from '#domain/event.ts';
import type { Grasp } from '#domain/quiz/grasp.ts';
import type { PickInputs, QuizRow } from '#domain/quiz/pick.ts';

/** A way to take a quiz. Pure: what is asked is decided by its arguments and a seed. */
export interface Mode {
	readonly name: string;
	/** what of it feeds the schedule */
	readonly counts: AttemptCounts;
	readonly feedback: 'after-each' | 'at-end';
	/** whether *sure* or *not sure* is asked with each answer */
	readonly needsCertainty: boolean;
	/** the next question comes at once, and what was said of the last one stands above it */
	readonly isBrisk: boolean;
	/** true or false is followed by why */
	readonly asksReasons: boolean;
	/** questions unless the setup says otherwise, and at most */
	readonly defaultCount: number;
	readonly mostQuestions: number;
	/** seconds that a question takes, about: for the tile, and for a quiz by minutes */
	readonly secondsAQuestion: number;
	/** seconds the whole quiz lasts unless the setup says otherwise; null without a limit */
	readonly defaultLimitSeconds: number | null;
	/** in the order of preference */
	formats(grasp: Grasp): readonly AttemptFormat[];
	/** candidates, the first of them first; the same for the same inputs and seed */
	pick(inputs: PickInputs, seed: string): readonly QuizRow[];
}
