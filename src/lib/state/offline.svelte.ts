/** What is known of the service worker: its work is to keep files, see `src/service-worker.ts`. */
class Offline {
	/** every page opens without network */
	isReady = $state(false);
}

export const offline = new Offline();
