import { isKnownEvent, type EventKind, type StoredEvent } from '#domain/event.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import type { Reads } from './backend.ts';
import { findCard, inLogOrder, logIdsOf, readLogs } from './card-log.ts';

/** What a learner can take back; a table, so that a new kind has to be decided on. */
const UNDOABLE: { readonly [K in EventKind]: boolean } = {
	review: true,
	attempt: true,
	quiz: false,
	'quiz-counts': false,
	undo: false,
	reset: true,
	suspend: true,
	unsuspend: true,
	bury: true,
	'set-due': true,
	flag: true,
	unlock: true,
	override: true,
	seen: false,
	parameters: false
};

/**
 * The last act of the study day, whichever device, that holds and that a learner can take back. An answer and the
 * override given with it are one act: the answer stands for both.
 */
export async function findLastUndoable(tx: Reads, studyDay: number): Promise<StoredEvent | null> {
	const ofDay = await tx.range('events', { by: 'studyDay', from: studyDay, to: studyDay });
	for (const event of [...inLogOrder(ofDay)].reverse()) {
		const { cardId } = event;
		if (!isKnownEvent(event) || !UNDOABLE[event.kind] || cardId === undefined) continue;
		// an act of this day may have been taken back on a later one
		const log = effectiveEvents(await readLogOf(tx, cardId));
		const held = (id: string) => log.find((held) => held.id === id);
		if (held(event.id) === undefined) continue;
		if (event.kind !== 'override') return event;
		const review = held(event.reviewId);
		if (review !== undefined) return review.at === event.at ? review : event;
	}
	return null;
}

/** Ids of the events that are taken back: newest first, for an undo may be taken back itself. */
export function takenBack(events: readonly StoredEvent[]): ReadonlySet<string> {
	const ids = new Set<string>();
	for (const event of [...inLogOrder(events)].reverse()) {
		if (isKnownEvent(event) && event.kind === 'undo' && !ids.has(event.id)) ids.add(event.undoes);
	}
	return ids;
}

/** The events of a card, given by any of its ids, seeded or not. */
export async function readLogOf(tx: Reads, cardId: string): Promise<readonly StoredEvent[]> {
	const card = await findCard(tx, cardId);
	return inLogOrder(await readLogs(tx, card === null ? [cardId] : logIdsOf(card)));
}
