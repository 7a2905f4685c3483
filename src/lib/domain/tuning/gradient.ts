import { decayFactor, LEAST_STABILITY, MOST_STABILITY } from './memory-steps.ts';
import type { Sequences } from './sequences.ts';
import { WEIGHT_BOUNDS } from './weights.ts';

/** Predictions are kept this far from 0 and 1: one surprise must not outweigh a thousand reviews. */
export const SURPRISE = 1e-6;
const LOG_0_9 = Math.log(0.9);

/**
 * Log-loss of predicted recall over reviews, and its exact slopes by the weights: the formulas of FSRS-6 run forward
 * over a card's reviews, then backward with the chain rule (`gradient.test.ts` holds them to central differences).
 * Made once for a set of sequences; `weights` may change between calls.
 */
export class Gradient {
	readonly #sequences: Sequences;
	/** state just before each review of the longest card, and the recall predicted there */
	readonly #stability: Float64Array;
	readonly #difficulty: Float64Array;
	readonly #recall: Float64Array;

	constructor(sequences: Sequences) {
		this.#sequences = sequences;
		let longest = 0;
		const { starts } = sequences;
		for (let i = 1; i < starts.length; i++) longest = Math.max(longest, (starts[i] ?? 0) - (starts[i - 1] ?? 0));
		this.#stability = new Float64Array(longest);
		this.#difficulty = new Float64Array(longest);
		this.#recall = new Float64Array(longest);
	}

	/**
	 * Adds the slopes of one card's loss to `slopes` and returns that loss.
	 * @param counts how much each review counts; the card is followed up to the last one that counts
	 * @param w w0 to w20, within their bounds
	 */
	addCard(card: number, w: Float64Array, counts: Float64Array, slopes: Float64Array): number {
		const [from, to] = this.#counted(card, counts);
		return from === to ? 0 : this.#forward(from, to, w, counts) + this.#backward(from, to, w, counts, slopes);
	}

