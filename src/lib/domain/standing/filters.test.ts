import { describe, expect, it } from 'vitest';
import { aCard } from '#tests/fixtures/cards.ts';
import type { Card } from '../card.ts';
import { FILTERS, isOftenMissed, passesFilters } from './filters.ts';
import type { Standing } from './standing.ts';

/** Every filter that the card passes on its own. */
const filtersOf = (card: Card, standing: Standing): string =>
	FILTERS.filter((filter) => passesFilters(card, standing, [filter])).join(' ');

describe('passesFilters', () => {
	it.each<[Standing, string]>([
		[{ kind: 'due' }, 'due'],
		[{ kind: 'learning' }, 'due'],
		[{ kind: 'new' }, 'new'],
		[{ kind: 'locked' }, 'locked'],
		[{ kind: 'suspended' }, 'paused'],
		[{ kind: 'deck-paused' }, 'paused'],
		[{ kind: 'waiting', inDays: 3 }, ''],
		[{ kind: 'buried', inDays: 1 }, ''],
		[{ kind: 'retired' }, '']
	])('of a card that is %j', (standing, expected) => {
		expect(filtersOf(aCard(), standing)).toBe(expected);
	});

	it('finds what was flagged and what is often missed, whatever its standing', () => {
		expect(filtersOf(aCard({}, { isFlagged: true, lapses: 3 }), { kind: 'due' })).toBe('due flagged missed');
	});

	it('asks for any of several, and for nothing when there are none', () => {
		const isIn = (filters: ('due' | 'new' | 'locked')[]) => passesFilters(aCard(), { kind: 'new' }, filters);
		expect(isIn(['due', 'new'])).toBe(true);
		expect(isIn(['due', 'locked'])).toBe(false);
		expect(isIn([])).toBe(true);
	});
});

describe('isOftenMissed', () => {
	it.each([
		[0, false, false],
		[2, false, false],
		[3, false, true],
		[1, true, true]
	])('%i lapses, leech %s: %s', (lapses, isLeech, expected) => {
		expect(isOftenMissed(aCard({}, { lapses, isLeech }))).toBe(expected);
	});
});
