import { isKnownEvent, type EventOf, type StoredEvent } from '#domain/event.ts';
import type { ScheduleConfig, StudyLimits } from '#domain/schedule/config.ts';
import { RETENTION_CHOICE } from '#domain/settings/parameters.ts';
import { habitsOf, USUAL_HABITS, type Habits } from '#domain/tuning/habits.ts';
import type { Cost } from '#domain/tuning/simulate.ts';
import workerAddress from '#workers/simulate.ts?worker&url';
import type { ToSimulate } from '#workers/simulate.ts';
import { DATABASE_NAME } from '#store/backend.ts';
import { clock } from '../clock.ts';
import { openLedgerOf } from '../day-queue.ts';
import { openLibrary } from '../library.svelte.ts';
import { readPausedDecks } from '../paused-decks.ts';
import { startWorker } from '../trusted-worker.ts';

/** A finger that goes on tapping starts no year each time. */
const WAIT_MS = 250;
const YEAR_DAYS = 365;
const SEED = 1;
/** Habits are those of the last reviews, so many or so many days back. */
const HABIT_REVIEWS = 400;
const HABIT_DAYS = 30;

export interface CostQuestion {
	readonly config: ScheduleConfig;
	readonly limits: StudyLimits;
}

/**
 * What a year costs at each retention that can be chosen, by simulation in a worker, of the decks that aren't paused;
 * older figures stay meanwhile.
 */
class CostEstimate {
	/** an answer is still to come */
	isAwaited = $state(false);
	#costs = $state.raw<Readonly<Record<number, Cost>>>({});
	#timer: ReturnType<typeof setTimeout> | undefined;
	#worker: Worker | null = null;
	#habits: Promise<Habits> | null = null;
	/** counts the questions: answers to an earlier one are dropped */
	#asked = 0;

	/** The cost at a retention; null while it isn't known. */
	at(desiredRetention: number): Cost | null {
		return this.#costs[toPercent(desiredRetention)] ?? null;
	}

	/** Asks again, a moment after the last call. */
	ask(question: CostQuestion): void {
		const asked = ++this.#asked;
		clearTimeout(this.#timer);
		this.isAwaited = true;
		this.#timer = setTimeout(() => {
			this.#simulate(question, asked).catch(() => {
				if (asked === this.#asked) this.#fail();
			});
		}, WAIT_MS);
	}

	/** Ends what still runs; what is known stays. */
	stop(): void {
		this.#asked++;
		clearTimeout(this.#timer);
		this.#worker?.terminate();
		this.#worker = null;
		this.#habits = null;
	}

	/** Without an estimate the page says less, and nothing wrong: figures of another choice would be. */
	#fail(): void {
		this.stop();
		this.isAwaited = false;
		this.#costs = {};
	}

	async #simulate({ config, limits }: CostQuestion, asked: number): Promise<void> {
		const { store } = await openLibrary();
		const today = clock.today(config.rolloverHour);
		this.#habits ??= readHabits((studyDay) => store.events({ by: 'day', studyDay }), today);
		const [ledger, pausedDeckIds, habits] = await Promise.all([store.ledger(), readPausedDecks(store), this.#habits]);
		const { newCount } = await openLedgerOf(store, ledger, pausedDeckIds, []);
		if (asked !== this.#asked) return;
		this.#worker?.terminate();
		const worker = startWorker(workerAddress);
		this.#worker = worker;
		worker.onmessage = ({ data }: MessageEvent<Cost>) => {
			// what was on its way when it was ended
			if (this.#worker !== worker) return;
			this.isAwaited = false;
			this.#costs = { ...this.#costs, [toPercent(data.desiredRetention)]: data };
		};
		worker.onerror = () => {
			if (this.#worker === worker) this.#fail();
		};
		const message: ToSimulate = {
			input: {
				unseen: newCount,
				newADay: limits.newADay,
				reviewsADay: limits.reviewsADay,
				weights: [...config.weights],
				longestIntervalDays: config.longestIntervalDays,
				habits,
				days: YEAR_DAYS,
				seed: SEED
			},
			databaseName: DATABASE_NAME,
			today,
			pausedDeckIds: [...pausedDeckIds],
			retentions: nearestFirst(config.desiredRetention)
		};
		worker.postMessage(message);
	}
}

const toPercent = (share: number): number => Math.round(share * 100);

/** All that can be chosen, by percent, beginning at the one in force. */
function nearestFirst(inForce: number): number[] {
	const [least, most] = [toPercent(RETENTION_CHOICE.least), toPercent(RETENTION_CHOICE.most)];
	const all = Array.from({ length: most - least + 1 }, (_, i) => (least + i) / 100);
	return all.sort((a, b) => Math.abs(a - inForce) - Math.abs(b - inForce));
}

async function readHabits(
	eventsOf: (studyDay: number) => Promise<readonly StoredEvent[]>,
	today: number
): Promise<Habits> {
	const reviews: EventOf<'review'>[] = [];
	for (let day = today; day > today - HABIT_DAYS && reviews.length < HABIT_REVIEWS; day--) {
		const events: readonly StoredEvent[] = await eventsOf(day).catch(() => []);
		for (const event of events.filter(isKnownEvent)) if (event.kind === 'review') reviews.push(event);
	}
	return reviews.length === 0 ? USUAL_HABITS : habitsOf(reviews);
}

export const costEstimate = new CostEstimate();
