import type { Card } from '../card.ts';
import { dueDayOf, type QueueParts } from './parts.ts';

/**
 * Leaves at most one card of a note, and none of a note in `studiedNoteIds` (already studied today), for a sibling
 * seen before gives the answer away. Steps always stay and win over reviews, reviews over new cards; among siblings
 * of one group the one due first wins, then the one introduced first. The order inside each group is kept.
 * @param today study day
 */
export function burySiblings(parts: QueueParts, studiedNoteIds: ReadonlySet<string>, today: number): QueueParts {
	const taken = new Set(studiedNoteIds);
	for (const card of parts.steps) taken.add(card.noteId);
	const byDue = (a: Card, b: Card) => dueDayOf(a, today) - dueDayOf(b, today) || byOrder(a, b);
	const reviews = firstOfEachNote(parts.reviews, byDue, taken);
	const fresh = firstOfEachNote(parts.fresh, byOrder, taken);
	return { steps: parts.steps, reviews, fresh };
}

/** The first card of each note that is not taken yet; marks the note as taken. */
function firstOfEachNote(
	cards: readonly Card[],
	compare: (a: Card, b: Card) => number,
	taken: Set<string>
): readonly Card[] {
	const winners = new Set<Card>();
	for (const card of [...cards].sort(compare)) {
		if (taken.has(card.noteId)) continue;
		taken.add(card.noteId);
		winners.add(card);
	}
	return cards.filter((card) => winners.has(card));
}

const byOrder = (a: Card, b: Card): number => a.order - b.order || (a.id < b.id ? -1 : 1);
