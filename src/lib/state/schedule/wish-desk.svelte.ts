import { EASY_DAYS_KEY, parseEasyDays, type EasyDays } from '#domain/settings/easy-days.ts';
import { GOALS_KEY, parseGoals, type Goal } from '#domain/settings/goals.ts';
import { openLibrary } from '../library.svelte.ts';
import type { Schedule } from './schedule.svelte.ts';

/** Keeps what is wished of the days to come, each change at once; one waits for the other. */
export class WishDesk {
	/** how the last change ended; null before any */
	said = $state.raw<'saved' | 'failed' | null>(null);
	/** counts the changes, so that the same words are said again */
	changes = $state(0);
	readonly #schedule: Schedule;
	#last: Promise<void> = Promise.resolve();

	constructor(schedule: Schedule) {
		this.#schedule = schedule;
	}

	setEasyDays(change: (kept: EasyDays) => EasyDays): Promise<void> {
		return this.#keep(EASY_DAYS_KEY, (kept) => parseEasyDays(change(parseEasyDays(kept))));
	}

	/** What has passed falls away by the way. */
	setGoals(change: (kept: readonly Goal[]) => readonly Goal[]): Promise<void> {
		const { today } = this.#schedule;
		return this.#keep(GOALS_KEY, (kept) => parseGoals(change(parseGoals(kept, today)), today));
	}

	/** Over what is kept now: another tab may have changed it meanwhile. */
	#keep(key: string, change: (kept: unknown) => unknown): Promise<void> {
		const work = async (): Promise<void> => {
			try {
				const { store } = await openLibrary();
				await store.setSetting(key, change(await store.setting(key)));
				this.said = 'saved';
			} catch {
				this.said = 'failed';
			}
			this.changes++;
			// what is shown is what is kept
			await this.#schedule.read();
		};
		return (this.#last = this.#last.then(work));
	}
}
