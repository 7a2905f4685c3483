import { drawWeighted } from '#domain/quiz/pick.ts';
import type { Mode } from './mode.ts';

/** Pairs on one board, against the clock. */
export const match: Mode = {
	name: 'match',
	counts: 'no',
	feedback: 'after-each',
	needsCertainty: false,
	isBrisk: false,
	asksReasons: false,
	defaultCount: 6,
	mostQuestions: 8,
	secondsAQuestion: 8,
	defaultLimitSeconds: null,
	formats: () => ['paired'],
	pick: ({ rows, isInScope, count }, seed) => drawWeighted(rows, count, seed, (row) => Number(isInScope(row)), 1)
};
