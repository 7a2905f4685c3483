import type { CardHistory } from '../card.ts';
import type { AttemptCounts, Rating } from '../event.ts';
import { isOpenTo } from './attempt-policy.ts';
import type { ScheduleConfig } from './config.ts';
import { previewRatings, type RatingPreview } from './preview.ts';
import { studyDay, type Moment } from './study-day.ts';

/**
 * What each rating of an answer told aloud in a quiz would do if it was given now: the very result of folding that
 * attempt. null where it would not count.
 * @param counts what of the quiz the schedule takes
 */
export function previewTold(
	cardId: string,
	history: CardHistory,
	counts: AttemptCounts,
	moment: Moment,
	config: ScheduleConfig
): Record<Rating, RatingPreview> | null {
	if (counts !== 'yes' || !isOpenTo(history, studyDay(moment, config.rolloverHour))) return null;
	return previewRatings(cardId, history, moment, config);
}
