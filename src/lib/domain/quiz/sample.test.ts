import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { sampleDays, samplePlaces } from './sample.ts';

const counts = fc.dictionary(fc.integer({ min: 0, max: 400 }).map(String), fc.integer({ min: 1, max: 300 }));

describe('sampleDays', () => {
	it('takes days until enough is expected, each once, and all where there is not enough', () => {
		fc.assert(
			fc.property(counts, fc.nat(2000), fc.string(), (countByDay, rows, seed) => {
				const days = sampleDays(countByDay, rows, seed);
				const expected = days.map((day) => countByDay[day] ?? 0);
				const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
				expect(new Set(days).size).toBe(days.length);
				expect(sum(expected.slice(0, -1))).toBeLessThanOrEqual(rows);
				if (sum(Object.values(countByDay)) >= rows) expect(sum(expected)).toBeGreaterThanOrEqual(rows);
				else expect(days).toHaveLength(Object.keys(countByDay).length);
				expect(sampleDays(countByDay, rows, seed)).toEqual(days);
			}),
			PROPERTY_RUNS
		);
	});

	it('takes a day as often as its share of the cards asks for', () => {
		const seeds = Array.from({ length: 400 }, (_, i) => `seed ${i}`);
		const heavy = seeds.filter((seed) => sampleDays({ 1: 30, 2: 10 }, 1, seed)[0] === 1);
		expect(heavy.length / seeds.length).toBeCloseTo(0.75, 1);
	});
});

describe('samplePlaces', () => {
	it('gives places inside the deck, the same for a seed and others for another deck', () => {
		const deck = { id: 'volumes', noteCount: 50 };
		const places = samplePlaces(deck, 8, 'seed');
		expect(places).toHaveLength(8);
		expect(places.every((place) => Number.isInteger(place) && place >= 0 && place < 50)).toBe(true);
		expect(samplePlaces(deck, 8, 'seed')).toEqual(places);
		expect(samplePlaces({ ...deck, id: 'networks' }, 8, 'seed')).not.toEqual(places);
	});
});
