import { answerMs } from '#domain/calendar/answer-time.ts';
import { forecast, type Forecast } from '#domain/calendar/forecast.ts';
import { yardOf, type YardDay } from '#domain/calendar/yard.ts';
import type { Deck } from '#domain/deck.ts';
import type { DayBlock } from '#domain/ledger/day-block.ts';
import { emptyLedger, type Ledger } from '#domain/ledger/ledger.ts';
import { DEFAULT_CONFIG, DEFAULT_LIMITS, type StudyLimits } from '#domain/schedule/config.ts';
import { firstAnswers, firstReviewDays } from '#domain/schedule/first-reviews.ts';
import { readAstray } from '../astray.ts';
import { clock } from '../clock.ts';
import { openLedgerOf } from '../day-queue.ts';
import { openLibrary } from '../library.svelte.ts';
import { readLimits } from '../limits.ts';
import { readPausedDecks } from '../paused-decks.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { NO_WISHES, readWishes, type Wishes } from '../wishes.ts';

/** Days that tell how long an answer takes. */
const DAYS_BACK = 64;

interface Reading {
	readonly today: number;
	/** every card */
	readonly ledger: Ledger;
	/** without the cards of paused decks: for what is shown as due */
	readonly openLedger: Ledger;
	readonly limits: StudyLimits;
	/** cards that a wrong clock put out of reach: they count as due */
	readonly astrayCount: number;
	readonly introducedToday: number;
	readonly answerMs: number;
	readonly decks: readonly Deck[];
	readonly pausedDeckIds: ReadonlySet<string>;
	readonly wishes: Wishes;
}

const NOTHING: Omit<Reading, 'today'> = {
	ledger: emptyLedger(''),
	openLedger: emptyLedger(''),
	limits: DEFAULT_LIMITS,
	astrayCount: 0,
	introducedToday: 0,
	answerMs: answerMs([], 0),
	decks: [],
	pausedDeckIds: new Set(),
	wishes: NO_WISHES
};

/** What the schedule shows, out of counts that are kept as data: its cost is the days shown, not the reviews made. */
export class Schedule {
	/** why it could not be read */
	error = $state.raw<unknown>(null);
	#reading = $state.raw<Reading | null>(null);
	#blocks = $state.raw<readonly DayBlock[]>([]);
	/** the days on screen */
	#shown: { readonly fromDay: number; readonly toDay: number } | null = null;

	readonly isRead = $derived(this.#reading !== null);
	readonly reading = $derived(this.#reading ?? { ...NOTHING, today: clock.today(DEFAULT_CONFIG.rolloverHour) });
	readonly today = $derived(this.reading.today);
	readonly answerMs = $derived(this.reading.answerMs);

	async read(): Promise<void> {
		try {
			await pendingWrites.settled();
			const { store, decks } = await openLibrary();
			const ledger = await store.ledger();
			const today = clock.today(ledger.config.rolloverHour);
			const [astray, blocks, done, limits, pausedDeckIds, wishes] = await Promise.all([
				readAstray(store, ledger, today),
				store.dayBlocks(today - DAYS_BACK, today),
				store.dayTotals(today),
				readLimits(store),
				readPausedDecks(store),
				readWishes(store, today)
			]);
			this.#reading = {
				today,
				ledger,
				openLedger: await openLedgerOf(store, ledger, pausedDeckIds, astray),
				limits,
				astrayCount: astray.filter(({ before }) => !pausedDeckIds.has(before.deckId)).length,
				introducedToday: done.introduced,
				answerMs: answerMs(blocks, today),
				decks: [...decks.values()],
				pausedDeckIds,
				wishes
			};
			this.error = null;
			if (this.#shown !== null) await this.show(this.#shown.fromDay, this.#shown.toDay);
		} catch (error) {
			this.error = error;
		}
	}

	/** Reads what was done on the days that are on screen. */
	async show(fromDay: number, toDay: number): Promise<void> {
		const shown = (this.#shown = { fromDay, toDay });
		try {
			const { store } = await openLibrary();
			const blocks = await store.dayBlocks(fromDay, toDay);
			// another page of the calendar may have been turned to meanwhile
			if (this.#shown === shown) this.#blocks = blocks;
		} catch (error) {
			this.error = error;
		}
	}

	/** The days as the calendar draws them. */
	yard(days: readonly number[]): readonly YardDay[] {
		return yardOf(days, this.today, this.reading.openLedger, this.#blocks);
	}

	forecast(horizon: number): Forecast {
		const { today, openLedger, limits, introducedToday } = this.reading;
		const { config } = this.reading.ledger;
		return forecast({
			today,
			horizon,
			ledger: openLedger,
			newADay: limits.newADay,
			introducedToday,
			firstAnswers: firstAnswers(config),
			firstReviewDays: firstReviewDays(config, horizon)
		});
	}

	/** The first day from today on with something to answer; null when nothing comes within a year. */
	readonly next = $derived.by(() => {
		if (!this.isRead) return null;
		const { days, backlog } = this.forecast(365);
		const [first] = days;
		if (first !== undefined && backlog > 0) {
			return { inDays: 0, cards: countCards(first) + backlog, ms: (first.answers + backlog) * this.answerMs };
		}
		const day = days.find(({ answers }) => answers > 0);
		if (day === undefined) return null;
		return { inDays: day.day - this.today, cards: countCards(day), ms: day.answers * this.answerMs };
	});
}

const countCards = ({ young, mature, fresh }: Forecast['days'][number]): number => young + mature + fresh;
