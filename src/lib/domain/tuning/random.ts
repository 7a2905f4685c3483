/** Draws from 0 (included) to 1 (not): mulberry32 (Tommy Ettinger, public domain). The same seed, the same draws. */
export function drawsOf(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), 1 | state);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The indexes 0 to `length - 1`, shuffled in place by `draw` (Fisher-Yates). */
export function shuffle(order: Uint32Array, draw: () => number): void {
	for (let i = order.length - 1; i > 0; i--) {
		const other = Math.floor(draw() * (i + 1));
		const kept = order[i]!; // i and other are both within the array
		order[i] = order[other]!;
		order[other] = kept;
	}
}

/** The chance (0 included to 1 not) that belongs to three numbers: the same whenever and in whatever order it is asked. */
export function chanceOf(seed: number, item: number, turn: number): number {
	let bits = (seed ^ Math.imul(item + 1, 0x9e3779b1) ^ Math.imul(turn + 1, 0x85ebca77)) | 0;
	bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
	bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
	return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
}
