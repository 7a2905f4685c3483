import type { CardHistory } from '../card.ts';
import { Again, Good, type EventOf, type Rating } from '../event.ts';

/** What an attempt in a quiz does to memory. */
export type AttemptEffect =
	| { readonly kind: 'none' }
	/** as if it had been a review, rated so */
	| { readonly kind: 'rated'; readonly rating: Rating; readonly isCapped: boolean }
	/**
	 * Right, but only recognised and not surely: no credit, it is asked again in today's study. By then its answer was
	 * shown, so what that recall gives is capped: without the cap, quizzes left more cards weak than with every hit
	 * taken for a recall (0.9 % against 0.5 %, with it 0.3 %: `tests/fixtures/quiz-year.ts`).
	 */
	| { readonly kind: 'recall' };

const NONE: AttemptEffect = { kind: 'none' };

/**
 * The policy that lets quizzes feed the schedule. Over a simulated year it leaves 0.3 % of the cards under 70 % recall;
 * recognition taken for recall wherever something is due leaves several per cent. A card that was
 * never studied isn't started; memory moves once a study day at most, and never after that day's own review; only the
 * day's first showing tells anything. Ratings are derived by the fold, so a better policy is a raised FOLD_VERSION.
 * @param history of the card just before
 * @param attempt with the learner's own correction, if there was one
 * @param isCounted false where the learner took the quiz out of the schedule
 */
export function effectOf(history: CardHistory, attempt: EventOf<'attempt'>, isCounted = true): AttemptEffect {
	const { counts, score, format, certainty, rating, studyDay } = attempt;
	if (!isCounted || counts === 'no' || history.phase === 'new') return NONE;
	if (history.attemptDay === studyDay || (history.lastDay !== null && studyDay <= history.lastDay)) return NONE;
	if (score < 1) return { kind: 'rated', rating: Again, isCapped: certainty === 'sure' };
	if (counts === 'mistakes') return NONE;
	if (rating !== undefined) return { kind: 'rated', rating, isCapped: false };
	if (format === 'typed' || certainty === 'sure') return { kind: 'rated', rating: Good, isCapped: false };
	return { kind: 'recall' };
}
