import { DEFAULT_WEIGHTS } from '../schedule/config.ts';
import { Gradient } from './gradient.ts';
import { drawsOf, shuffle } from './random.ts';
import type { Sequences } from './sequences.ts';
import { addPenalty, clipWeights, FIRST_STABILITIES, fromScale, slopeOfScale, toScale } from './weights.ts';

/** Scored reviews a step; a step is taken after the card that reaches them. */
const BATCH = 512;
/** Passes over all reviews, more when there are few: a step must not be one of a dozen. */
const PASSES = 6;
const LEAST_STEPS = 600;
const MOST_PASSES = 60;
const FIRST_RATE = 0.04;
/** Adam (Kingma and Ba 2015): memory of the slopes and of their squares */
const [KEEP, KEEP_SQUARES, LEAST_SQUARE] = [0.9, 0.999, 1e-8] as const;

export interface TrainOptions {
	/** where to begin */
	readonly weights: readonly number[];
	/** how much each review counts, 0 for not at all */
	readonly counts: Float64Array;
	/** `first`: only w0-w3 are moved */
	readonly moved: 'first' | 'all';
	readonly seed: number;
}

/**
 * Weights that make the counted reviews likelier: Adam on small batches of cards in a seeded order, the rate falling
 * by a cosine, with a penalty towards the defaults as FSRS has it. Yields how far it is, 0-1, after each batch, so
 * that the caller can tell or stop; returns the weights, within their bounds. Without counted reviews: where it began.
 */
export function* train(sequences: Sequences, options: TrainOptions): Generator<number, number[], void> {
	const { counts, moved, seed } = options;
	const weights = Float64Array.from(clipWeights(options.weights));
	const counted = countOf(counts);
	if (counted === 0) return [...weights];
	const gradient = new Gradient(sequences);
	const draw = drawsOf(seed);
	const order = countedCards(sequences, counts);
	const batches = Math.ceil(counted / BATCH);
	const passes = Math.min(MOST_PASSES, Math.max(PASSES, Math.ceil(LEAST_STEPS / batches)));
	const adam = new Adam(moved === 'all' ? DEFAULT_WEIGHTS.length : FIRST_STABILITIES);
	const slopes = new Float64Array(DEFAULT_WEIGHTS.length);
	let done = 0;
	for (let pass = 0; pass < passes; pass++) {
		shuffle(order, draw);
		let inBatch = 0;
		slopes.fill(0);
		for (let i = 0; i < order.length; i++) {
			const card = order[i]!; // i is within the array
			gradient.addCard(card, weights, counts, slopes);
			inBatch += countOf(counts, sequences.starts[card], sequences.starts[card + 1]);
			if (inBatch < BATCH && i < order.length - 1) continue;
			addPenalty(weights, slopes, inBatch / counted);
			const progress = done / (counted * passes);
			adam.step(weights, slopes, (FIRST_RATE * (1 + Math.cos(Math.PI * progress))) / 2);
			done += inBatch;
			inBatch = 0;
			slopes.fill(0);
			yield done / (counted * passes);
		}
	}
	return [...weights];
}

class Adam {
	readonly #moved: number;
	readonly #means: Float64Array;
	readonly #squares: Float64Array;
	#steps = 0;

	/** @param moved only so many weights, from w0 on, are moved */
	constructor(moved: number) {
		this.#moved = moved;
		this.#means = new Float64Array(moved);
		this.#squares = new Float64Array(moved);
	}

	step(weights: Float64Array, slopes: Float64Array, rate: number): void {
		this.#steps++;
		for (let i = 0; i < this.#moved; i++) {
			const weight = weights[i]!; // three arrays of the same length and more weights than that
			const slope = slopes[i]! * slopeOfScale(weight, i);
			const mean = (this.#means[i] = KEEP * this.#means[i]! + (1 - KEEP) * slope);
			const square = (this.#squares[i] = KEEP_SQUARES * this.#squares[i]! + (1 - KEEP_SQUARES) * slope * slope);
			const [m, v] = [mean / (1 - KEEP ** this.#steps), square / (1 - KEEP_SQUARES ** this.#steps)];
			weights[i] = fromScale(toScale(weight, i) - (rate * m) / (Math.sqrt(v) + LEAST_SQUARE), i);
		}
		weights.set(clipWeights([...weights]));
	}
}

function countOf(counts: Float64Array, from = 0, to = counts.length): number {
	let count = 0;
	for (let i = from; i < to; i++) if (counts[i] !== 0) count++;
	return count;
}

/** Cards that have a review that counts. */
const countedCards = ({ starts }: Sequences, counts: Float64Array): Uint32Array =>
	Uint32Array.from(starts.subarray(0, -1).keys()).filter((card) => countOf(counts, starts[card], starts[card + 1]) > 0);
