/** What could be recalled of a topic, as an interval: shares from 0 to 1. */
export interface Readiness {
	readonly mean: number;
	readonly low: number;
	readonly high: number;
	readonly cardCount: number;
	/** those of them answered at least once */
	readonly seenCount: number;
}

/** Of the standard normal distribution: nine times out of ten inside. */
const Z_90 = 1.645;

/**
 * How ready a learner is in a topic: the mean of the predicted recalls, and Wilson's score interval around it for as
 * many cards (Wilson 1927), so that few cards give a wide one. What was never answered counts as not recalled.
 * @param recalls 0-1 for each card of the topic; null for one never answered
 * @returns null for a topic without cards
 */
export function readinessOf(recalls: readonly (number | null)[]): Readiness | null {
	const n = recalls.length;
	if (n === 0) return null;
	const mean = recalls.reduce<number>((sum, recall) => sum + (recall ?? 0), 0) / n;
	const z2 = Z_90 * Z_90;
	const centre = (mean + z2 / (2 * n)) / (1 + z2 / n);
	const half = (Z_90 / (1 + z2 / n)) * Math.sqrt((mean * (1 - mean)) / n + z2 / (4 * n * n));
	return {
		mean,
		// rounding must not leave the mean outside
		low: Math.min(mean, Math.max(0, centre - half)),
		high: Math.max(mean, Math.min(1, centre + half)),
		cardCount: n,
		seenCount: recalls.filter((recall) => recall !== null).length
	};
}
