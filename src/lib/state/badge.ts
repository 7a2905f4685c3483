import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { watchStudyDay } from './clock.ts';
import { countDueToday } from './day-queue.ts';
import { openLibrary } from './library.svelte.ts';
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
		const counted = await countDueToday(store);
		({ rolloverHour } = counted);
		await (counted.due === 0 ? navigator.clearAppBadge() : navigator.setAppBadge(counted.due));
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
