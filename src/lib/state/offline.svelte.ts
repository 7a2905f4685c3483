import { base } from '$app/paths';

/** What is known of the service worker: its work is to keep files, see `src/service-worker.ts`. */
class Offline {
	/** every page opens without network */
	isReady = $state(false);
}

export const offline = new Offline();

/** Addresses that may become a worker: our own files, nothing else. */
function trustWorker(address: string): string | TrustedScriptURL {
	const rules = {
		createScriptURL(asked: string): string {
			const url = new URL(asked, location.href);
			if (url.origin !== location.origin || !url.pathname.startsWith(`${base}/`)) {
				throw new TypeError(`not a worker of Quai: ${asked}`);
			}
			return asked;
		}
	};
	// browsers without Trusted Types take the checked address itself
	const policy = window.trustedTypes?.createPolicy('quai-worker', rules);
	return policy?.createScriptURL(address) ?? rules.createScriptURL(address);
}

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
