import type { Card, CardHistory } from '../card.ts';
import { fuzzChance } from '../schedule/fuzz.ts';
import { dueDayOf } from './parts.ts';

/** Predicted chance of recall now, null where none can be given: only asked for in a backlog. */
export type RecallNow = (history: CardHistory) => number | null;

/**
 * Reviews in the order they are asked: by due day. In a backlog, more due than `room`, what is most likely forgotten
 * comes first. Equals are mixed by card and day, so neighbours of the deck don't give each other away and the
 * order stays the same all day.
 * @param today study day
 * @param room reviews the day still has room for
 * @param isForgottenFirst the order of a backlog, whatever the room: for a session that ends before its cards do
 */
export function sortReviews(
	reviews: readonly Card[],
	today: number,
	room: number,
	recallNow: RecallNow,
	isForgottenFirst = false
): readonly Card[] {
	const isBacklog = isForgottenFirst || reviews.length > room;
	const keyed = reviews.map((card) => ({
		card,
		// no prediction on the day a card was seen: it counts as remembered
		key: isBacklog ? (recallNow(card.history) ?? 1) : dueDayOf(card, today),
		mix: fuzzChance(card.id, today, 'queue')
	}));
	keyed.sort((a, b) => a.key - b.key || a.mix - b.mix || (a.card.id < b.card.id ? -1 : 1));
	return keyed.map(({ card }) => card);
}

/** Steps in the order they fall due; those left from an earlier day first. */
export function sortSteps(steps: readonly Card[]): readonly Card[] {
	const dueAt = ({ history: { due } }: Card) => (due?.kind === 'time' ? due.at : 0);
	return [...steps].sort((a, b) => dueAt(a) - dueAt(b) || (a.id < b.id ? -1 : 1));
}
