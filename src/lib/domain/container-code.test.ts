import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { checkDigit, containerCode } from './container-code.ts';

describe('checkDigit', () => {
	it.each([
		// the example of ISO 6346: 13 + 60 + 112 + 256 + 48 + 0 + 320 + 512 + 768 + 4096 = 6185 = 11 * 562 + 3
		['CSQU', 305438, 3],
		// 34 + 52 + 52 + 256 = 394 for VOCU; 0 0 0 0 1 4 adds 256 + 4 * 512: 2698 = 11 * 245 + 3
		['VOCU', 14, 3],
		// 394 + 512 = 906 = 11 * 82 + 4
		['VOCU', 1, 4],
		// 394 + 2 * 512 = 1418 = 11 * 128 + 10, and a remainder of 10 is written 0
		['VOCU', 2, 0],
		// 394 + 3 * 512 = 1930 = 11 * 175 + 5
		['VOCU', 3, 5]
	])('%s %i ends in %i', (owner, serial, digit) => {
		expect(checkDigit(owner, serial)).toBe(digit);
	});

	it('agrees with the letter values as ISO 6346 lists them', () => {
		const listed = [
			10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 34, 35, 36, 37, 38
		];
		const letter = fc.integer({ min: 0, max: 25 });
		fc.assert(
			fc.property(letter, letter, letter, fc.integer({ min: 1, max: 999 }), (a, b, c, serial) => {
				const owner = `${String.fromCharCode(65 + a, 65 + b, 65 + c)}U`;
				const digits = [...String(serial).padStart(6, '0')].map(Number);
				const values = [listed[a], listed[b], listed[c], 32, ...digits];
				const sum = values.reduce<number>((total, value, place) => total + (value ?? NaN) * 2 ** place, 0);
				expect(checkDigit(owner, serial)).toBe((sum % 11) % 10);
			})
		);
	});
});

describe('containerCode', () => {
	it.each([
		['VOCU', 1, 'VOCU 001 4'],
		['VOCU', 14, 'VOCU 014 3'],
		['CSQU', 305438, 'CSQU 305438 3']
	])('%s %i is shown as %s', (owner, serial, shown) => {
		expect(containerCode(owner, serial)).toBe(shown);
	});
});
