import { DEFAULT_CONFIG, DEFAULT_WEIGHTS, type ScheduleConfig } from '../schedule/config.ts';
import { fieldsOf, isWholeWithin, isWithin, type Bounds } from './bounds.ts';

/** What the fold can take; what the page offers is narrower for some. */
export const PARAMETER_BOUNDS = {
	weight: { least: -100, most: 100 },
	desiredRetention: { least: 0.7, most: 0.99 },
	/** up to thirty days */
	stepMin: { least: 0.01, most: 43_200 },
	steps: { least: 0, most: 10 },
	rolloverHour: { least: 0, most: 23 },
	longestIntervalDays: { least: 1, most: 36_500 },
	leechThreshold: { least: 0, most: 1000 }
} as const satisfies Record<string, Bounds>;

/** The desired retention that a learner can choose. */
export const RETENTION_CHOICE: Bounds = { least: 0.8, most: 0.95 };

const isSteps = (value: unknown): value is readonly number[] =>
	Array.isArray(value) &&
	isWithin(value.length, PARAMETER_BOUNDS.steps) &&
	value.every((minutes) => isWithin(minutes, PARAMETER_BOUNDS.stepMin));

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** A table over the set, so that a new parameter has to be checked. */
const CHECKS: { readonly [F in keyof ScheduleConfig]: (value: unknown) => value is ScheduleConfig[F] } = {
	weights: (value): value is readonly number[] =>
		Array.isArray(value) &&
		value.length === DEFAULT_WEIGHTS.length &&
		value.every((weight) => isWithin(weight, PARAMETER_BOUNDS.weight)),
	desiredRetention: (value): value is number => isWithin(value, PARAMETER_BOUNDS.desiredRetention),
	learningStepsMin: isSteps,
	relearningStepsMin: isSteps,
	rolloverHour: (value): value is number => isWholeWithin(value, PARAMETER_BOUNDS.rolloverHour),
	isFuzzed: isFlag,
	longestIntervalDays: (value): value is number => isWholeWithin(value, PARAMETER_BOUNDS.longestIntervalDays),
	leechThreshold: (value): value is number => isWholeWithin(value, PARAMETER_BOUNDS.leechThreshold)
};
const NAMES = Object.keys(CHECKS) as readonly (keyof ScheduleConfig)[];

/** The first parameter that the fold could not take; null when the set is sound. */
export function findBadParameter(value: unknown): keyof ScheduleConfig | null {
	const given = fieldsOf(value);
	return NAMES.find((name) => !CHECKS[name](given[name])) ?? null;
}

/** The parameters out of whatever is kept, field by field: what is missing or out of bounds is the default. */
export function parseParameters(value: unknown): ScheduleConfig {
	const given = fieldsOf(value);
	const sound = NAMES.map((name) => [name, CHECKS[name](given[name]) ? given[name] : DEFAULT_CONFIG[name]]);
	// every field passed its own check
	return Object.fromEntries(sound) as unknown as ScheduleConfig;
}

/** Whether two sets are the same: then there is nothing to record. */
export const isSameParameters = (a: ScheduleConfig, b: ScheduleConfig): boolean =>
	NAMES.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));

/** What changes no card of the past: each event bears the study day that was decided then. */
const ONLY_AHEAD: readonly (keyof ScheduleConfig)[] = ['rolloverHour'];

/** Whether two sets make the same of any log. */
export const isFoldedAlike = (a: ScheduleConfig, b: ScheduleConfig): boolean =>
	NAMES.every((name) => ONLY_AHEAD.includes(name) || JSON.stringify(a[name]) === JSON.stringify(b[name]));
