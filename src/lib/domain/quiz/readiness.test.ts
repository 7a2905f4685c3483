import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { readinessOf } from './readiness.ts';

describe('readinessOf', () => {
	it('is an interval around the mean', () => {
		const recalls = [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9];
		// Wilson with z = 1.645 around 0.9 of 10: (0.9 + 0.1353) / 1.2706 and half 0.1791, by hand
		const ready = readinessOf(recalls);
		expect(ready?.low).toBeCloseTo(0.654, 2);
		expect(ready?.high).toBeCloseTo(0.977, 2);
		expect(ready).toMatchObject({ cardCount: 10, seenCount: 10 });
		expect(ready?.mean).toBeCloseTo(0.9, 9);
	});

	it('counts what was never answered as not recalled', () => {
		expect(readinessOf([1, null, null, null])).toMatchObject({ mean: 0.25, cardCount: 4, seenCount: 1 });
	});

	it('is nothing of a topic without cards', () => {
		expect(readinessOf([])).toBeNull();
	});

	it('lies within 0 and 1 around its mean, and is narrower with more cards', () => {
		const recalls = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 60 });
		fc.assert(
			fc.property(recalls, (all) => {
				const ready = readinessOf(all);
				const wider = readinessOf([...all, ...all, ...all]);
				if (!ready || !wider) throw new Error('no readiness');
				expect(0 <= ready.low && ready.low <= ready.mean && ready.mean <= ready.high && ready.high <= 1).toBe(true);
				expect(wider.high - wider.low).toBeLessThan(ready.high - ready.low);
			}),
			PROPERTY_RUNS
		);
	});
});
