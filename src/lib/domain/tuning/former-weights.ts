import type { StoredEvent } from '../event.ts';
import { DEFAULT_WEIGHTS } from '../schedule/config.ts';
import { effectiveEvents } from '../schedule/effective-events.ts';

/** Whether two sets of weights are the same. */
export const isSameWeights = (a: readonly number[], b: readonly number[]): boolean =>
	a.length === b.length && a.every((weight, i) => weight === b[i]);

/**
 * The weights that were in force before those that are: of the latest `parameters` event that names others; the
 * defaults when there is none. Going back twice is where it began.
 * @param events those that parameters follow from are enough, others are ignored
 */
export function formerWeights(events: readonly StoredEvent[], inForce: readonly number[]): readonly number[] {
	const sets = effectiveEvents(events).flatMap((event) => (event.kind === 'parameters' ? [event.config.weights] : []));
	const isOther = (weights: readonly number[]): boolean => !isSameWeights(weights, inForce);
	// what came after the set in force was taken over by it
	const last = sets.findLastIndex((weights) => !isOther(weights));
	return sets.slice(0, last < 0 ? sets.length : last).findLast(isOther) ?? DEFAULT_WEIGHTS;
}
