import type { StoredEvent } from '#domain/event.ts';
import { NO_TOTALS, type DayTotals } from '#domain/ledger/day-totals.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import type { ComingBack } from '#domain/today/ahead.ts';
import type { NextSession } from '#domain/today/next-session.ts';
import { clock } from './clock.ts';
import { pendingWrites } from './pending-writes.svelte.ts';

export interface TodayReading {
	readonly studyDay: number;
	readonly rolloverHour: number;
	/** cards to review today, steps included: what a session would ask */
	readonly due: number;
	/** new cards that wait today */
	readonly fresh: number;
	/** about how long they take, in whole minutes */
	readonly minutes: number;
	/** the deck of every card that waits, in the order of the queue */
	readonly deckIds: readonly string[];
	/** cards of today and the days after it */
	readonly ahead: readonly number[];
	readonly comingBack: ComingBack;
	/** the next study day with cards on it */
	readonly next: NextSession | null;
	readonly done: DayTotals;
	/** the last seven study days, today last: where something was studied */
	readonly week: readonly boolean[];
	/** after a break, with more waiting than on a usual day */
	readonly restart: { readonly awayDays: number } | null;
	readonly hasMoreNew: boolean;
	/** there are cards that come back by days */
	readonly canPractise: boolean;
	readonly lastAct: StoredEvent | null;
}

/** What Today shows: counts that are kept as data, read once and again after an act. */
class Today {
	/** null until read */
	reading = $state.raw<TodayReading | null>(null);
	error = $state.raw<unknown>(null);

	readonly studyDay = $derived(this.reading?.studyDay ?? clock.today(DEFAULT_CONFIG.rolloverHour));
	readonly rolloverHour = $derived(this.reading?.rolloverHour ?? DEFAULT_CONFIG.rolloverHour);
	readonly done = $derived(this.reading?.done ?? NO_TOTALS);
	readonly isClear = $derived(this.reading !== null && this.reading.due + this.reading.fresh === 0);

	async read(): Promise<void> {
		try {
			const { readToday } = await import('./read-today.ts');
			await pendingWrites.calm();
			this.reading = await readToday();
			this.error = null;
		} catch (error) {
			this.error = error;
		}
	}
}

export const today = new Today();
