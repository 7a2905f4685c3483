import { Workbox } from 'workbox-window';
import { base } from '$app/paths';
import { arrivals } from './arrivals.svelte.ts';
import { clock } from './clock.ts';
import { recall, remember } from './device-memory.ts';
import { offline } from './offline.svelte.ts';
import { trustWorker } from './trusted-worker.ts';
import { isCheckDue } from './update-check.ts';
import { update } from './update.svelte.ts';

const SAID = 'quai.offline-said';

/**
 * Registers the worker; call it once, after the first paint. Without workers, or where one can't be fetched, the app
 * goes on, online only. @returns stops watching
 */
export function watchWorker(): () => void {
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return () => undefined;
	const workbox = new Workbox(trustWorker(`${base}/service-worker.js`), {
		scope: `${base}/`,
		updateViaCache: 'none'
	});
	let checkedAt = clock.now();

	const check = (): void => {
		checkedAt = clock.now();
		// offline, or the host is away: the next time will do
		workbox.update().catch(() => undefined);
	};
	const look = (): void => {
		if (document.visibilityState === 'visible' && isCheckDue(checkedAt, clock.now())) check();
	};
	const register = async (): Promise<void> => {
		const registered = workbox.register();
		workbox.addEventListener('waiting', () => {
			void registered.then((registration) => registration && update.found(registration));
		});
		const registration = await registered;
		let isFirst = !registration?.active;
		workbox.addEventListener('controlling', () => {
			// the first worker of all takes the page that brought it: nothing changed
			if (!isFirst) update.changed();
			isFirst = false;
		});
		if (!isFirst) check();
		await navigator.serviceWorker.ready;
		await tellReady();
	};
	void register().catch(() => undefined);
	document.addEventListener('visibilitychange', look);
	return () => document.removeEventListener('visibilitychange', look);
}

/** A worker alone is no promise: the files have to be there. */
async function tellReady(): Promise<void> {
	offline.isReady = (await caches.match(`${base}/`)) !== undefined;
	if (offline.isReady && recall(SAID) === null) arrivals.announce('offline-ready');
}

/** It was told: once is enough. */
export function rememberOfflineSaid(): void {
	remember(SAID, 'yes');
}
