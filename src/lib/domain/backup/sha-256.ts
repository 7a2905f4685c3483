/** A running SHA-256, so that a long text needs not be in one piece. */
export interface Sum {
	/** @param text ASCII, as `canonicalJson` writes it */
	add(text: string): void;
	/** 64 hexadecimal digits; nothing may be added after */
	digest(): string;
}

const BLOCK = 64;

/**
 * SHA-256 after FIPS 180-4. Written out because the browser's own is only there on secure pages, and not for a text
 * that comes in parts.
 */
export function openSum(): Sum {
	const state = Uint32Array.from(START);
	const block = new Uint8Array(BLOCK);
	const words = new Uint32Array(BLOCK);
	let length = 0;
	const push = (byte: number): void => {
		block[length % BLOCK] = byte;
		length += 1;
		if (length % BLOCK === 0) mix(state, block, words);
	};
	return {
		add(text) {
			for (let i = 0; i < text.length; i++) push(text.charCodeAt(i));
		},
		digest() {
			const bits = length * 8;
			push(0x80);
			while (length % BLOCK !== BLOCK - 8) push(0);
			for (const word of [Math.floor(bits / 2 ** 32), bits >>> 0]) {
				for (const shift of [24, 16, 8, 0]) push((word >>> shift) & 0xff);
			}
			return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
		}
	};
}

export function sha256(text: string): string {
	const sum = openSum();
	sum.add(text);
	return sum.digest();
}

/** First 32 bits of the fraction of a root of each of the first primes. */
function rootsOfPrimes(count: number, root: (prime: number) => number): Uint32Array {
	const primes: number[] = [];
	for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
	return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}
const START = rootsOfPrimes(8, Math.sqrt);
const ROUNDS = rootsOfPrimes(64, Math.cbrt);

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** One block into the state; `words` is room to work in. Every index lies within its array. */
function mix(state: Uint32Array, block: Uint8Array, words: Uint32Array): void {
	const view = new DataView(block.buffer);
	for (let i = 0; i < 16; i++) words[i] = view.getUint32(i * 4);
	for (let i = 16; i < 64; i++) {
		const early = words[i - 15]!;
		const late = words[i - 2]!;
		const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
		const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
		words[i] = words[i - 16]! + small + words[i - 7]! + large;
	}
	let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
	for (let i = 0; i < 64; i++) {
		const choice = (e & f) ^ (~e & g);
		const first = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + ROUNDS[i]! + words[i]!;
		const majority = (a & b) ^ (a & c) ^ (b & c);
		const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
	}
	[a, b, c, d, e, f, g, h].forEach((word, i) => (state[i]! += word));
}
