import type { QuizSetup } from '#domain/quiz/setup.ts';
import type { Mode } from './mode.ts';

const SECONDS_A_MINUTE = 60;
const MS_A_SECOND = 1000;
/** Candidates a question: not every card can be asked in every way. */
const CANDIDATES_A_QUESTION = 6;

/** How many questions to draw: as many as chosen or as fit into the minutes, 1 to what the mode takes. */
export function questionCount({ length }: Pick<QuizSetup, 'length'>, mode: Mode): number {
	const wanted =
		length === null
			? mode.defaultCount
			: length.by === 'questions'
				? length.count
				: Math.round((length.minutes * SECONDS_A_MINUTE) / mode.secondsAQuestion);
	return Math.min(mode.mostQuestions, Math.max(1, wanted));
}

/** Rows to pick for so many questions. */
export const candidateCount = (questions: number): number => questions * CANDIDATES_A_QUESTION;

/** The time limit in ms; null without one. */
export function limitMs({ limit }: Pick<QuizSetup, 'limit'>, mode: Mode): number | null {
	const seconds = limit === 'none' ? null : limit === null ? mode.defaultLimitSeconds : limit * SECONDS_A_MINUTE;
	return seconds === null ? null : seconds * MS_A_SECOND;
}

/** Lengths on offer, in questions; none where the mode asks as many as one can. */
export function lengthsOf({ isBrisk, mostQuestions }: Mode): readonly number[] {
	if (isBrisk) return [];
	return mostQuestions < 10 ? [4, 6, 8] : [10, 20, 30];
}

/** Minutes that a quiz takes, about, at least one. */
export const minutesFor = (setup: Pick<QuizSetup, 'length' | 'limit'>, mode: Mode): number => {
	const limit = limitMs(setup, mode);
	const seconds = limit === null ? questionCount(setup, mode) * mode.secondsAQuestion : limit / MS_A_SECOND;
	return Math.max(1, Math.round(seconds / SECONDS_A_MINUTE));
};
