import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '#domain/card.ts';
import { DEFAULT_CONFIG, type ScheduleConfig } from '#domain/schedule/config.ts';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { emptyLedger, moveCards } from '../ledger/ledger.ts';
import { countMoved, reviewsADay as loadOf } from './workload.ts';

const at = (desiredRetention: number, longestIntervalDays = 365) => ({
	...DEFAULT_CONFIG,
	desiredRetention,
	longestIntervalDays
});
const binsOf = (cards: readonly Card[]) =>
	moveCards(
		emptyLedger('testdev1'),
		cards.map((after) => ({ before: null, after }))
	).cardsByStability;
const reviewsADay = (cards: readonly Card[], config: ScheduleConfig) => loadOf(binsOf(cards), config);
const known = (stability: number) => aCard({}, inReview(20_000, stability));

describe('reviewsADay', () => {
	it('is one review in each interval: at 90 % that is the stability', () => {
		expect(reviewsADay([known(8), known(16), known(16)], at(0.9))).toBeCloseTo(0.25, 6);
		// between two bins
		expect(Math.abs(reviewsADay([known(10)], at(0.9)) / 0.1 - 1)).toBeLessThan(0.05);
	});

	it('counts graduated cards only', () => {
		expect(reviewsADay([aCard(), aCard({}, inSteps(0))], at(0.9))).toBe(0);
		expect(reviewsADay([], at(0.9))).toBe(0);
	});

	it('is at most one a day a card, and at least one in the longest interval', () => {
		expect(reviewsADay([known(0.1)], at(0.95))).toBe(1);
		expect(reviewsADay([known(36_500)], at(0.9))).toBeCloseTo(1 / 365, 9);
		expect(reviewsADay([known(36_500)], at(0.9, 30))).toBeCloseTo(1 / 30, 9);
	});

	it('rises with how sure one wants to be, and falls with how well cards are known', () => {
		const stabilities = fc.array(fc.double({ min: 0.1, max: 3000, noNaN: true }), { minLength: 1, maxLength: 20 });
		const retention = fc.double({ min: 0.8, max: 0.94, noNaN: true });
		fc.assert(
			fc.property(stabilities, retention, (days, wanted) => {
				const cards = days.map(known);
				const load = reviewsADay(cards, at(wanted));
				expect(reviewsADay(cards, at(wanted + 0.01))).toBeGreaterThanOrEqual(load);
				expect(
					reviewsADay(
						days.map((each) => known(each * 2)),
						at(wanted)
					)
				).toBeLessThanOrEqual(load);
				expect(load).toBeGreaterThan(0);
				expect(load).toBeLessThanOrEqual(cards.length);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('countMoved', () => {
	const a = (history = {}) => aCard({ id: 'a' }, history);
	const b = (history = {}) => aCard({ id: 'b' }, history);
	it('counts cards that come back at another moment', () => {
		expect(countMoved([a(inReview(5)), b(inReview(6))], [a(inReview(5)), b(inReview(7))])).toBe(1);
		expect(countMoved([a(inSteps(5))], [a(inReview(5))])).toBe(1);
		expect(countMoved([a(inReview(5, 10))], [a(inReview(5, 11))])).toBe(0);
	});
	it('leaves out cards that were not looked at before', () => {
		expect(countMoved([a(inReview(5))], [a(inReview(5)), b(inReview(7))])).toBe(0);
	});
});
