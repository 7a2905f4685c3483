import type { Card } from '#domain/card.ts';
import type { StoredEvent } from '#domain/event.ts';
import { studyDay } from '#domain/schedule/study-day.ts';
import { refreshBadge } from './badge.ts';
import { clock } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';

/** An act that was taken back, and its card as it is again. */
export interface TakenBack {
	readonly card: Card;
	readonly undone: StoredEvent;
}

/** The session in which something is taken back. */
export interface Around {
	/** study day */
	readonly today: number;
	readonly onScreenId: string | undefined;
	/** the one deck that is studied; null for all */
	readonly deckId: string | null;
	/** cards of a round that are practised in it; null in a session of what is due */
	readonly practiceIds: Set<string> | null;
	/** cards that were put away from this session by something else than an answer */
	readonly putAwayIds: Set<string>;
}

/** An answer that changed memory, and no practice. */
const isScored = (event: StoredEvent): boolean =>
	event.kind === 'review' && !('isPractice' in event && event.isPractice === true);

/**
 * Whether the session asks the card again. What was practised is not asked in a session that counts, and a card of
 * which something else was taken back only where it has something to do here.
 */
export function isAskedAgain({ card, undone }: TakenBack, around: Around): boolean {
	const { today, onScreenId, deckId, practiceIds, putAwayIds } = around;
	if (isScored(undone)) return true;
	if (undone.kind === 'review') return practiceIds?.has(card.id) === true;
	if (card.id === onScreenId || putAwayIds.has(card.id)) return true;
	const isDue = card.shelf === 'time' || (card.shelf === 'day' && card.shelfKey <= today);
	return isDue && practiceIds === null && (deckId === null || deckId === card.deckId);
}

/**
 * Takes back the last act of the study day, this session's or an earlier one's, by appending an undo.
 * @returns what was taken back, and its card as it is again; null when there was nothing
 */
export async function undoLastAct(): Promise<TakenBack | null> {
	await pendingWrites.settled();
	const { store } = await openLibrary();
	const { rolloverHour } = (await store.ledger()).config;
	const moment = clock.moment();
	const today = studyDay(moment, rolloverHour);
	const last = await store.lastUndoable(today);
	if (last === null) return null;
	const draft = { kind: 'undo', ...moment, studyDay: today, rolloverHour, undoes: last.id } as const;
	const { cards } = await store.record(draft, crypto.randomUUID());
	void refreshBadge();
	const [card] = cards;
	return card === undefined ? null : { card, undone: last };
}

/**
 * Takes back the last act as `undoLastAct` does, in the middle of a session: it says whether that asks its card again.
 * What counted is not practised in its place, and what was put away is there again.
 */
export async function takeBack(
	around: Around
): Promise<{ readonly card: Card; readonly wasAnswer: boolean; readonly isAsked: boolean } | null> {
	const taken = await undoLastAct();
	if (taken === null) return null;
	const { card, undone } = taken;
	const isAsked = isAskedAgain(taken, around);
	if (isScored(undone)) around.practiceIds?.delete(card.id);
	around.putAwayIds.delete(card.id);
	return { card, wasAnswer: undone.kind === 'review', isAsked };
}
