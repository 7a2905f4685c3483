import { NEW_HISTORY } from '../card.ts';
import { Good } from '../event.ts';
import { answer } from './answer.ts';
import type { ScheduleConfig } from './config.ts';
import { MS_A_DAY } from './study-day.ts';

/**
 * Days after its first on which a new card comes back while it is answered Good every time, up to `withinDays`; fuzz
 * is left out. A rule to predict by: what is forgotten comes back sooner.
 */
export function firstReviewDays(config: ScheduleConfig, withinDays: number): readonly number[] {
	const plain = { ...config, isFuzzed: false };
	const days: number[] = [];
	let history = NEW_HISTORY;
	let day = 0;
	while (day <= withinDays) {
		const moment = { at: day * MS_A_DAY, tzMin: 0, studyDay: day, rolloverHour: 0 };
		const after = answer('', history, moment, Good, plain);
		history = { ...history, ...after, lastDay: day, reps: history.reps + 1 };
		const next = after.due.kind === 'day' ? after.due.day : day;
		if (next > day && next <= withinDays) days.push(next);
		day = Math.max(day, next);
	}
	return days;
}

/** Answers that a new card takes on its first day when all are Good: one a learning step, and one without any. */
export const firstAnswers = ({ learningStepsMin }: Pick<ScheduleConfig, 'learningStepsMin'>): number =>
	Math.max(1, learningStepsMin.length);
