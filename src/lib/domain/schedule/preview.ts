import type { CardHistory } from '../card.ts';
import { Again, Easy, Good, Hard, type Rating } from '../event.ts';
import { answer, daysSince, type AnswerChoice, type Outcome } from './answer.ts';
import type { ScheduleConfig } from './config.ts';
import { modelOf } from './memory-model.ts';
import { studyDay, type Moment } from './study-day.ts';

/** What a button would do; `intervalDays` is 0 and `stepMs` set for a step. */
export type RatingPreview = Pick<Outcome, 'due' | 'intervalDays' | 'stepMs'>;

/**
 * What each button would do if pressed now: the very result of folding that review.
 * The days stay the same until the card is answered or the study day ends.
 * @param choices what the event of each answer would say of load and goals; nothing where nothing is to be decided
 */
export function previewRatings(
	cardId: string,
	history: CardHistory,
	moment: Moment,
	config: ScheduleConfig,
	choices: Partial<Record<Rating, AnswerChoice>> = {}
): Record<Rating, RatingPreview> {
	const { rolloverHour } = config;
	const answered = { ...moment, studyDay: studyDay(moment, rolloverHour), rolloverHour };
	const preview = (rating: Rating): RatingPreview => {
		const { due, intervalDays, stepMs } = answer(cardId, history, { ...answered, ...choices[rating] }, rating, config);
		return { due, intervalDays, stepMs };
	};
	return { [Again]: preview(Again), [Hard]: preview(Hard), [Good]: preview(Good), [Easy]: preview(Easy) };
}

/**
 * Predicted chance of recall (0-1) on study day `today`. Null without memory, and on the day of the last review:
 * whole days can't tell how fast a card seen today fades, and FSRS-6 would say 1.
 */
export function recallNow(history: CardHistory, today: number, config: ScheduleConfig): number | null {
	const elapsedDays = daysSince(history.lastDay, today);
	if (history.memory === null || elapsedDays === 0) return null;
	return modelOf(config).recallAt(history.memory, elapsedDays);
}
