import { describe, expect, it } from 'vitest';
import { EVERYTHING_DUE, parsePlan } from './plan.ts';

const planOf = (search: string) => {
	const parameters = new URLSearchParams(search);
	return parsePlan((name) => parameters.get(name));
};

describe('the plan of a session', () => {
	it.each([
		['', EVERYTHING_DUE],
		['?deck=networks', { deckId: 'networks', minutes: null, isPractice: false }],
		['?minutes=5', { deckId: null, minutes: 5, isPractice: false }],
		['?practice', { deckId: null, minutes: null, isPractice: true }],
		['?deck=networks&minutes=10', { deckId: 'networks', minutes: 10, isPractice: false }],
		...['0', '-3', '61', '2.5', 'ten', '', ' ', 'Infinity'].map(
			(minutes) => [`?minutes=${minutes}`, EVERYTHING_DUE] as const
		)
	] as const)('%s', (search, plan) => {
		expect(planOf(search)).toEqual(plan);
	});
});
