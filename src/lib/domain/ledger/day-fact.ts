import { maturityOf, type CardHistory, type CardPlace } from '../card.ts';
import type { LogEvent, Rating } from '../event.ts';
import { MS_A_MINUTE, MS_AN_HOUR } from '../schedule/study-day.ts';
import type { DayFact } from './day-totals.ts';

/** An event that counts for its day, with its card just before and after. */
export interface Counted {
	readonly place: Pick<CardPlace, 'deckId' | 'kind'>;
	readonly before: CardHistory;
	readonly after: CardHistory;
	/** with the learner's own correction, if there was one */
	readonly event: Extract<LogEvent, { kind: 'review' | 'attempt' | 'reset' }>;
	/** predicted chance of recall just before, 0-1; null where it means nothing */
	readonly recall: number | null;
}

/** What an event means for its day. */
export function factOf({ place, before, after, event, recall }: Counted): DayFact {
	const isPractice = event.kind === 'review' && event.isPractice === true;
	return {
		eventId: event.id,
		studyDay: event.studyDay,
		act: isPractice ? 'practice' : event.kind,
		deckId: place.deckId,
		kind: place.kind,
		hour: hourOf(event),
		rating: ratingOf(event),
		ms: event.kind === 'reset' ? 0 : event.ms,
		from: maturityOf(before),
		to: maturityOf(after),
		recallPermille: recall === null ? null : Math.round(recall * 1000),
		isRight: event.kind === 'attempt' && event.score === 1
	};
}

/** Local hour of the event, 0-23, by the offset that was in force. */
const hourOf = ({ at, tzMin }: Pick<LogEvent, 'at' | 'tzMin'>): number =>
	((Math.floor((at + tzMin * MS_A_MINUTE) / MS_AN_HOUR) % 24) + 24) % 24;

/** Of an attempt nothing is told here: what it was taken for shows in the card. */
const ratingOf = (event: Counted['event']): Rating | null => (event.kind === 'review' ? event.rating : null);

/** A fact that now counts (1) or doesn't any more (-1). */
export interface FactChange {
	readonly fact: DayFact;
	readonly by: 1 | -1;
}

/** What changed between two folds of the same cards: only facts that differ, so days without a change stay unread. */
export function diffFacts(before: readonly DayFact[], after: readonly DayFact[]): readonly FactChange[] {
	const earlier = new Map(before.map((fact) => [fact.eventId, fact]));
	const changes: FactChange[] = [];
	for (const fact of after) {
		const was = earlier.get(fact.eventId);
		earlier.delete(fact.eventId);
		if (was !== undefined && isSameFact(was, fact)) continue;
		if (was !== undefined) changes.push({ fact: was, by: -1 });
		changes.push({ fact, by: 1 });
	}
	for (const fact of earlier.values()) changes.push({ fact, by: -1 });
	return changes;
}

/** A table, so that a new field is compared too. */
const FIELDS: { readonly [F in keyof DayFact]: true } = {
	eventId: true,
	studyDay: true,
	act: true,
	deckId: true,
	kind: true,
	hour: true,
	rating: true,
	ms: true,
	from: true,
	to: true,
	recallPermille: true,
	isRight: true
};
const NAMES = Object.keys(FIELDS) as readonly (keyof DayFact)[];

const isSameFact = (a: DayFact, b: DayFact): boolean => NAMES.every((name) => a[name] === b[name]);
