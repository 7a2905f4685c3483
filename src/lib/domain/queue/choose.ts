import type { Card } from '../card.ts';
import { isBuried } from './parts.ts';
import { buildingOn, type IsKnown } from './prerequisites.ts';
import { isInScope, type QueueScope } from './scope.ts';

export interface FreshWanted {
	/** study day */
	readonly today: number;
	readonly scope: QueueScope;
	/** new cards to take */
	readonly atMost: number;
	readonly isKnown: IsKnown;
	/** notes of which a new card is of no use today where siblings are buried: one was reviewed, or is due */
	readonly studiedNoteIds: ReadonlySet<string>;
	readonly isBuryingSiblings: boolean;
}

/**
 * A chooser for reading new cards in order: says of each whether the queue could use it, and when there are enough.
 * It counts what it took, so make a new one for each reading.
 */
export function chooseFresh(wanted: FreshWanted): (card: Card) => 'take' | 'skip' | 'enough' {
	const takenNoteIds = new Set(wanted.isBuryingSiblings ? wanted.studiedNoteIds : []);
	const isMet = buildingOn(wanted.isKnown);
	let taken = 0;
	return (card) => {
		if (taken >= wanted.atMost) return 'enough';
		if (!isInScope(card, wanted.scope) || isBuried(card, wanted.today)) return 'skip';
		if (wanted.isBuryingSiblings && takenNoteIds.has(card.noteId)) return 'skip';
		if (!isMet(card)) return 'skip';
		takenNoteIds.add(card.noteId);
		taken += 1;
		return 'take';
	};
}
