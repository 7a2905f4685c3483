import { drawWeighted, type QuizRow } from '#domain/quiz/pick.ts';
import type { Mode } from './mode.ts';

/** What went wrong lately, the worst first: chosen, with what it was mixed up with among the options. */
export const mistakes: Mode = {
	name: 'mistakes',
	counts: 'yes',
	feedback: 'after-each',
	needsCertainty: true,
	isBrisk: false,
	asksReasons: true,
	defaultCount: 10,
	mostQuestions: 60,
	secondsAQuestion: 20,
	defaultLimitSeconds: null,
	formats: () => ['chosen', 'truth', 'typed'],
	pick: ({ rows, isInScope, count, troubles }, seed) => {
		const weightOf = (row: QuizRow): number => (isInScope(row) ? (troubles.get(row.id) ?? 0) : 0);
		return drawWeighted(rows, count, seed, weightOf, Math.max(0, ...troubles.values()));
	}
};
