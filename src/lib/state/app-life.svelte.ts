import { untrack } from 'svelte';
import { arrivals } from './arrivals.svelte.ts';
import { refreshBadge, watchBadgeDay } from './badge.ts';
import { install } from './install.svelte.ts';
import { keeping } from './keeping.svelte.ts';
import { libraryNotice } from './library.svelte.ts';
import { markerWatch } from './marker.ts';
import { pendingWrites } from './pending-writes.svelte.ts';
import { preferences } from './preferences.svelte.ts';
import { study } from './study.svelte.ts';
import { watchWorker } from './worker.ts';

/**
 * What goes on beside the cards for as long as the page is open: files for offline, updates, installation, the badge.
 * Loaded after the first paint. @returns stops it
 */
export function watchApp(): () => void {
	keeping.settle();
	const stops = [
		watchWorker(),
		// what the browser promises an installed app it may not have promised the page
		install.watch(() => void (keeping.hasFinished && keeping.ask())),
		watchBadgeDay(),
		watchSeen(),
		$effect.root(() => {
			$effect(watchSession);
			$effect(watchAnswers);
			$effect(watchMarker);
			$effect(watchFirstStart);
			$effect(watchOffer);
		})
	];
	return () => {
		for (const stop of stops) stop();
	};
}

function watchSession(): void {
	if (study.stage === 'over' && study.answeredToday > 0) untrack(() => keeping.finish());
}

/** At the start, and after every answer that was written. */
function watchAnswers(): void {
	if (preferences.visit === 'returning' && pendingWrites.count === 0) untrack(() => void refreshBadge());
}

/** An emptied database is seen at once, everything else now and then. */
function watchMarker(): void {
	if (preferences.visit !== 'returning' || pendingWrites.count > 0) return;
	const { isEmptied } = libraryNotice;
	untrack(() => void (isEmptied ? markerWatch.lookNow() : markerWatch.look()));
}

/** The page is shown again, maybe with another clock, or it is left and may not come back. @returns stops watching */
function watchSeen(): () => void {
	const look = (): void => void (preferences.visit === 'returning' && markerWatch.lookNow());
	document.addEventListener('visibilitychange', look);
	return () => document.removeEventListener('visibilitychange', look);
}

/** An installed app with a storage of its own begins without what was learnt in the browser. */
function watchFirstStart(): void {
	const isDue = install.hasOwnStorage && preferences.visit === 'new' && !install.isStartClosed;
	untrack(() => (isDue ? arrivals.announce('bring-cards') : arrivals.withdraw('bring-cards')));
}

function watchOffer(): void {
	const { hasFinished, isClosed, answer } = keeping;
	const hasNews = install.way !== null || answer === 'kept' || answer === 'not-promised';
	const isDue = hasFinished && answer !== null && !isClosed && hasNews;
	untrack(() => (isDue ? arrivals.announce('keeping') : arrivals.withdraw('keeping')));
}