	#counted(card: number, counts: Float64Array): readonly [number, number] {
		const from = this.#sequences.starts[card]!; // `starts` has one more than there are cards
		let to = this.#sequences.starts[card + 1]!;
		while (to > from && counts[to - 1] === 0) to--;
		return [from, to];
	}

	/* every index below is a review of the card, or a weight: none of these reads is out of its array */

	#forward(from: number, to: number, w: Float64Array, counts: Float64Array): number {
		const { elapsedDays, ratings } = this.#sequences;
		const factor = decayFactor(w[20]!);
		const easyStart = w[4]! - Math.exp(3 * w[5]!) + 1;
		let loss = 0;
		let s = Math.max(0.1, w[ratings[from]! - 1]!);
		let d = bounded(w[4]! - Math.exp((ratings[from]! - 1) * w[5]!) + 1, 1, 10);
		for (let i = from + 1, k = 1; i < to; i++, k++) {
			const rating = ratings[i]!;
			const days = elapsedDays[i]!;
			this.#stability[k] = s;
			this.#difficulty[k] = d;
			if (days === 0) {
				const change = s ** -w[19]! * Math.exp(w[17]! * (rating - 3 + w[18]!));
				s *= rating >= 2 ? Math.max(1, change) : change;
			} else {
				const r = (1 + (factor * days) / s) ** -w[20]!;
				this.#recall[k] = r;
				const p = bounded(r, SURPRISE, 1 - SURPRISE);
				loss -= counts[i]! * Math.log(rating > 1 ? p : 1 - p);
				s = rating > 1 ? s * (1 + grown(s, d, r, rating, w)) : Math.min(lapsed(s, d, r, w), capped(s, w));
			}
			s = bounded(s, LEAST_STABILITY, MOST_STABILITY);
			const moved = d - (w[6]! * (rating - 3) * (10 - d)) / 9;
			d = bounded(w[7]! * easyStart + (1 - w[7]!) * moved, 1, 10);
		}
		return loss;
	}

	/** @returns 0: what it finds goes into `slopes` */
	#backward(from: number, to: number, w: Float64Array, counts: Float64Array, slopes: Float64Array): 0 {
		const { elapsedDays, ratings } = this.#sequences;
		const decay = w[20]!;
		const factor = decayFactor(decay);
		const factorSlope = ((factor + 1) * LOG_0_9) / decay ** 2;
		const easyExp = Math.exp(3 * w[5]!);
		const easyStart = w[4]! - easyExp + 1;
		// slopes of the loss by the state after the review that is looked at
		let bys = 0;
		let byd = 0;
		for (let i = to - 1, k = i - from; k > 0; i--, k--) {
			const rating = ratings[i]!;
			const days = elapsedDays[i]!;
			const s = this.#stability[k]!;
			const d = this.#difficulty[k]!;
			let nextBys = 0;
			let nextByd = 0;
			if (days === 0) {
				const change = s ** -w[19]! * Math.exp(w[17]! * (rating - 3 + w[18]!));
				if (rating >= 2 && change < 1) nextBys = bys;
				else if (isInside(s * change)) {
					const after = bys * s * change;
					nextBys = bys * change * (1 - w[19]!);
					slopes[17]! += after * (rating - 3 + w[18]!);
					slopes[18]! += after * w[17]!;
					slopes[19]! -= after * Math.log(s);
				}
			} else {
				const r = this.#recall[k]!;
				let byr = 0;
				if (r > SURPRISE && r < 1 - SURPRISE) byr = counts[i]! * (rating > 1 ? -1 / r : 1 / (1 - r));
				if (rating > 1) {
					const inc = grown(s, d, r, rating, w);
					if (isInside(s * (1 + inc))) {
						const by = bys * s * inc;
						const easing = Math.exp(w[10]! * (1 - r));
						const gain = easing - 1;
						const each = gain > 0 ? by / gain : 0;
						nextBys = bys * (1 + inc * (1 - w[9]!));
						nextByd = -by / (11 - d);
						byr -= each * easing * w[10]!;
						slopes[8]! += by;
						slopes[9]! -= by * Math.log(s);
						slopes[10]! += each * easing * (1 - r);
						if (rating === 2) slopes[15]! += w[15]! > 0 ? by / w[15]! : bys * s * grown(s, d, r, 3, w);
						if (rating === 4) slopes[16]! += by / w[16]!;
					}
				} else {
					const low = lapsed(s, d, r, w);
					const cap = capped(s, w);
					if (isInside(Math.min(low, cap))) {
						if (low <= cap) {
							const by = bys * low;
							const power = (s + 1) ** w[13]!;
							const each = power > 1 ? (by * power) / (power - 1) : 0;
							nextBys = (each * w[13]!) / (s + 1);
							nextByd = (-by * w[12]!) / d;
							byr -= by * w[14]!;
							slopes[11]! += by / w[11]!;
							slopes[12]! -= by * Math.log(d);
							slopes[13]! += each * Math.log(s + 1);
							slopes[14]! += by * (1 - r);
						} else {
							nextBys = (bys * cap) / s;
							slopes[17]! -= bys * cap * w[18]!;
							slopes[18]! -= bys * cap * w[17]!;
						}
					}
				}
				const x = 1 + (factor * days) / s;
				nextBys += (byr * decay * r * factor * days) / (x * s * s);
				slopes[20]! -= byr * r * (Math.log(x) + (decay * days * factorSlope) / (s * x));
			}
			const moved = d - (w[6]! * (rating - 3) * (10 - d)) / 9;
			const after = w[7]! * easyStart + (1 - w[7]!) * moved;
			if (after > 1 && after < 10) {
				nextByd += byd * (1 - w[7]!) * (1 + (w[6]! * (rating - 3)) / 9);
				slopes[4]! += byd * w[7]!;
				slopes[5]! -= byd * w[7]! * 3 * easyExp;
				slopes[6]! -= (byd * (1 - w[7]!) * (rating - 3) * (10 - d)) / 9;
				slopes[7]! += byd * (easyStart - moved);
			}
			bys = nextBys;
			byd = nextByd;
		}
		const first = ratings[from]! - 1;
		if (w[first]! >= (WEIGHT_BOUNDS[first]?.least ?? 0)) slopes[first]! += bys;
		const start = Math.exp(first * w[5]!);
		if (w[4]! - start + 1 > 1 && w[4]! - start + 1 < 10) {
			slopes[4]! += byd;
			slopes[5]! -= byd * first * start;
		}
		return 0;
	}
}

/** By what share stability grows when recalled. */
function grown(s: number, d: number, r: number, rating: number, w: Float64Array): number {
	const bonus = rating === 2 ? w[15]! : rating === 4 ? w[16]! : 1;
	return Math.exp(w[8]!) * (11 - d) * s ** -w[9]! * (Math.exp(w[10]! * (1 - r)) - 1) * bonus;
}

const lapsed = (s: number, d: number, r: number, w: Float64Array): number =>
	w[11]! * d ** -w[12]! * ((s + 1) ** w[13]! - 1) * Math.exp(w[14]! * (1 - r));

/** Forgetting never leaves more than this. */
const capped = (s: number, w: Float64Array): number => s * Math.exp(-w[17]! * w[18]!);

const isInside = (s: number): boolean => s > LEAST_STABILITY && s < MOST_STABILITY;
const bounded = (value: number, least: number, most: number): number =>
	value < least ? least : value > most ? most : value;
