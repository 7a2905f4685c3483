import type { Card } from '#domain/card.ts';
import type { StoredEvent } from '#domain/event.ts';
import { NO_TOTALS, type DayTotals } from '#domain/ledger/day-totals.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { DEFAULT_CONFIG, DEFAULT_LIMITS } from '#domain/schedule/config.ts';
import { clock } from './clock.ts';
import { readDayQueue } from './day-queue.ts';
import { openLibrary } from './library.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';

interface Reading {
	readonly studyDay: number;
	readonly rolloverHour: number;
	/** cards to review today, steps included: what a session would ask */
	readonly due: number;
	/** new cards that wait today */
	readonly fresh: number;
	readonly done: DayTotals;
	readonly lastAct: StoredEvent | null;
	/** the next study day with cards on it */
	readonly next: { readonly cards: number; readonly inDays: number } | null;
}

/** What Today shows: counts that are kept as data, read once and again after an act. */
class Today {
	#reading = $state.raw<Reading | null>(null);
	error = $state.raw<unknown>(null);

	readonly isRead = $derived(this.#reading !== null);
	readonly studyDay = $derived(this.#reading?.studyDay ?? clock.today(DEFAULT_CONFIG.rolloverHour));
	readonly rolloverHour = $derived(this.#reading?.rolloverHour ?? DEFAULT_CONFIG.rolloverHour);
	readonly due = $derived(this.#reading?.due ?? 0);
	readonly fresh = $derived(this.#reading?.fresh ?? 0);
	readonly done = $derived(this.#reading?.done ?? NO_TOTALS);
	readonly lastAct = $derived(this.#reading?.lastAct ?? null);
	readonly next = $derived(this.#reading?.next ?? null);

	async read(): Promise<void> {
		try {
			await pendingWrites.settled();
			const library = await openLibrary();
			const { studyDay, openLedger: ledger, done, cards } = await readDayQueue(library);
			const isNew = (card: Card): boolean => card.history.phase === 'new';
			this.#reading = {
				studyDay,
				rolloverHour: ledger.config.rolloverHour,
				due: cards.filter((card) => !isNew(card)).length,
				fresh: cards.filter(isNew).length,
				done,
				lastAct: await library.store.lastUndoable(studyDay),
				next: nextDay(ledger, studyDay)
			};
			this.error = null;
		} catch (error) {
			this.error = error;
		}
	}
}

export const today = new Today();

/** The next study day with something to study: new cards come every day as long as there are any. */
function nextDay({ dueByDay, newCount }: Ledger, today: number): Reading['next'] {
	const tomorrow = today + 1;
	const fresh = Math.min(newCount, DEFAULT_LIMITS.newADay);
	const days = Object.keys(dueByDay).map(Number);
	const day = fresh > 0 ? tomorrow : Math.min(...days.filter((day) => day > today));
	if (!Number.isFinite(day)) return null;
	return { cards: (dueByDay[String(day)] ?? 0) + (day === tomorrow ? fresh : 0), inDays: day - today };
}
