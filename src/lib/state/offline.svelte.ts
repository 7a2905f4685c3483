import { base } from '$app/paths';
import { trustWorker } from './trusted-worker.ts';

/** What is known of the service worker: its work is to keep files, see `src/service-worker.ts`. */
class Offline {
	/** every page opens without network */
	isReady = $state(false);
}

export const offline = new Offline();

/** Registers the worker; call it once, after the first paint. Without workers the app goes on, online only. */
export async function registerWorker(): Promise<void> {
	if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
	const { Workbox } = await import('workbox-window');
	const workbox = new Workbox(trustWorker(`${base}/service-worker.js`), {
		scope: `${base}/`,
		updateViaCache: 'none'
	});
	workbox.addEventListener('activated', () => (offline.isReady = true));
	await workbox.register();
	await navigator.serviceWorker.ready;
	offline.isReady = true;
}
