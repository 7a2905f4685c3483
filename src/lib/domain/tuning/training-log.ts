import { isKnownEvent, type EventOf, type LogEvent, type Rating, type StoredEvent } from '../event.ts';
import { effectOf } from '../schedule/attempt-policy.ts';
import { effectiveEvents } from '../schedule/effective-events.ts';
import { meantEvents } from '../schedule/meant-events.ts';
import { MS_A_DAY } from '../schedule/study-day.ts';
import { packSequences, type Sequences, type TimedRating } from './sequences.ts';

/**
 * The events that say something of memory, without what training doesn't need (texts above all): they are copied to a
 * worker. All others may as well stay away.
 */
export const trainingEvents = (events: readonly StoredEvent[]): StoredEvent[] =>
	events.filter(isKnownEvent).flatMap((event): StoredEvent[] => {
		const { id, hlc, at, tzMin, studyDay, rolloverHour } = event;
		const envelope = { id, hlc, at, tzMin, studyDay, rolloverHour };
		switch (event.kind) {
			case 'review': {
				const { kind, cardId, rating, isPractice } = event;
				const kept = { ...envelope, kind, cardId, rating };
				return isPractice === true ? [] : [kept];
			}
			case 'attempt': {
				const { kind, cardId, quizId, mode, format, counts, certainty, score, rating } = event;
				const kept = { ...envelope, kind, cardId, quizId, mode, format, counts, certainty, score };
				return [rating === undefined ? kept : ({ ...kept, rating } as StoredEvent)];
			}
			case 'quiz-counts': {
				const { kind, cardId, quizId, isCounted } = event;
				const kept = { ...envelope, kind, cardId, quizId, isCounted };
				return [kept];
			}
			case 'override': {
				const { kind, cardId, reviewId, rating } = event;
				const kept = { ...envelope, kind, cardId, reviewId, rating };
				return [kept];
			}
			case 'undo': {
				const kept = { ...envelope, kind: event.kind, undoes: event.undoes };
				return [kept];
			}
			case 'reset':
				return [{ ...envelope, kind: event.kind, cardId: event.cardId }];
			default:
				return [];
		}
	});

export interface TrainingLogOptions {
	/** UTC ms: reviews of a clock more than a day ahead of it are left out, for their days mean nothing */
	readonly now: number;
	/** today's id of a card by a former one; ids that are not in it stand for themselves */
	readonly heirs: ReadonlyMap<string, string>;
}

/**
 * What a whole log says of memory, card by card: what is not taken back and no practice, with the rating that counts
 * ("I was right"; an attempt's by the policy of quizzes), a reset beginning another card.
 * @param events in any order, `trainingEvents` of them are enough
 */
export function sequencesOf(events: readonly StoredEvent[], { now, heirs }: TrainingLogOptions): Sequences {
	const logs = new Map<string, LogEvent[]>();
	for (const event of effectiveEvents(events)) {
		if (!('cardId' in event) || event.cardId === undefined) continue;
		const cardId = heirs.get(event.cardId) ?? event.cardId;
		const log = logs.get(cardId);
		if (log === undefined) logs.set(cardId, [event]);
		else log.push(event);
	}
	return packSequences([...logs.values()].flatMap((log) => ratingsIn(meantEvents(log), now + MS_A_DAY)));
}

/** The ratings of one card in order, a list for each time it was begun. */
function ratingsIn(log: readonly LogEvent[], latestAt: number): TimedRating[][] {
	const begun: TimedRating[][] = [[]];
	let attemptDay: number | null = null;
	for (const event of log) {
		const ratings = begun.at(-1) ?? [];
		if (event.kind === 'reset') begun.push([]);
		else if ((event.kind === 'review' || event.kind === 'attempt') && event.at <= latestAt) {
			const rating = ratingIn(event, ratings, attemptDay);
			if (rating !== null) ratings.push({ studyDay: event.studyDay, rating });
			if (event.kind === 'attempt') attemptDay = event.studyDay;
		}
	}
	return begun.filter((ratings) => ratings.length > 0);
}

function ratingIn(
	event: EventOf<'review'> | EventOf<'attempt'>,
	earlier: readonly TimedRating[],
	attemptDay: number | null
): Rating | null {
	if (event.kind === 'review') return event.isPractice === true ? null : event.rating;
	const last = earlier.at(-1);
	const history = {
		phase: last === undefined ? 'new' : 'review',
		lastDay: last?.studyDay ?? null,
		attemptDay
	} as const;
	const effect = effectOf(history, event);
	return effect.kind === 'rated' ? effect.rating : null;
}
