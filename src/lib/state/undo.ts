import type { Card } from '#domain/card.ts';
import type { StoredEvent } from '#domain/event.ts';
import { studyDay } from '#domain/schedule/study-day.ts';
import { refreshBadge } from './badge.ts';
import { clock } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';

/**
 * Takes back the last act of the study day, this session's or an earlier one's, by appending an undo.
 * @returns what was taken back, and its card as it is again; null when there was nothing
 */
export async function undoLastAct(): Promise<{ readonly card: Card; readonly undone: StoredEvent } | null> {
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
