import { LONGEST_ANSWER_MS } from '../event.ts';
import type { DayTotals } from '../ledger/day-totals.ts';
import type { ScheduleConfig } from '../schedule/config.ts';
import { median } from './median.ts';

/** Answers that tell how long one takes: more say nothing new, and would have to be read. */
export const ANSWERS_READ = 200;
/** Days whose answers are read at most. */
export const DAYS_READ = 7;
/** A beginner's answer: reading a question, turning the card, reading why. */
const BEGINNER_MS = 12_000;
/** With fewer answers or new cards than these one slow evening would be taken for a habit. */
const FEWEST_ANSWERS = 10;
const FEWEST_NEW = 10;
const MOST_ANSWERS_A_NEW_CARD = 6;

/** How fast a learner goes. */
export interface Pace {
	/** from question to rating */
	readonly answerMs: number;
	/** answers that a new card takes on its first day */
	readonly answersANewCard: number;
}

/**
 * The learner's own pace: the median time of the last answers; and for a new card the answers that weren't reviews of
 * known cards, shared out among the cards introduced.
 * @param answersMs the latest answers' times
 * @param days totals of the latest study days
 */
export function paceOf(
	answersMs: readonly number[],
	days: readonly DayTotals[],
	{ learningStepsMin }: Pick<ScheduleConfig, 'learningStepsMin'>
): Pace {
	const introduced = days.reduce((sum, day) => sum + day.introduced, 0);
	const stepAnswers = days.reduce((sum, day) => sum + day.reviews - day.matured, 0);
	const least = Math.max(1, learningStepsMin.length);
	return {
		answerMs:
			answersMs.length < FEWEST_ANSWERS ? BEGINNER_MS : Math.min(LONGEST_ANSWER_MS, median(answersMs) ?? BEGINNER_MS),
		answersANewCard: introduced < FEWEST_NEW ? least : Math.min(MOST_ANSWERS_A_NEW_CARD, stepAnswers / introduced)
	};
}

/** About how many minutes the cards take, in whole ones: at least 1 if there are any. */
export function minutesFor({ due, fresh }: { readonly due: number; readonly fresh: number }, pace: Pace): number {
	if (due + fresh === 0) return 0;
	return Math.max(1, Math.round(((due + fresh * pace.answersANewCard) * pace.answerMs) / 60_000));
}
