import { hasGraduated, type CardHistory } from '../card.ts';
import { Again, type EventOf, type Rating } from '../event.ts';
import type { ScheduleConfig } from './config.ts';
import { fuzzChance } from './fuzz.ts';
import { dayInterval } from './intervals.ts';
import { modelOf } from './memory-model.ts';
import { nextStep, stepDue, type AnswerMoment, type Step } from './steps.ts';

/** Where one answer puts a card. */
export interface Outcome extends Pick<CardHistory, 'memory' | 'phase' | 'step' | 'intervalDays'> {
	readonly due: NonNullable<CardHistory['due']>;
	/** wait until the next step; null when the card comes back by days */
	readonly stepMs: number | null;
}

/** What was decided for one answer by more than the card itself. */
export type AnswerChoice = Partial<Pick<EventOf<'review'>, 'fuzz' | 'desiredRetention'>>;

/**
 * Longest first interval after a sure but wrong answer, for such errors come back a week later if their correction
 * fades (Butler, Fazio & Marsh 2011); and of a recall that a quiz has just shown the answer of.
 */
const CAPPED_DAYS = 7;

/**
 * The rule of scheduling: memory, phase and due of a card after one scored answer.
 * A step if the rating leads to one, else the days until recall falls to the desired retention.
 */
export function answer(
	cardId: string,
	history: CardHistory,
	moment: AnswerMoment & AnswerChoice,
	rating: Rating,
	config: ScheduleConfig
): Outcome {
	const model = modelOf(config);
	const elapsedDays = daysSince(history.lastDay, moment.studyDay);
	const memory = model.next(history.memory, elapsedDays, rating);
	const step = stepAfter(history, rating, config);
	if (step !== null) {
		return {
			memory,
			phase: hasGraduated(history) ? 'relearning' : 'learning',
			step: step.index,
			due: stepDue(step.delayMs, moment),
			intervalDays: 0,
			stepMs: step.delayMs
		};
	}
	const modelDays = (each: Rating): number =>
		model.intervalDays(
			each === rating ? memory : model.next(history.memory, elapsedDays, each),
			moment.desiredRetention ?? config.desiredRetention
		);
	const intervalDays = dayInterval(rating, modelDays, {
		previousDays: history.intervalDays,
		u: moment.fuzz ?? (config.isFuzzed ? fuzzChance(cardId, history.reps, 'interval') : null),
		longestDays: history.isCapped ? Math.min(CAPPED_DAYS, config.longestIntervalDays) : config.longestIntervalDays
	});
	const due = { kind: 'day', day: moment.studyDay + intervalDays } as const;
	return { memory, phase: 'review', step: 0, due, intervalDays, stepMs: null };
}

/** Study days since the last review, 0 when there is none or the clock went back. */
export const daysSince = (lastDay: number | null, today: number): number =>
	lastDay === null ? 0 : Math.max(0, today - lastDay);

function stepAfter(history: CardHistory, rating: Rating, config: ScheduleConfig): Step | null {
	if (!hasGraduated(history)) return nextStep(config.learningStepsMin, history.step, rating);
	if (history.phase === 'review' && rating !== Again) return null;
	return nextStep(config.relearningStepsMin, history.step, rating);
}
