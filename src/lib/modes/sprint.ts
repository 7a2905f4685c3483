import { drawWeighted } from '#domain/quiz/pick.ts';
import type { Mode } from './mode.ts';

/** As many as one can in a minute, true or false. */
export const sprint: Mode = {
	name: 'sprint',
	counts: 'no',
	feedback: 'after-each',
	needsCertainty: false,
	isBrisk: true,
	asksReasons: false,
	// one a second would be guessing
	defaultCount: 60,
	mostQuestions: 60,
	secondsAQuestion: 4,
	defaultLimitSeconds: 60,
	formats: () => ['truth'],
	pick: ({ rows, isInScope, count }, seed) => drawWeighted(rows, count, seed, (row) => Number(isInScope(row)), 1)
};
