import { describe, expect, it } from 'vitest';
import { EVERYTHING_DUE, parsePlan } from './plan.ts';

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
		['?cards=5,a/b/term', { ...EVERYTHING_DUE, cards: '5,a/b/term' }],
		...['0', '-3', '61', '2.5', 'ten', '', ' ', 'Infinity'].map(
			(minutes) => [`?minutes=${minutes}`, EVERYTHING_DUE] as const
		)
	] as const)('%s', (search, plan) => {
		expect(planOf(search)).toEqual(plan);
	});
});
