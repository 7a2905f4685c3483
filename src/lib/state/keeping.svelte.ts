import { recall, remember } from './device-memory.ts';

const ASKED = 'quai.persist';
const FINISHED = 'quai.finished';
const CLOSED = 'quai.keeping-closed';

const ANSWERS = ['kept', 'not-promised', 'unknown'] as const;
/** What the browser says of the storage: `kept` is a promise not to clear it for room, `not-promised` is none. */
export type Promised = (typeof ANSWERS)[number];

/** Whether the browser promised to keep what is stored here, and what the learner was told of it. */
class Keeping {
	/** null: not asked yet */
	answer = $state<Promised | null>(null);
	/** a session was finished in this browser: there is something to keep */
	hasFinished = $state(false);
	/** the learner has read what there is to say, or said *not now* */
	isClosed = $state(false);

	/** What is known from earlier pages, and what holds now: an installation may have changed it. */
	settle(): void {
		this.hasFinished = recall(FINISHED) !== null;
		this.isClosed = recall(CLOSED) !== null;
		this.answer = ANSWERS.find((answer) => answer === recall(ASKED)) ?? null;
		if (this.answer !== null) void this.look();
	}

	/** Asks for the promise after the first session that was finished. */
	finish(): void {
		if (this.hasFinished) return;
		this.hasFinished = true;
		remember(FINISHED, 'yes');
		void this.ask();
	}

	close(): void {
		this.isClosed = true;
		remember(CLOSED, 'yes');
	}

	/**
	 * Asks the browser for its promise. Chromium and Safari decide by themselves, Firefox asks the learner: so not
	 * before there is something to keep. Never throws.
	 */
	async ask(): Promise<void> {
		await this.#take(() => navigator.storage.persist());
	}

	/** Looks what holds now, without asking anybody. Never throws. */
	async look(): Promise<void> {
		await this.#take(() => navigator.storage.persisted());
	}

	async #take(read: () => Promise<boolean>): Promise<void> {
		let answer: Promised = 'unknown';
		try {
			answer = (await read()) ? 'kept' : 'not-promised';
		} catch {
			// an old browser, or a page over plain http
		}
		this.answer = answer;
		remember(ASKED, answer);
	}
}

export const keeping = new Keeping();
