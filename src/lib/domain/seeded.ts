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

/** Unsigned 32-bit hash of a text: FNV-1a over its UTF-16 units, then spread. */
function hashText(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return spread(hash);
}

/** Every bit of the result depends on every bit given, so that neighbours part: the finalizer of MurmurHash3. */
function spread(value: number): number {
	let bits = value | 0;
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}

/** A number from 0 to below 1 that depends on nothing but the text: chance that can be had again. */
export const chanceOf = (text: string): number => hashText(text) / 0x1_0000_0000;
