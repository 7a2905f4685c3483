import { NEW_HISTORY } from '../card.ts';
import { Good } from '../event.ts';
import type { ScheduleConfig } from './config.ts';
import { rated } from './fold.ts';
import { MS_A_DAY } from './study-day.ts';

/**
 * Days after its first on which a new card comes back while it is answered Good every time, up to `withinDays`; fuzz
 * is left out. A rule to predict by: what is forgotten comes back sooner.
 */
export function firstReviewDays(config: ScheduleConfig, withinDays: number): readonly number[] {
	const days: number[] = [];
	for (const { day, next } of goodAnswers(config)) {
		if (next > withinDays) break;
		if (next > day) days.push(next);
	}
	return days;
}

/** Answers that a new card takes on its first day when all are Good: its steps, but for those that wait for a later day. */
export function firstAnswers(config: ScheduleConfig): number {
	let answers = 0;
	for (const { day } of goodAnswers(config)) {
		if (day > 0) break;
		answers++;
	}
	return answers;
}

/** The days of a new card that is answered Good whenever it comes, without end: each with the day it comes next. */
function* goodAnswers(config: ScheduleConfig): Generator<{ readonly day: number; readonly next: number }> {
	const plain = { ...config, isFuzzed: false };
	let history = NEW_HISTORY;
	for (let day = 0; ;) {
		const moment = { at: day * MS_A_DAY, tzMin: 0, studyDay: day, rolloverHour: 0, edition: 0 };
		history = rated('', history, moment, Good, plain);
		const next = history.due?.kind === 'day' ? Math.max(day, history.due.day) : day;
		yield { day, next };
		day = next;
	}
}
