import { Again, type LogEvent, type Rating } from '../event.ts';

/**
 * What counts of a card's log as the learner means it by now: with the rating that an override gave, and what was taken
 * out of the schedule marked so.
 * @param effective in the order of the log
 */
export function meantEvents(effective: readonly LogEvent[]): readonly LogEvent[] {
	const corrected = new Map<string, Rating>();
	const isCounted = new Map<string, boolean>();
	for (const event of effective) {
		if (event.kind === 'override') corrected.set(event.reviewId, event.rating);
		if (event.kind === 'quiz-counts') isCounted.set(event.quizId, event.isCounted);
	}
	if (corrected.size === 0 && isCounted.size === 0) return effective;
	return effective.map((event): LogEvent => {
		const rating = corrected.get(event.id);
		if (event.kind === 'review') return rating === undefined ? event : { ...event, rating };
		if (event.kind !== 'attempt') return event;
		const counts = isCounted.get(event.quizId) === false ? 'no' : event.counts;
		if (rating === undefined) return { ...event, counts };
		const score = rating === Again ? 0 : 1;
		return { ...event, counts, score, ...(event.rating === undefined ? {} : { rating }) };
	});
}
