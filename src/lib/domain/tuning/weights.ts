import type { Bounds } from '../settings/bounds.ts';
import { DEFAULT_WEIGHTS } from '../schedule/config.ts';

/** How many weights say how long a first answer lasts: the first of them all. */
export const FIRST_STABILITIES = 4;

/**
 * What each weight of FSRS-6 may be. Those of the published optimisers, but for w0-w3: the model raises a first
 * stability to 0.1, so a smaller one can't be told from it.
 */
export const WEIGHT_BOUNDS: readonly Bounds[] = [
	{ least: 0.1, most: 100 },
	{ least: 0.1, most: 100 },
	{ least: 0.1, most: 100 },
	{ least: 0.1, most: 100 },
	{ least: 1, most: 10 },
	{ least: 0.001, most: 4 },
	{ least: 0.001, most: 4 },
	{ least: 0.001, most: 0.75 },
	{ least: 0, most: 4.5 },
	{ least: 0, most: 0.8 },
	{ least: 0.001, most: 3.5 },
	{ least: 0.001, most: 5 },
	{ least: 0.001, most: 0.25 },
	{ least: 0.001, most: 0.9 },
	{ least: 0, most: 4 },
	{ least: 0, most: 1 },
	{ least: 1, most: 6 },
	{ least: 0, most: 2 },
	{ least: 0, most: 2 },
	{ least: 0.01, most: 0.8 },
	{ least: 0.1, most: 0.8 }
];

/**
 * How far learners lie from the defaults, a weight each: what the penalty is measured in. w4-w18 are the spreads
 * that FSRS publishes, w19 and w20 a guess of the same kind; w0-w3 are spreads of the logarithm.
 */
const SPREADS: readonly number[] = [
	1.2, 1.2, 1.2, 1.2, 0.55, 0.28, 0.67, 0.12, 0.4, 0.18, 0.34, 0.27, 0.08, 0.14, 0.57, 0.25, 1.03, 0.27, 0.39, 0.14,
	0.27
];

/**
 * The scale on which a weight is moved: the logarithm for w0-w3, which run from hours to months, the weight itself
 * for all others.
 */
export const toScale = (weight: number, index: number): number =>
	index < FIRST_STABILITIES ? Math.log(weight) : weight;
export const fromScale = (value: number, index: number): number =>
	index < FIRST_STABILITIES ? Math.exp(value) : value;
/** d weight / d value on that scale. */
export const slopeOfScale = (weight: number, index: number): number => (index < FIRST_STABILITIES ? weight : 1);

/** Every weight within its bounds; what is no number becomes the default. */
export const clipWeights = (weights: readonly number[]): number[] =>
	DEFAULT_WEIGHTS.map((usual, i) => clipWeight(weights[i] ?? NaN, i, usual));

function clipWeight(weight: number, index: number, usual: number): number {
	const bounds = WEIGHT_BOUNDS[index];
	if (bounds === undefined || !Number.isFinite(weight)) return usual;
	return Math.min(bounds.most, Math.max(bounds.least, weight));
}

/**
 * The penalty for leaving the defaults: `share` of the squared distance in spreads, on the scale of each weight. Adds
 * its slopes by the weights themselves to `slopes`.
 */
export function addPenalty(weights: ArrayLike<number>, slopes: Float64Array, share: number): number {
	let penalty = 0;
	DEFAULT_WEIGHTS.forEach((usual, i) => {
		const spread = SPREADS[i] ?? 1;
		const weight = weights[i] ?? usual;
		const distance = (toScale(weight, i) - toScale(usual, i)) / spread;
		penalty += distance * distance * share;
		// one slope a weight
		slopes[i]! += (2 * distance * share) / (spread * slopeOfScale(weight, i));
	});
	return penalty;
}
