import type { Certainty } from '../event.ts';

/** What a result is made of: one answered or left question. */
export interface Scored {
	readonly deckId: string;
	/** 0 wrong to 1 right; a question left out is 0 */
	readonly score: number;
	/** null where it was not asked for */
	readonly certainty: Certainty | null;
}

export interface Topic {
	readonly deckId: string;
	/** sum of the scores */
	readonly score: number;
	readonly questionCount: number;
}

/** How judgement and truth go together: counts of questions, right being a full score. */
export interface Calibration {
	readonly sureRight: number;
	readonly sureWrong: number;
	readonly unsureRight: number;
	readonly unsureWrong: number;
}

export const isRight = ({ score }: Pick<Scored, 'score'>): boolean => score === 1;

/** Sum of the scores, partial credit included. */
export const totalScore = (all: readonly Pick<Scored, 'score'>[]): number =>
	all.reduce((sum, { score }) => sum + score, 0);

/**
 * Marks of an exam by certainty: right and sure +3, wrong and sure -6, right and unsure +1, wrong and unsure 0; so
 * saying sure pays above a chance of 3 in 4 only. A partly right answer takes its share between the two; where
 * certainty was not said, it counts as unsure.
 * After Gardner-Medwin's certainty-based marking, its two outer levels.
 */
export const totalMarks = (all: readonly Pick<Scored, 'score' | 'certainty'>[]): number =>
	all.reduce((sum, { score, certainty }) => {
		const [right, wrong] = certainty === 'sure' ? [3, -6] : [1, 0];
		return sum + wrong + (right - wrong) * score;
	}, 0);

/** Scores by deck, the weakest first, then by id. */
export function scoreByTopic(all: readonly Scored[]): readonly Topic[] {
	const topics = new Map<string, Topic>();
	for (const { deckId, score } of all) {
		const topic = topics.get(deckId) ?? { deckId, score: 0, questionCount: 0 };
		topics.set(deckId, { ...topic, score: topic.score + score, questionCount: topic.questionCount + 1 });
	}
	const share = ({ score, questionCount }: Topic): number => score / questionCount;
	return [...topics.values()].sort((a, b) => share(a) - share(b) || (a.deckId < b.deckId ? -1 : 1));
}

export function calibrationOf(all: readonly Pick<Scored, 'score' | 'certainty'>[]): Calibration {
	const count = (certainty: Certainty, wanted: boolean): number =>
		all.filter((each) => each.certainty === certainty && isRight(each) === wanted).length;
	return {
		sureRight: count('sure', true),
		sureWrong: count('sure', false),
		unsureRight: count('unsure', true),
		unsureWrong: count('unsure', false)
	};
}

/** What is known of a quiz taken. */
export interface QuizRecord {
	readonly mode: string;
	/** sum of the scores */
	readonly score: number;
	readonly questionCount: number;
}

/** Change in the share of points, -1 to 1, since the last quiz of the mode; null for the first, or one without questions. */
export function changeSince(earlier: readonly QuizRecord[], now: QuizRecord): number | null {
	const last = earlier.findLast(({ mode, questionCount }) => mode === now.mode && questionCount > 0);
	if (!last || now.questionCount === 0) return null;
	return now.score / now.questionCount - last.score / last.questionCount;
}
