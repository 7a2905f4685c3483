/** The values in order. @param {readonly number[]} values */
const sorted = (values) => [...values].sort((a, b) => a - b);

/**
 * The smallest value that at least the share `q` (0-1) of all values does not exceed; NaN of none.
 * @param {readonly number[]} values
 * @param {number} q
 */
export function quantile(values, q) {
	const order = sorted(values);
	return order[Math.max(0, Math.ceil(q * order.length) - 1)] ?? NaN;
}

/** The middle value, or the mean of the two middle ones. @param {readonly number[]} values */
export function median(values) {
	const order = sorted(values);
	const half = order.length / 2;
	if (order.length % 2 === 1) return order[Math.floor(half)] ?? NaN;
	return ((order[half - 1] ?? NaN) + (order[half] ?? NaN)) / 2;
}

const RESAMPLES = 400;

/**
 * Between which two values a statistic lies in 80 of 100 repetitions, by resampling (bootstrap).
 * @param {readonly number[]} values
 * @param {(values: readonly number[]) => number} statistic
 * @returns {[number, number]}
 */
export function spreadOf(values, statistic) {
	const draw = makeGenerator(20_260_302);
	const found = Array.from({ length: RESAMPLES }, () =>
		statistic(values.map(() => values[Math.floor(draw() * values.length)] ?? NaN))
	);
	return [quantile(found, 0.1), quantile(found, 0.9)];
}

/**
 * The exponent `e` of the growth `cost ~ size^e`, by least squares over the logarithms: 0 is flat, 1 is in proportion.
 * @param {readonly { size: number, cost: number }[]} points
 */
export function growthOf(points) {
	const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
	const mean = (/** @type {'x' | 'y'} */ axis) => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length;
	const [x, y] = [mean('x'), mean('y')];
	const over = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0);
	return over / logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0);
}

/** The same numbers from 0 to 1 for the same seed: mulberry32. @param {number} seed */
export function makeGenerator(seed) {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), 1 | state);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
		return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
	};
}
