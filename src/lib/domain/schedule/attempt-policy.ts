import type { CardHistory } from '../card.ts';
import { Again, Good, type EventOf, type Rating } from '../event.ts';

/** What an attempt in a quiz does to memory. */
export type AttemptEffect =
	| { readonly kind: 'none' }
	/** as if it had been a review, rated so */
	| { readonly kind: 'rated'; readonly rating: Rating; readonly isCapped: boolean }
	/**
	 * Right, but only recognised and not surely: no credit, it is asked again in today's study. By then its answer was
	 * shown, so what that recall gives is capped; without the cap twice as many cards are weak after a year.
	 */
	| { readonly kind: 'recall' };

/** What the policy has to know of the card. */
type Known = Pick<CardHistory, 'phase' | 'lastDay' | 'attemptDay'>;

const NONE: AttemptEffect = { kind: 'none' };

/**
 * The policy that lets quizzes feed the schedule. Over a simulated year (`tests/fixtures/quiz-year.ts`) it leaves 0.2 %
 * of the cards under 70 % recall; taking every hit for a recall where something is due leaves 5 %. A card that was
 * never studied isn't started; memory moves once a study day at most, and never after that day's own review; only the
 * day's first showing tells anything. Ratings are derived by the fold, so a better policy is a raised FOLD_VERSION.
 * @param history of the card just before
 * @param attempt with the learner's own correction, if there was one
 * @param isCounted false where the learner took the quiz out of the schedule
 */
export function effectOf(history: Known, attempt: EventOf<'attempt'>, isCounted = true): AttemptEffect {
	const { counts, score, format, certainty, rating, studyDay } = attempt;
	if (!isCounted || counts === 'no' || !isOpenTo(history, studyDay)) return NONE;
	// said aloud, it is as the learner rated it: with effort is a pass
	const isRight = rating === undefined ? score === 1 : rating > Again;
	if (!isRight) return { kind: 'rated', rating: Again, isCapped: certainty === 'sure' };
	if (counts === 'mistakes') return NONE;
	if (rating !== undefined) return { kind: 'rated', rating, isCapped: false };
	if (format === 'typed' || certainty === 'sure') return { kind: 'rated', rating: Good, isCapped: false };
	return { kind: 'recall' };
}

/** Whether an attempt on that study day can move the card's memory at all. */
export const isOpenTo = ({ phase, attemptDay, lastDay }: Known, studyDay: number): boolean =>
	phase !== 'new' && attemptDay !== studyDay && (lastDay === null || studyDay > lastDay);
