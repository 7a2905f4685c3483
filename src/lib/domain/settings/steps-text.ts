import { isWithin, type Bounds } from './bounds.ts';
import { PARAMETER_BOUNDS } from './parameters.ts';

/** Minutes in each unit that may follow a number; French writes a day as `j`. */
const UNITS: Readonly<Record<string, number>> = { '': 1, m: 1, min: 1, h: 60, d: 1440, j: 1440 };

/** Steps that a learner can write: from one minute up to a week. */
const WRITTEN: Bounds = { least: 1, most: 10_080 };

const LONGEST_TEXT = 100;

/** `1 10`: the steps as they are written into the field, in minutes. */
export const formatSteps = (stepsMin: readonly number[]): string => stepsMin.join(' ');

/**
 * Steps out of what was written: numbers with or without a unit (`10`, `10m`, `1 h`, `2d`, `2 j`), parted by
 * spaces, commas or semicolons; nothing at all is no step.
 * @returns minutes in the order written; null when it can't be read or a step is out of bounds
 */
export function parseSteps(text: string): readonly number[] | null {
	const rest = text.trim().toLowerCase();
	if (rest === '') return [];
	if (rest.length > LONGEST_TEXT || !/^(?:\d+\s*(?:min|[mhdj])?(?:[\s,;]+|$))+$/.test(rest)) return null;
	const steps = [...rest.matchAll(/(\d+)\s*(min|[mhdj])?/g)].map(
		([, number, unit = '']) => Number(number) * (UNITS[unit] ?? 1)
	);
	const isSound = isWithin(steps.length, PARAMETER_BOUNDS.steps) && steps.every((step) => isWithin(step, WRITTEN));
	return isSound ? steps : null;
}
