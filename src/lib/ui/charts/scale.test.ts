import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelled, roundTop } from './scale.ts';

it.each([
	[0, 1],
	[NaN, 1],
	[1, 1],
	[7, 8],
	[11, 15],
	[41, 50],
	[100, 100],
	[1342, 1500],
	[0.3, 0.3]
])('a scale for %d ends at %d', (value, expected) => {
	expect(roundTop(value)).toBeCloseTo(expected, 10);
});

it('a scale ends where nothing sticks out, and never at twice as much', () => {
	fc.assert(
		fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
			expect(roundTop(value)).toBeGreaterThanOrEqual(value * (1 - 1e-6));
			expect(roundTop(value)).toBeLessThanOrEqual(value * 2);
		})
	);
});

it.each([
	[2, 5, [0, 1]],
	[30, 3, [0, 15, 29]],
	[0, 3, []]
])('of %d places %d are labelled', (count, most, expected) => {
	expect(labelled(count, most)).toEqual(expected);
});
