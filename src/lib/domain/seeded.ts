/**
 * A shuffle of the indexes 0 to `length - 1` that depends on nothing but its arguments: the same options stand in the
 * same order for the same seed (say card id and study day), on every device.
 * Fisher-Yates; the chance of each draw comes from the seed's hash.
 */
export function mixOrder(length: number, seed: string): number[] {
	const start = hashText(seed);
	const order: number[] = [];
	for (let i = 0; i < length; i++) {
		const other = spread(start + i) % (i + 1);
		order.push(order[other] ?? i);
		order[other] = i;
	}
	return order;
}

// as a signed integer: engines count those fast
const FNV_START = 0x811c9dc5 | 0;

/** Unsigned 32-bit hash of a text: FNV-1a over its UTF-16 units, then spread. */
const hashText = (text: string): number => spread(fnv(FNV_START, text));

function fnv(start: number, text: string): number {
	let hash = start;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash;
}

/** Every bit of the result depends on every bit given, so that neighbours part: the finalizer of MurmurHash3. */
function spread(value: number): number {
	let bits = value | 0;
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}

/**
 * A number from 0 to below 1 for a text, that depends on nothing but seed and text: chance that can be had again. The
 * seed is hashed once, since a quiz asks for a hundred thousand texts.
 */
export function seededChance(seed: string): (text: string) => number {
	const start = fnv(FNV_START, `${seed}/`);
	return (text) => spread(fnv(start, text)) / 0x1_0000_0000;
}
