import { columns } from '#i18n/stats/columns.ts';
import { modeName } from '#i18n/quiz/modes.ts';
import { ratio } from '../proportion.ts';
import type { Statistic } from '../statistic.ts';

/** Quizzes that are drawn: the last ones. */
const MOST_QUIZZES = 50;
/** Quizzes from which on a trend is told. */
const LEAST_FOR_TREND = 4;

export interface QuizScore {
	readonly day: number;
	/** name of the mode */
	readonly mode: string;
	/** 0-1 */
	readonly share: number;
	readonly questions: number;
	readonly minutes: number;
}

export interface QuizScores {
	/** in the order of time */
	readonly scores: readonly QuizScore[];
	/** of all questions in them, 0-1; null without one */
	readonly mean: number | null;
	/** share of the later half less that of the earlier one, -1 to 1; null of too few */
	readonly trend: number | null;
}

/** Scores of quizzes over time. */
export const quizScores: Statistic<'quizzes', QuizScores> = {
	needs: 'quizzes',
	spans: [],
	read(quizzes, { today }) {
		const scores = quizzes.slice(-MOST_QUIZZES).flatMap(({ studyDay, mode, score, questionCount, ms }): QuizScore[] => {
			const share = ratio(score, questionCount);
			if (share === null) return [];
			return [{ day: Math.min(today, studyDay), mode, share, questions: questionCount, minutes: ms / 60_000 }];
		});
		const half = Math.floor(scores.length / 2);
		const [before, after] = [meanOf(scores.slice(0, half)), meanOf(scores.slice(half))];
		const isTold = scores.length >= LEAST_FOR_TREND && before !== null && after !== null;
		return { scores, mean: meanOf(scores), trend: isTold ? after - before : null };
	},
	isEmpty: ({ scores }) => scores.length === 0,
	table: ({ scores }) => ({
		columns: [
			{ title: columns.day, as: 'day' },
			{ title: columns.mode, as: 'text' },
			{ title: columns.questions, as: 'count' },
			{ title: columns.score, as: 'share' },
			{ title: columns.minutes, as: 'minutes' }
		],
		rows: scores.map(({ day, mode, questions, share, minutes }) => [day, modeName(mode), questions, share, minutes])
	})
};

const meanOf = (scores: readonly QuizScore[]): number | null =>
	ratio(
		scores.reduce((sum, { share, questions }) => sum + share * questions, 0),
		scores.reduce((sum, { questions }) => sum + questions, 0)
	);
