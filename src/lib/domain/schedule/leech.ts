/**
 * Whether this lapse calls the card a leech: at the threshold, then again every half of it, rounded up (Anki's rule).
 * @param threshold 0 turns it off
 */
export function callsLeech(lapses: number, threshold: number): boolean {
	if (threshold <= 0 || lapses < threshold) return false;
	return (lapses - threshold) % Math.ceil(threshold / 2) === 0;
}
