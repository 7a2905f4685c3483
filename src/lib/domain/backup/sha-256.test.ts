import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { openSum, sha256 } from './sha-256.ts';

const nodes = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex');

describe('sha256', () => {
	// FIPS 180-4, examples of NIST
	it.each([
		['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
		['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
		[
			'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
			'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
		]
	])('of %j', (text, expected) => {
		expect(sha256(text)).toBe(expected);
	});

	it('is right at every length around a block', () => {
		for (let length = 0; length < 200; length++) {
			const text = 'quai'.repeat(50).slice(0, length);
			expect(sha256(text), String(length)).toBe(nodes(text));
		}
	});

	it('is the same in one piece and in parts', () => {
		const ascii = fc.string({ unit: 'binary-ascii', maxLength: 300 });
		fc.assert(
			fc.property(fc.array(ascii, { maxLength: 6 }), (parts) => {
				const sum = openSum();
				for (const part of parts) sum.add(part);
				expect(sum.digest()).toBe(nodes(parts.join('')));
			}),
			PROPERTY_RUNS
		);
	});
});
