import type { Due } from '../card.ts';
import { Again, Easy, Hard, type Envelope, type Rating } from '../event.ts';
import { MS_A_MINUTE, studyDay } from './study-day.ts';

/** A place in the learning or relearning steps and the wait until it. */
export interface Step {
	readonly index: number;
	readonly delayMs: number;
}

/** When an answer is given, as its event will say. */
export type AnswerMoment = Pick<Envelope, 'at' | 'tzMin' | 'studyDay' | 'rolloverHour'>;

const MINUTES_A_DAY = 1440;

/**
 * The step after an answer, null when the card leaves its steps. Again: the first step. Hard: the same step again.
 * Good: the next one, if there is one. Easy: out. With no steps every answer is out. Anki's rules.
 * @param index place of the card before the answer; beyond the last step (after a change of settings) counts as last
 */
export function nextStep(stepsMin: readonly number[], index: number, rating: Rating): Step | null {
	const [first, second] = stepsMin;
	if (first === undefined || rating === Easy) return null;
	if (rating === Again) return makeStep(0, first);
	const current = Math.min(index, stepsMin.length - 1);
	if (rating === Hard) {
		return makeStep(current, current === 0 ? hardOnFirst(first, second) : (stepsMin[current] ?? first));
	}
	const following = stepsMin[current + 1];
	return following === undefined ? null : makeStep(current + 1, following);
}

/** Minutes between Again and Good; with a single step half as long again, but at most a day more. */
const hardOnFirst = (first: number, second: number | undefined): number =>
	second === undefined ? Math.min(first * 1.5, first + MINUTES_A_DAY) : (first + second) / 2;

const makeStep = (index: number, minutes: number): Step => ({ index, delayMs: Math.round(minutes * MS_A_MINUTE) });

/**
 * When a step is due: a time while it falls in the study day of the answer, else the study day it falls in, from its
 * first hour on. The offset is taken to stay as it was at the answer.
 */
export function stepDue(delayMs: number, { at, tzMin, studyDay: today, rolloverHour }: AnswerMoment): Due {
	const dueAt = at + delayMs;
	const daysLater = studyDay({ at: dueAt, tzMin }, rolloverHour) - studyDay({ at, tzMin }, rolloverHour);
	return daysLater === 0 ? { kind: 'time', at: dueAt } : { kind: 'day', day: today + daysLater };
}
