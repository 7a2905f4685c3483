import { describe, expect, it } from 'vitest';
import { toWholeWithin } from './bounds.ts';

describe('toWholeWithin', () => {
	it.each([
		[5, 5],
		[5.4, 5],
		[5.6, 6],
		[-3, 0],
		[1000, 100],
		[Infinity, 100],
		[NaN, 0]
	])('%d is %d', (value, expected) => {
		expect(toWholeWithin(value, { least: 0, most: 100 })).toBe(expected);
	});
});
