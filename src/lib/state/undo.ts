import type { Card } from '#domain/card.ts';
import { studyDay } from '#domain/schedule/study-day.ts';
import { refreshBadge } from './badge.ts';
import { clock } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';

/**
 * Takes back the last act of the study day, this session's or an earlier one's, by appending an undo.
 * @returns its card as it is again, null when there was nothing to take back; and whether it was an answer
 */
export async function undoLastAct(): Promise<{ readonly card: Card | null; readonly wasAnswer: boolean }> {
	await pendingWrites.settled();
	const { store } = await openLibrary();
	const { rolloverHour } = (await store.ledger()).config;
	const moment = clock.moment();
	const today = studyDay(moment, rolloverHour);
	const last = await store.lastUndoable(today);
	if (last === null) return { card: null, wasAnswer: false };
	const draft = { kind: 'undo', ...moment, studyDay: today, rolloverHour, undoes: last.id } as const;
	const { cards } = await store.record(draft, crypto.randomUUID());
	void refreshBadge();
	return { card: cards[0] ?? null, wasAnswer: last.kind === 'review' };
}
