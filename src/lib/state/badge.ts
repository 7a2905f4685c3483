import { dueCount } from '#domain/ledger/ledger.ts';
import { roomToday } from '#domain/queue/limit.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { readAstray } from './astray.ts';
import { clock, watchStudyDay } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { readLimits } from './limits.ts';
import { readPausedDecks } from './paused-decks.ts';
import { preferences } from './preferences.svelte.ts';

let { rolloverHour } = DEFAULT_CONFIG;

/**
 * Shows the cards due on the icon of the installed app, as many as a day asks, where the system can; nothing at zero.
 * Never throws.
 */
export async function refreshBadge(): Promise<void> {
	// a newcomer has nothing due, and no store to look into
	if (!('setAppBadge' in navigator) || preferences.visit !== 'returning') return;
	try {
		const { store } = await openLibrary();
		const ledger = await store.ledger();
		({ rolloverHour } = ledger.config);
		const today = clock.today(rolloverHour);
		const { openLedgerOf } = await import('./day-queue.ts');
		const [astray, pausedDeckIds, limits, done] = await Promise.all([
			readAstray(store, ledger, today),
			readPausedDecks(store),
			readLimits(store),
			store.dayTotals(today)
		]);
		const open = await openLedgerOf(store, ledger, pausedDeckIds, astray);
		const due = Math.min(dueCount(open, today), open.stepCount + roomToday(limits, done).reviews);
		await (due === 0 ? navigator.clearAppBadge() : navigator.setAppBadge(due));
	} catch {
		// a number on an icon is worth no message
	}
}

/** More is due when a day begins. @returns stops watching */
export const watchBadgeDay = (): (() => void) =>
	watchStudyDay(
		() => rolloverHour,
		() => void refreshBadge()
	);
