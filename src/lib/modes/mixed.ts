import { drawWeighted } from '#domain/quiz/pick.ts';
import { byGrasp } from './formats.ts';
import type { Mode } from './mode.ts';

/** Share of a card that is surely known: now and then it is asked all the same. */
const KNOWN_SHARE = 0.1;
/** Share of a card never answered: it would be taught by being asked. */
const NEW_SHARE = 0.3;

/** What is likely forgotten is asked most. */
export const mixed: Mode = {
	name: 'mixed',
	counts: 'yes',
	feedback: 'after-each',
	needsCertainty: true,
	isBrisk: false,
	asksReasons: true,
	defaultCount: 10,
	mostQuestions: 60,
	secondsAQuestion: 20,
	defaultLimitSeconds: null,
	formats: byGrasp,
	pick: ({ rows, isInScope, count, recallNow }, seed) =>
		drawWeighted(
			rows,
			count,
			seed,
			(row) => {
				if (!isInScope(row)) return 0;
				const recall = recallNow(row);
				return recall === null ? NEW_SHARE : KNOWN_SHARE + (1 - recall);
			},
			KNOWN_SHARE + 1
		)
};
