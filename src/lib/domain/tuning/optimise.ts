import { DEFAULT_WEIGHTS } from '../schedule/config.ts';
import { countFirstRatings, orderFirstStabilities } from './first-stabilities.ts';
import { judge, type Fit } from './judge.ts';
import { countScored, judgedWeights, recencyWeights, splitDay, type Sequences } from './sequences.ts';
import { train, type TrainOptions } from './train.ts';

/** Scored reviews from which tuning is offered: with fewer, chance says more than the learner. */
export const LEAST_SCORED = 400;
/** Scored reviews from which all weights are moved; below, w0-w3 alone. */
export const LEAST_FOR_ALL = 1000;
/** Share of the scored reviews that come first in time: trained on; the rest judges. */
const OLDER_SHARE = 0.8;
/** Part of the work that is the judged training; the rest fits all reviews. */
const JUDGED_PART = 0.45;
const SEED = 2026;

/** What an optimisation found. */
export interface Optimised {
	readonly weights: readonly number[];
	/** the weights in force and the new ones, judged on the newer reviews, which were not trained on */
	readonly before: Fit;
	readonly after: Fit;
	/** true when the new weights foretell the newer reviews better: only then are they worth adopting */
	readonly isBetter: boolean;
	readonly scoredReviews: number;
	readonly moved: TrainOptions['moved'];
}

/**
 * Weights for the learner whose reviews these are. Trained on the older four fifths and judged on the newer fifth;
 * when log-loss improves there, trained on from there with all reviews, for the newest say most of tomorrow.
 * Yields progress 0-1. The same reviews always give the same weights.
 * @param inForce weights to compare with
 */
export function* optimise(sequences: Sequences, inForce: readonly number[]): Generator<number, Optimised, void> {
	const scoredReviews = countScored(sequences);
	const moved = scoredReviews < LEAST_FOR_ALL ? 'first' : 'all';
	const cut = splitDay(sequences, OLDER_SHARE);
	const newer = judgedWeights(sequences, cut);
	const fitted = yield* fit(sequences, { untilDay: cut, moved, weights: DEFAULT_WEIGHTS }, 0, JUDGED_PART);
	const before = judge(sequences, inForce, newer);
	const after = judge(sequences, fitted, newer);
	const isBetter = after.logLoss < before.logLoss;
	const result = { before, after, isBetter, scoredReviews, moved } as const;
	if (!isBetter) return { ...result, weights: fitted };
	const whole = yield* fit(sequences, { untilDay: Infinity, moved, weights: fitted }, JUDGED_PART, 1);
	return { ...result, weights: whole };
}

/** Weights from the scored reviews before `untilDay`, w0-w3 in order. Yields from `start` to `end`. */
export function* fit(
	sequences: Sequences,
	options: Pick<TrainOptions, 'moved' | 'weights'> & { readonly untilDay: number },
	start = 0,
	end = 1
): Generator<number, readonly number[], void> {
	const { untilDay, moved, weights } = options;
	const counts = recencyWeights(sequences, untilDay);
	const training = train(sequences, { weights, counts, moved, seed: SEED });
	for (;;) {
		const step = training.next();
		if (step.done === true) return orderFirstStabilities(step.value, countFirstRatings(sequences));
		yield start + (end - start) * step.value;
	}
}

/** Runs to the end of a generator and gives what it returns. */
export function finish<R>(work: Generator<unknown, R, void>): R {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
	}
}
