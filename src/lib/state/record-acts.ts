import type { ActMoment } from '#domain/acts/acts.ts';
import type { EventDraft } from '#domain/event.ts';
import { clock } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';

/** Records acts on cards outside of a session, all in one transaction, at this moment. */
export async function recordActs(
	write: (moment: ActMoment) => readonly EventDraft[]
): Promise<{ readonly today: number; readonly eventIds: readonly string[] }> {
	await pendingWrites.settled();
	const { store } = await openLibrary();
	const { rolloverHour } = (await store.ledger()).config;
	const today = clock.today(rolloverHour);
	const drafts = write({ ...clock.moment(), studyDay: today, rolloverHour });
	const recorded = await store.recordMany(drafts, crypto.randomUUID());
	return { today, eventIds: recorded.map(({ event }) => event.id) };
}
