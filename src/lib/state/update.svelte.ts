import { arrivals } from './arrivals.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';

/** A new version of the app: it is there, and waits until the learner takes it. */
class Update {
	/** a newer version is kept and waits */
	isReady = $state(false);
	/** another page took a newer version, this one still runs the old */
	isElsewhere = $state(false);

	#registration: ServiceWorkerRegistration | null = null;
	#isAccepted = false;

	found(registration: ServiceWorkerRegistration): void {
		this.#registration = registration;
		this.isReady = true;
		arrivals.announce('update');
	}

	/** The worker has changed under this page. */
	changed(): void {
		if (this.#isAccepted) return;
		this.isReady = false;
		this.isElsewhere = true;
		arrivals.withdraw('update');
		arrivals.announce('updated');
	}

	/**
	 * Takes the new version and reloads this page alone; what was being asked is asked again. Stays when an answer can't
	 * be saved: it is held in this page.
	 */
	async accept(): Promise<void> {
		try {
			await pendingWrites.settled();
		} catch {
			return;
		}
		this.#isAccepted = true;
		const waiting = this.#registration?.waiting;
		if (!waiting) {
			location.reload();
			return;
		}
		waiting.addEventListener('statechange', () => {
			// not `controlling`: a page that was opened past the worker is never told that
			if (waiting.state === 'activated' || waiting.state === 'redundant') location.reload();
		});
		waiting.postMessage({ type: 'SKIP_WAITING' });
	}

	/** Not now: it is offered again when the app is opened the next time. */
	postpone(): void {
		arrivals.withdraw('update');
		arrivals.withdraw('updated');
	}
}

export const update = new Update();
