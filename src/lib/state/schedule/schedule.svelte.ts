import { forecast, type Forecast } from '#domain/calendar/forecast.ts';
import { sessionsAhead, type SessionAhead } from '#domain/calendar/sessions-ahead.ts';
import { yardOf, type YardDay } from '#domain/calendar/yard.ts';
import type { Deck } from '#domain/deck.ts';
import type { DayBlock } from '#domain/ledger/day-block.ts';
import { emptyLedger, type Ledger } from '#domain/ledger/ledger.ts';
import { DEFAULT_CONFIG, DEFAULT_LIMITS, type StudyLimits } from '#domain/schedule/config.ts';
import { MS_A_MINUTE } from '#domain/schedule/study-day.ts';
import { paceOf } from '#domain/today/minutes.ts';
import { firstAnswers, firstReviewDays } from '#domain/schedule/first-reviews.ts';
import { clock } from '../clock.ts';
import { openLibrary } from '../library.svelte.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { readSessions, type Sessions } from '../sessions.ts';
import { NO_WISHES, readWishes, type Wishes } from '../wishes.ts';

/** What is to be studied: the same figures as on Today. */
type Session = Pick<Sessions, 'due' | 'fresh' | 'answers' | 'minutes' | 'held' | 'next'>;

interface Reading extends Session {
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
	answerMs: paceOf([], [], DEFAULT_CONFIG).answerMs,
	due: 0,
	fresh: 0,
	answers: 0,
	minutes: 0,
	held: 0,
	next: null,
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
			const library = await openLibrary();
			const { store, decks } = library;
			const { queue, pace, ...session } = await readSessions(library);
			const { studyDay: today, ledger, openLedger, done, ownLimits: limits, pausedDeckIds, astray } = queue;
			const wishes = await readWishes(store, today);
			this.#reading = {
				...session,
				today,
				ledger,
				openLedger,
				limits,
				astrayCount: astray.filter(({ before }) => !pausedDeckIds.has(before.deckId)).length,
				introducedToday: done.introduced,
				answerMs: pace.answerMs,
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

	/** The days from today on as they are studied when nothing is left out. */
	sessions(horizon: number): readonly SessionAhead[] {
		const { due, fresh, answers, held, limits } = this.reading;
		const { days } = this.forecast(horizon);
		return sessionsAhead(days, { cards: due + fresh, answers }, held, limits.reviewsADay);
	}

	/** New cards of a day from today on, and those that come back for the first times; with the answers they take. */
	freshOn(day: number): { readonly cards: number; readonly answers: number } {
		const { today, due, fresh, answers } = this.reading;
		if (day === today) return { cards: fresh, answers: answers - due };
		const ahead = this.forecast(day - today + 1).days.at(-1);
		if (ahead === undefined) return { cards: 0, answers: 0 };
		return { cards: ahead.fresh, answers: ahead.answers - ahead.young - ahead.mature };
	}

	readonly isAllPaused = $derived(this.reading.decks.every(({ id }) => this.reading.pausedDeckIds.has(id)));

	/** The session that comes next, today's if there is anything left of it; null when nothing comes. */
	readonly next = $derived.by(() => {
		const { due, fresh, minutes, next } = this.reading;
		if (due + fresh > 0) return { inDays: 0, cards: due + fresh, ms: minutes * MS_A_MINUTE };
		return next && { inDays: next.inDays, cards: next.cards, ms: next.minutes * MS_A_MINUTE };
	});
}
