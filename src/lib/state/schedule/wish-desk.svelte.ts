import { EASY_DAYS_KEY, parseEasyDays, type EasyDays } from '#domain/settings/easy-days.ts';
import { GOALS_KEY, parseGoals, withGoal, type Goal } from '#domain/settings/goals.ts';
import { openLibrary } from '../library.svelte.ts';
import type { Schedule } from './schedule.svelte.ts';

/** Keeps what is wished of the days to come, each change at once; one waits for the other. */
export class WishDesk {
	/** how the last change ended; null before any */
	said = $state.raw<'saved' | 'failed' | 'full' | null>(null);
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

	addGoal(goal: Goal): Promise<void> {
		return this.#setGoals((kept) => withGoal(kept, goal));
	}
	removeGoal(goal: Goal): Promise<void> {
		return this.#setGoals((kept) => kept.filter((each) => JSON.stringify(each) !== JSON.stringify(goal)));
	}
	/** What has passed falls away by the way. */
	#setGoals(change: (kept: readonly Goal[]) => readonly Goal[] | null): Promise<void> {
		const { today } = this.#schedule;
		return this.#keep(GOALS_KEY, (kept) => {
			const goals = change(parseGoals(kept, today));
			return goals && parseGoals(goals, today);
		});
	}

	/** Over what is kept now: another tab may have changed it meanwhile. @param change null where there is no room */
	#keep(key: string, change: (kept: unknown) => object | null): Promise<void> {
		const work = async (): Promise<void> => {
			try {
				const { store } = await openLibrary();
				const changed = change(await store.setting(key));
				if (changed !== null) await store.setSetting(key, changed);
				this.said = changed === null ? 'full' : 'saved';
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
