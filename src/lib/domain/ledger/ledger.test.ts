import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../card.ts';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { dueCount, emptyLedger, moveCard, moveCards, withoutCards } from './ledger.ts';

const EMPTY = emptyLedger('testdev1');
const teaches = ['image', 'layer'];
const fresh = aCard({ teaches });
const inStep = aCard({ teaches }, inSteps(1000));
const reviewed = aCard({ teaches }, inReview(100));
const suspended = aCard({ teaches }, { ...inReview(100), isSuspended: true });
const KNOWN = { graduatedByConcept: { image: 1, layer: 1 } };

describe('moveCard', () => {
	it.each<[string, Card, object]>([
		['a new card', fresh, { newCount: 1 }],
		['a step', inStep, { stepCount: 1 }],
		['a graduated card', reviewed, { dueByDay: { '100': 1 }, ...KNOWN }],
		[
			'a mature one',
			aCard({}, { ...inReview(100), intervalDays: 21 }),
			{ dueByDay: { '100': 1 }, matureByDay: { '100': 1 } }
		],
		['a suspended one, which is still known', suspended, KNOWN],
		['a retired one', aCard({ isRetired: true }), {}]
	])('counts %s', (_, card, expected) => {
		expect(moveCard(EMPTY, null, card)).toEqual({ ...EMPTY, ...expected });
		expect(moveCard(moveCard(EMPTY, null, card), card, null)).toEqual(EMPTY);
	});

	it('moves a card from shelf to shelf', () => {
		const before = moveCard(EMPTY, null, fresh);
		expect(moveCard(before, fresh, reviewed)).toEqual({ ...EMPTY, dueByDay: { '100': 1 }, ...KNOWN });
	});

	const anyCard = fc.constantFrom(fresh, inStep, reviewed, suspended, aCard({}, inReview(101)));
	const anyMove = fc.record({ before: fc.option(anyCard), after: fc.option(anyCard) });

	it('gives the same one by one and all at once, and leaves the given ledger as it was', () => {
		fc.assert(
			fc.property(fc.array(anyMove), (moves) => {
				const start = JSON.stringify(EMPTY);
				const single = moves.reduce((ledger, { before, after }) => moveCard(ledger, before, after), EMPTY);
				expect(moveCards(EMPTY, moves)).toEqual(single);
				expect(JSON.stringify(EMPTY)).toBe(start);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('withoutCards', () => {
	it('leaves out their counts, not what they taught', () => {
		const paused = [aCard(), aCard({}, inSteps(1000)), aCard({ teaches: ['tag'] }, inReview(101))];
		const others = [fresh, inStep, reviewed];
		const add = (cards: readonly Card[]) => cards.reduce((ledger, card) => moveCard(ledger, null, card), EMPTY);
		const { graduatedByConcept, ...counts } = withoutCards(add([...paused, ...others]), paused);
		expect(graduatedByConcept).toEqual({ image: 1, layer: 1, tag: 1 });
		const { graduatedByConcept: _, ...expected } = add(others);
		expect(counts).toEqual(expected);
	});
});

describe('dueCount', () => {
	const ledger = { ...EMPTY, dueByDay: { '98': 2, '100': 3, '101': 5 }, stepCount: 1, newCount: 40 };
	it.each([
		[97, 1],
		[98, 3],
		[100, 6],
		[101, 11]
	])('on study day %i: %i', (today, expected) => {
		expect(dueCount(ledger, today)).toBe(expected);
	});
});
