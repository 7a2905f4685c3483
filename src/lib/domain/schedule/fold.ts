import { NEW_HISTORY, type CardHistory } from '../card.ts';
import { Again, type EventOf, type LogEvent, type Rating, type StoredEvent } from '../event.ts';
import type { ReviewFact } from '../ledger/day-totals.ts';
import { factOf } from '../ledger/review-fact.ts';
import { answer } from './answer.ts';
import type { ScheduleConfig } from './config.ts';
import { effectiveEvents } from './effective-events.ts';
import { callsLeech } from './leech.ts';

export { effectiveEvents };

export interface FoldedCard {
	readonly history: CardHistory;
	/** every review that isn't taken back, those before a reset too */
	readonly facts: readonly ReviewFact[];
}

/**
 * One card out of its log: rows are a cache of this.
 * The order of the array doesn't matter, and one set of parameters holds for the whole past.
 * @param events all events that concern the card, undos of them included
 * @param cardId today's id; events may bear a former one
 */
export function foldCard(cardId: string, events: readonly StoredEvent[], config: ScheduleConfig): FoldedCard {
	const effective = effectiveEvents(events);
	const corrected = new Map<string, Rating>();
	for (const event of effective) if (event.kind === 'override') corrected.set(event.reviewId, event.rating);
	const facts: ReviewFact[] = [];
	let history = NEW_HISTORY;
	for (const event of effective) {
		const rating = corrected.get(event.id);
		const meant = event.kind === 'review' && rating !== undefined ? { ...event, rating } : event;
		if (meant.kind === 'review') facts.push(factOf(history, meant));
		history = advance(cardId, history, meant, config);
	}
	return { history, facts };
}

/**
 * The card after one event more. Undo and override reach back, so they change nothing here: refold with `foldCard`.
 * Throws for parameters that `modelOf` refuses, never for what a clock said.
 */
export function advance(cardId: string, history: CardHistory, event: LogEvent, config: ScheduleConfig): CardHistory {
	switch (event.kind) {
		case 'review':
			return review(cardId, history, event, config);
		case 'reset':
			return reset(history);
		case 'suspend':
			return { ...history, isSuspended: true };
		case 'unsuspend':
			return { ...history, isSuspended: false };
		case 'bury':
			return { ...history, buriedUntil: event.untilDay };
		case 'set-due':
			// a new card has no due to set: it comes by its order
			return history.phase === 'new' ? history : { ...history, due: { kind: 'day', day: event.dueDay } };
		case 'flag':
			return { ...history, isFlagged: event.isFlagged };
		case 'unlock':
			return { ...history, isUnlocked: true };
		case 'seen':
			return { ...history, seenEdition: Math.max(history.seenEdition, event.edition) };
		case 'undo':
		case 'override':
		case 'parameters':
			return history;
	}
}

function review(cardId: string, before: CardHistory, event: EventOf<'review'>, config: ScheduleConfig): CardHistory {
	const seenEdition = Math.max(before.seenEdition, event.edition);
	if (event.isPractice === true) return { ...before, seenEdition };
	const after = answer(cardId, before, event, event.rating, config);
	const isLapse = before.phase === 'review' && event.rating === Again;
	const lapses = before.lapses + (isLapse ? 1 : 0);
	// field by field: a spread takes as long as the model itself, a million times in a full refold
	return {
		phase: after.phase,
		memory: after.memory,
		due: after.due,
		step: after.step,
		lastDay: event.studyDay,
		lastAt: event.at,
		intervalDays: after.intervalDays,
		reps: before.reps + 1,
		lapses,
		isLeech: before.isLeech || (isLapse && callsLeech(lapses, config.leechThreshold)),
		isSuspended: before.isSuspended,
		isFlagged: before.isFlagged,
		isUnlocked: before.isUnlocked,
		// what was put away and yet answered is not away any more
		buriedUntil: null,
		seenEdition
	};
}

/** Memory goes, what the learner said of the card stays. */
const reset = ({ isSuspended, isFlagged, isUnlocked, seenEdition }: CardHistory): CardHistory => ({
	...NEW_HISTORY,
	isSuspended,
	isFlagged,
	isUnlocked,
	seenEdition
});
