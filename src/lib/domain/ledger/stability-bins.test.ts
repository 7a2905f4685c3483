import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { binOf, stabilityOf } from './stability-bins.ts';

const binOfDays = (stability: number) => binOf(aCard({}, inReview(20_000, stability)).history);

describe('binOf', () => {
	it('is eight to a doubling', () => {
		expect([1, 2, 16, 0.5].map(binOfDays)).toEqual(['0', '8', '32', '-8']);
		expect(stabilityOf('32')).toBe(16);
	});

	it('is none for a card that is new or in its steps', () => {
		expect(binOf(aCard().history)).toBeNull();
		expect(binOf(aCard({}, inSteps(0)).history)).toBeNull();
	});

	it('stands for a stability at most 4.5 % off', () => {
		fc.assert(
			fc.property(fc.double({ min: 0.001, max: 36_500, noNaN: true }), (days) => {
				expect(Math.abs(stabilityOf(binOfDays(days) ?? '') / days - 1)).toBeLessThan(0.045);
			}),
			PROPERTY_RUNS
		);
	});
});
