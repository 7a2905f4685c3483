/** The middle value, of an even number the mean of the middle two; null when there is none. */
export function median(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const upper = sorted[sorted.length >> 1] ?? 0;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[(sorted.length >> 1) - 1] ?? 0)) / 2;
}
