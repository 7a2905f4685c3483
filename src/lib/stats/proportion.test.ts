import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proportion, ratio, scaleStart } from './proportion.ts';

describe('proportion', () => {
	it.each([
		// by hand, from Wilson's formula with z = 1.96
		[8, 10, 0.8, 0.4902, 0.9433],
		[90, 100, 0.9, 0.8256, 0.9448],
		[10, 10, 1, 0.7225, 1],
		[0, 10, 0, 0, 0.2775]
	])('of %d in %d lies where Wilson says', (successes, trials, share, low, high) => {
		const found = proportion(successes, trials);
		expect(found.share).toBe(share);
		expect(found.low).toBeCloseTo(low, 3);
		expect(found.high).toBeCloseTo(high, 3);
	});

	it('of nothing says nothing', () => {
		expect(proportion(0, 0)).toEqual({ trials: 0, share: null, low: 0, high: 1 });
	});

	it('holds its share between bounds of 0 and 1, whatever the counts', () => {
		fc.assert(
			fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (a, b) => {
				const { share, low, high } = proportion(Math.min(a, b), Math.max(a, b));
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				if (share === null) return;
				expect(low).toBeLessThanOrEqual(share + 1e-12);
				expect(high).toBeGreaterThanOrEqual(share - 1e-12);
			})
		);
	});
});

describe('ratio', () => {
	it.each([
		[1, 4, 0.25],
		[0, 0, null],
		[5, 4, 1],
		[-1, 4, 0]
	])('of %d to %d is %s', (part, whole, expected) => {
		expect(ratio(part, whole)).toBe(expected);
	});
});

describe('scaleStart', () => {
	it('begins two tenths below the target, lower where much is known to lie there', () => {
		expect(scaleStart(0.9, [])).toBe(0.7);
		expect(scaleStart(0.9, [proportion(0, 3)])).toBe(0.7);
		expect(scaleStart(0.9, [proportion(50, 100)])).toBe(0.4);
	});
});
