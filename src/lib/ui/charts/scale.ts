const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The smallest round number (1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten) that is not below `value`; 1 for nothing. */
export function roundTop(value: number): number {
	if (!Number.isFinite(value) || value <= 0) return 1;
	const power = 10 ** Math.floor(Math.log10(value));
	// 3 * 0.1 is a little more than 0.3: what differs by less than a millionth is the same
	const step = STEPS.find((each) => each * power >= value * (1 - 1e-6)) ?? 10;
	return step * power;
}

/** The places, at most `most`, that get a label: evenly spread, the first and the last of `count` among them. */
export function labelled(count: number, most: number): readonly number[] {
	if (count <= most) return Array.from({ length: count }, (_, i) => i);
	const places = Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)));
	return [...new Set(places)];
}
