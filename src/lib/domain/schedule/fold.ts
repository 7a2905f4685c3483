import { NEW_HISTORY, type CardHistory, type CardPlace } from '../card.ts';
import { Again, type EventOf, type LogEvent, type Rating, type StoredEvent } from '../event.ts';
import { factOf } from '../ledger/day-fact.ts';
import type { DayFact } from '../ledger/day-totals.ts';
import { answer, type AnswerChoice } from './answer.ts';
import { effectOf, type AttemptEffect } from './attempt-policy.ts';
import type { ScheduleConfig } from './config.ts';
import { effectiveEvents } from './effective-events.ts';
import { callsLeech } from './leech.ts';
import { meantEvents } from './meant-events.ts';
import { recallNow } from './preview.ts';
import type { AnswerMoment } from './steps.ts';

export { effectiveEvents };

export interface FoldedCard {
	readonly history: CardHistory;
	/** what every event that isn't taken back means for its day, those before a reset too */
	readonly facts: readonly DayFact[];
}

/** What of a card the fold has to know. */
export type FoldedPlace = Pick<CardPlace, 'id' | 'deckId' | 'kind'>;

/**
 * One card out of its log: rows are a cache of this.
 * The order of the array doesn't matter, and one set of parameters holds for the whole past.
 * @param place today's id; events may bear a former one
 * @param events all events that concern the card, undos of them included
 */
export function foldCard(place: FoldedPlace, events: readonly StoredEvent[], config: ScheduleConfig): FoldedCard {
	const facts: DayFact[] = [];
	let history = NEW_HISTORY;
	for (const event of meantEvents(effectiveEvents(events))) {
		const before = history;
		history = advance(place.id, before, event, config);
		const fact = factIn(place, before, history, event, config);
		if (fact !== null) facts.push(fact);
	}
	return { history, facts };
}

/** What the event means for its day; null for one that is no answer and moves nothing. */
export function factIn(
	place: FoldedPlace,
	before: CardHistory,
	after: CardHistory,
	event: LogEvent,
	config: ScheduleConfig
): DayFact | null {
	if (event.kind !== 'review' && event.kind !== 'attempt' && event.kind !== 'reset') return null;
	// a new card started over is as new as it was
	if (event.kind === 'reset' && before.phase === 'new') return null;
	return factOf({ place, before, after, event, recall: recallNow(before, event.studyDay, config) });
}

/**
 * The card after one event more. Undo, override and quiz-counts reach back, so they change nothing here: refold with
 * `foldCard`. Throws for parameters that `modelOf` refuses, never for what a clock said.
 */
export function advance(cardId: string, history: CardHistory, event: LogEvent, config: ScheduleConfig): CardHistory {
	switch (event.kind) {
		case 'review':
			return review(cardId, history, event, config);
		case 'attempt':
			return attempt(cardId, history, event, config);
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
		case 'quiz':
		case 'quiz-counts':
			return history;
	}
}

/** The event reaches back into the card's log: a row can't just go on from it. */
export const isReachingBack = ({ kind }: LogEvent): boolean =>
	kind === 'undo' || kind === 'override' || kind === 'quiz-counts';

function review(cardId: string, before: CardHistory, event: EventOf<'review'>, config: ScheduleConfig): CardHistory {
	const seenEdition = Math.max(before.seenEdition, event.edition);
	if (event.isPractice === true) return { ...before, seenEdition };
	return rated(cardId, before, event, event.rating, config);
}

function attempt(cardId: string, before: CardHistory, event: EventOf<'attempt'>, config: ScheduleConfig): CardHistory {
	const effect = effectOf(before, event);
	const after = takeEffect(cardId, before, event, effect, config);
	// a quiz does not say that a card's meaning has changed: study still will
	return { ...after, attemptDay: event.studyDay };
}

function takeEffect(
	cardId: string,
	before: CardHistory,
	event: EventOf<'attempt'>,
	effect: AttemptEffect,
	config: ScheduleConfig
): CardHistory {
	if (effect.kind === 'none') return before;
	if (effect.kind === 'recall') {
		const isLater = before.due?.kind === 'day' && before.due.day > event.studyDay;
		return { ...before, isCapped: true, due: isLater ? { kind: 'day', day: event.studyDay } : before.due };
	}
	const isCapped = before.isCapped || effect.isCapped;
	return rated(cardId, { ...before, isCapped }, event, effect.rating, config);
}

/** The card after a rating: of a review, derived from an attempt, or one that is only foreseen. */
export function rated(
	cardId: string,
	before: CardHistory,
	event: AnswerMoment & AnswerChoice & Pick<EventOf<'review'>, 'edition'>,
	rating: Rating,
	config: ScheduleConfig
): CardHistory {
	const after = answer(cardId, before, event, rating, config);
	const isLapse = before.phase === 'review' && rating === Again;
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
		isCapped: before.isCapped && after.phase !== 'review',
		attemptDay: before.attemptDay,
		isSuspended: before.isSuspended,
		isFlagged: before.isFlagged,
		isUnlocked: before.isUnlocked,
		// what was put away and yet answered is not away any more
		buriedUntil: null,
		seenEdition: Math.max(before.seenEdition, event.edition)
	};
}

/** Memory goes, what the learner said of the card stays. */
const reset = ({ isSuspended, isFlagged, isUnlocked, seenEdition, attemptDay }: CardHistory): CardHistory => ({
	...NEW_HISTORY,
	isSuspended,
	isFlagged,
	isUnlocked,
	attemptDay,
	seenEdition
});
