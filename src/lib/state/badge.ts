import { dueCount } from '#domain/ledger/ledger.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { readAstray, withBroughtBack } from './astray.ts';
import { clock, watchStudyDay } from './clock.ts';
import { openLibrary } from './library.svelte.ts';
import { preferences } from './preferences.svelte.ts';

let { rolloverHour } = DEFAULT_CONFIG;

/** Shows the cards due on the icon of the installed app, where the system can; nothing at zero. Never throws. */
export async function refreshBadge(): Promise<void> {
	// a newcomer has nothing due, and no store to look into
	if (!('setAppBadge' in navigator) || preferences.visit !== 'returning') return;
	try {
		const { store } = await openLibrary();
		const ledger = await store.ledger();
		({ rolloverHour } = ledger.config);
		const today = clock.today(rolloverHour);
		const due = dueCount(withBroughtBack(ledger, await readAstray(store, ledger, today)), today);
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
