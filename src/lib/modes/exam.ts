import { drawWeighted } from '#domain/quiz/pick.ts';
import { byGrasp } from './formats.ts';
import type { Mode } from './mode.ts';

/** Every card with the same chance: a score says how much of the decks is known. */
export const exam: Mode = {
	name: 'exam',
	counts: 'mistakes',
	feedback: 'at-end',
	needsCertainty: false,
	isBrisk: false,
	asksReasons: true,
	defaultCount: 20,
	mostQuestions: 100,
	secondsAQuestion: 30,
	defaultLimitSeconds: null,
	formats: byGrasp,
	pick: ({ rows, isInScope, count }, seed) => drawWeighted(rows, count, seed, (row) => Number(isInScope(row)), 1)
};
