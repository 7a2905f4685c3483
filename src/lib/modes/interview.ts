import { drawWeighted } from '#domain/quiz/pick.ts';
import type { Mode } from './mode.ts';

/** Open questions over all topics, said aloud and rated by the learner. */
export const interview: Mode = {
	name: 'interview',
	counts: 'yes',
	feedback: 'after-each',
	needsCertainty: false,
	isBrisk: false,
	asksReasons: false,
	defaultCount: 10,
	mostQuestions: 60,
	secondsAQuestion: 40,
	defaultLimitSeconds: null,
	formats: () => ['told'],
	pick: ({ rows, isInScope, count }, seed) => drawWeighted(rows, count, seed, (row) => Number(isInScope(row)), 1)
};
