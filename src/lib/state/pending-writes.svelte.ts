import { painted } from './painted.ts';

/**
 * Answers paint first and are written right after: at a slow phone's pace this halves the time to the next card.
 * Until its transaction completes an answer is *unsaved*: the page carries `data-unsaved` and the write is kept here.
 * Writes run one after the other, in the order they were given; changed settings stand in the same line.
 */
class PendingWrites {
	/** writes that are not acknowledged yet */
	count = $state(0);
	/** the write that failed; it stays first in line until `retry` */
	failure = $state<unknown>(null);

	#waiting: (() => Promise<void>)[] = [];
	#isRunning = false;
	#startNow: (() => void) | null = null;
	#waiters: { resolve: () => void; reject: (reason: unknown) => void }[] = [];
	#patient: (() => void)[] = [];

	/** Queues a write. It starts after the next paint, or at once when the page is being hidden. */
	add(write: () => Promise<void>): void {
		this.#waiting.push(write);
		this.#count();
		void this.#run();
	}

	/** Starts what still waits for a paint. Call it when the page hides. */
	flush(): void {
		this.#startNow?.();
	}

	/** Tries the failed write again. */
	retry(): void {
		if (this.failure !== null) void this.#run();
	}

	/** Resolves when nothing is unsaved; rejects when a write failed. */
	settled(): Promise<void> {
		if (this.failure !== null && !this.#isRunning) return Promise.reject(this.failure);
		if (this.count === 0) return Promise.resolve();
		this.flush();
		return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
	}

	/** Resolves once everything is saved, however many tries it takes. */
	saved(): Promise<void> {
		if (this.count === 0) return Promise.resolve();
		this.flush();
		return new Promise((resolve) => this.#patient.push(resolve));
	}

	/**
	 * Resolves when no write is under way, a failed one included: its notice stands on the page, and what reads goes by
	 * what is saved.
	 */
	calm(): Promise<void> {
		return this.settled().catch(() => undefined);
	}

	async #run(): Promise<void> {
		if (this.#isRunning) return;
		this.#isRunning = true;
		try {
			for (let write = this.#waiting[0]; write !== undefined; write = this.#waiting[0]) {
				await this.#afterPaint();
				await write();
				// not before: while it is being tried again it is still not saved
				this.failure = null;
				this.#waiting.shift();
				this.#count();
			}
			for (const waiter of this.#waiters.splice(0)) waiter.resolve();
			for (const resolve of this.#patient.splice(0)) resolve();
		} catch (error) {
			this.failure = error;
			for (const waiter of this.#waiters.splice(0)) waiter.reject(error);
		} finally {
			this.#isRunning = false;
		}
	}

	#afterPaint(): Promise<void> {
		return new Promise((resolve) => {
			this.#startNow = resolve;
			void painted().then(resolve);
		});
	}

	#count(): void {
		this.count = this.#waiting.length;
		document.documentElement.toggleAttribute('data-unsaved', this.count > 0);
	}
}

export const pendingWrites = new PendingWrites();
