import { askMoreNew, MORE_NEW_KEY } from '#domain/today/more-new.ts';
import { clock } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { readLimits } from './limits.ts';
import { pendingWrites } from './pending-writes.svelte.ts';

/** Gives the study day room for a few new cards more; tomorrow the learner's own limit holds again. */
export async function addMoreNew(): Promise<void> {
	await pendingWrites.settled();
	const { store } = await openLibrary();
	const today = clock.today((await store.ledger()).config.rolloverHour);
	const [{ newADay }, { introduced }] = await Promise.all([readLimits(store), store.dayTotals(today)]);
	const asked = askMoreNew(today, newADay, introduced);
	if (asked !== null) await store.setSetting(MORE_NEW_KEY, asked);
}
