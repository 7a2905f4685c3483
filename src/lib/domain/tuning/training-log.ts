import { isKnownEvent, type StoredEvent } from '../event.ts';
import { effectiveEvents } from '../schedule/effective-events.ts';
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
 * What a whole log says of memory, card by card: reviews that are not taken back and no practice, with the rating that
 * counts ("I was right"), a reset beginning another card.
 * @param events in any order, `trainingEvents` of them are enough
 */
export function sequencesOf(events: readonly StoredEvent[], { now, heirs }: TrainingLogOptions): Sequences {
	const effective = effectiveEvents(events);
	const corrected = new Map<string, TimedRating['rating']>();
	for (const event of effective) if (event.kind === 'override') corrected.set(event.reviewId, event.rating);
	const cards: TimedRating[][] = [];
	const open = new Map<string, TimedRating[]>();
	for (const event of effective) {
		if (event.kind !== 'review' && event.kind !== 'reset') continue;
		const cardId = heirs.get(event.cardId) ?? event.cardId;
		if (event.kind === 'reset') {
			open.delete(cardId);
			continue;
		}
		if (event.isPractice === true || event.at > now + MS_A_DAY) continue;
		let reviews = open.get(cardId);
		if (reviews === undefined) {
			reviews = [];
			open.set(cardId, reviews);
			cards.push(reviews);
		}
		reviews.push({ studyDay: event.studyDay, rating: corrected.get(event.id) ?? event.rating });
	}
	return packSequences(cards);
}
