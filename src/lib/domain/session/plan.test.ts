import { describe, expect, it } from 'vitest';
import { EVERYTHING_DUE, parsePlan, queryOfCards } from './plan.ts';

const planOf = (search: string) => {
	const parameters = new URLSearchParams(search);
	return parsePlan((name) => parameters.get(name));
};

describe('the plan of a session', () => {
	it.each([
		['', EVERYTHING_DUE],
		['?deck=networks', { ...EVERYTHING_DUE, deckId: 'networks' }],
		['?minutes=5', { ...EVERYTHING_DUE, minutes: 5 }],
		['?practice', { ...EVERYTHING_DUE, isPractice: true }],
		['?deck=networks&minutes=10', { ...EVERYTHING_DUE, deckId: 'networks', minutes: 10 }],
		['?cards=a/b/term,a/c/term,a/b/term', { ...EVERYTHING_DUE, cardIds: ['a/b/term', 'a/c/term'] }],
		['?cards=', { ...EVERYTHING_DUE, cardIds: [''] }],
		['?since=yesterday', EVERYTHING_DUE],
		...['0', '-3', '61', '2.5', 'ten', '', ' ', 'Infinity'].map(
			(minutes) => [`?minutes=${minutes}`, EVERYTHING_DUE] as const
		)
	] as const)('%s', (search, plan) => {
		expect(planOf(search)).toEqual(plan);
	});

	it('names cards in an address, and no more than a quiz has', () => {
		const ids = Array.from({ length: 120 }, (_, i) => `vocabulary/note-${i}/term`);
		expect(planOf(`?${queryOfCards(ids.slice(0, 3), 5)}`)).toEqual({
			...EVERYTHING_DUE,
			cardIds: ids.slice(0, 3),
			since: 5
		});
		expect(planOf(`?${queryOfCards(ids, 5)}`).cardIds).toHaveLength(100);
	});
});
