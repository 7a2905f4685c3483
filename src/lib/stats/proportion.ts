/** A share of a number of trials, with the interval that it lies in. */
export interface Proportion {
	readonly trials: number;
	/** 0-1; null without a trial */
	readonly share: number | null;
	/** bounds of the 95 % interval, 0-1; of no trial anything from 0 to 1 */
	readonly low: number;
	readonly high: number;
}

/** 97.5 % of a normal distribution lie below it */
const Z = 1.959964;
/** The same where the best of 24 is looked for: 0.025 shared out among them (Bonferroni), 99.896 % lie below. */
export const Z_OF_24 = 3.0781;

/**
 * Share of successes with Wilson's 95 % score interval (E. B. Wilson, 1927), which holds for few trials and for shares
 * near 1, where the textbook's would go beyond it.
 * @param z half the width in standard deviations; 95 % unless said
 */
export function proportion(successes: number, trials: number, z = Z): Proportion {
	if (trials <= 0) return { trials: 0, share: null, low: 0, high: 1 };
	const share = Math.min(1, Math.max(0, successes / trials));
	const weight = 1 + (z * z) / trials;
	const centre = (share + (z * z) / (2 * trials)) / weight;
	const half = (z / weight) * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
	return { trials, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** A part of a whole, 0-1; null where there is no whole. */
export const ratio = (part: number, whole: number): number | null =>
	whole > 0 ? Math.min(1, Math.max(0, part / whole)) : null;

/** Trials from which on an interval has a say in where the scale begins: of few it reaches far down. */
const LEAST_TRIALS = 30;

/** Where a scale of shares that ends at 1 begins: whole tenths, at least two of them below the target. */
export function scaleStart(target: number, all: readonly Proportion[]): number {
	const lows = all.filter(({ trials }) => trials >= LEAST_TRIALS).map(({ low }) => low);
	return Math.max(0, Math.floor(10 * Math.min(target - 0.2, ...lows) + 1e-9) / 10);
}
