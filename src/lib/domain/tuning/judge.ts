import { memorySteps } from './memory-steps.ts';
import { SURPRISE } from './gradient.ts';
import type { Sequences } from './sequences.ts';

/** How well a set of weights foretells recall; both are 0 of no reviews, and smaller is better. */
export interface Fit {
	/** mean of -log of the chance given to what happened */
	readonly logLoss: number;
	/** distance of predicted and actual recall, over bins of alike reviews, 0-1 */
	readonly rmseBins: number;
	/** reviews judged */
	readonly count: number;
}

/** Judges weights by the reviews that count (`counts` above 0), each as much as any other. */
export function judge(sequences: Sequences, weights: readonly number[], counts: Float64Array): Fit {
	const bins = new Map<number, Bin>();
	let [loss, count] = [0, 0];
	forEachScored(sequences, weights, (review, { recall, bin: key }) => {
		if (counts[review] === 0) return;
		const isRecalled = (sequences.ratings[review] ?? 1) > 1;
		const chance = Math.min(1 - SURPRISE, Math.max(SURPRISE, recall));
		loss -= Math.log(isRecalled ? chance : 1 - chance);
		count++;
		const bin = bins.get(key) ?? { count: 0, predicted: 0, recalled: 0 };
		bins.set(key, bin);
		bin.count++;
		bin.predicted += recall;
		bin.recalled += isRecalled ? 1 : 0;
	});
	if (count === 0) return { logLoss: 0, rmseBins: 0, count };
	let squares = 0;
	for (const bin of bins.values()) squares += (bin.predicted - bin.recalled) ** 2 / bin.count;
	return { logLoss: loss / count, rmseBins: Math.sqrt(squares / count), count };
}

interface Bin {
	count: number;
	predicted: number;
	recalled: number;
}

interface Prediction {
	readonly recall: number;
	readonly bin: number;
}

/** Follows every card and tells the prediction for each review that is the first of a later day. */
function forEachScored(
	{ starts, elapsedDays, ratings }: Sequences,
	weights: readonly number[],
	tell: (review: number, prediction: Prediction) => void
): void {
	const steps = memorySteps(weights);
	for (let card = 0; card + 1 < starts.length; card++) {
		const [from, to] = [starts[card] ?? 0, starts[card + 1] ?? 0];
		let [stability, difficulty, scored, lapses] = [0, 0, 0, 0];
		for (let i = from; i < to; i++) {
			// ratings are packed from events, 1-4
			const rating = ratings[i] as 1 | 2 | 3 | 4;
			const days = elapsedDays[i] ?? 0;
			if (i === from) {
				stability = steps.firstStability(rating);
				difficulty = steps.firstDifficulty(rating);
				continue;
			}
			if (days === 0) stability = steps.stabilitySameDay(stability, rating);
			else {
				const recall = steps.recallAt(stability, days);
				tell(i, { recall, bin: binOf(days, ++scored, lapses) });
				stability = steps.stabilityAfter(stability, difficulty, recall, rating);
				if (rating === 1) lapses++;
			}
			difficulty = steps.difficultyAfter(difficulty, rating);
		}
	}
}

/** Reviews alike in elapsed days, reviews before and lapses, in steps that widen: the bins of FSRS's RMSE. */
const binOf = (days: number, reviews: number, lapses: number): number =>
	(level(days, 3.62) * 64 + level(reviews, 1.89)) * 64 + (lapses === 0 ? 0 : 1 + level(lapses, 1.73));

const level = (value: number, base: number): number => Math.floor(Math.log(value) / Math.log(base) + 1e-9);
