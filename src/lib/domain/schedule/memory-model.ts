import { FSRSAlgorithm } from 'ts-fsrs';
import type { Memory } from '../card.ts';
import type { Rating } from '../event.ts';
import type { ScheduleConfig } from './config.ts';

/**
 * A model of forgetting: the one seam to a published algorithm. A successor of FSRS-6 is another implementation
 * and a refold of the log, which keeps milliseconds, so a model counting in parts of a day can be fed too.
 */
export interface MemoryModel {
	/**
	 * Memory after a review.
	 * @param memory null for the first review
	 * @param elapsedDays study days since the last one, 0 or more; 0 takes the same-day formula
	 */
	next(memory: Memory | null, elapsedDays: number, rating: Rating): Memory;
	/** Chance of recall (0-1) after `elapsedDays`. 1 on day 0, which only means that the model doesn't know. */
	recallAt(memory: Memory, elapsedDays: number): number;
	/**
	 * Days, not rounded, after which recall has fallen to `desiredRetention`.
	 * @throws Error unless 0 < desiredRetention <= 1
	 */
	intervalDays(memory: Memory, desiredRetention: number): number;
}

const FSRS_6_WEIGHTS = 21;
const models = new WeakMap<readonly number[], MemoryModel>();

/** The model that a set of parameters asks for. */
export const modelOf = (config: Pick<ScheduleConfig, 'weights'>): MemoryModel => fsrs6(config.weights);

/**
 * FSRS-6 by the formulas of ts-fsrs. Its card class is left aside: that counts UTC days and throws when a clock
 * goes back. Weights out of range are clipped to it; a first stability below 0.1 is raised to it.
 * One model is kept for each array.
 * @throws RangeError unless there are 21 finite weights: ts-fsrs would take its defaults without a word
 */
export function fsrs6(weights: readonly number[]): MemoryModel {
	const known = models.get(weights);
	if (known !== undefined) return known;
	if (weights.length !== FSRS_6_WEIGHTS || !weights.every(Number.isFinite)) {
		throw new RangeError(`FSRS-6 takes ${FSRS_6_WEIGHTS} numbers, not [${weights.join(', ')}]`);
	}
	// weights only: given relearning steps, ts-fsrs would clip w17 and w18 by their number
	const algorithm = new FSRSAlgorithm({ w: [...weights] });
	const model: MemoryModel = {
		next: (memory, elapsedDays, rating) => algorithm.next_state(memory, elapsedDays, rating),
		recallAt: (memory, elapsedDays) => algorithm.forgetting_curve(elapsedDays, memory.stability),
		// not `next_interval`, which rounds, and reads a wanted retention of 0 as 0.9
		intervalDays: (memory, desiredRetention) =>
			memory.stability * algorithm.calculate_interval_modifier(desiredRetention)
	};
	models.set(weights, model);
	return model;
}
