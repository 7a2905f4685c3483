import { EASY_DAYS_KEY, NO_EASY_DAYS, parseEasyDays, type EasyDays } from '#domain/settings/easy-days.ts';
import { GOALS_KEY, parseGoals, type Goal } from '#domain/settings/goals.ts';
import type { Store } from '#store/port.ts';

/** What the learner wants of the days to come, on this device; what an answer makes of it stands in the log. */
export interface Wishes {
	readonly easyDays: EasyDays;
	/** those that hold still, nearest first */
	readonly goals: readonly Goal[];
}

export const NO_WISHES: Wishes = { easyDays: NO_EASY_DAYS, goals: [] };

export async function readWishes(store: Pick<Store, 'setting'>, today: number): Promise<Wishes> {
	const [easyDays, goals] = await Promise.all([store.setting(EASY_DAYS_KEY), store.setting(GOALS_KEY)]);
	return { easyDays: parseEasyDays(easyDays), goals: parseGoals(goals, today) };
}
