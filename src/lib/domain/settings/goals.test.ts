import { describe, expect, it } from 'vitest';
import { MOST_GOALS, parseGoals, retentionFor, withGoal, type Goal } from './goals.ts';

const aGoal = (fields: Partial<Goal> = {}): Goal => ({
	day: 110,
	deckIds: ['networks'],
	desiredRetention: 0.95,
	...fields
});

describe('parseGoals', () => {
	it('keeps what makes sense, nearest first, and lets what has passed fall away', () => {
		const kept = [
			aGoal({ day: 200 }),
			aGoal(),
			aGoal({ day: 99 }),
			...[null, 'goal', {}, aGoal({ desiredRetention: 0.99 }), aGoal({ deckIds: [] }), aGoal({ day: 110.5 })]
		];
		expect(parseGoals(kept, 100)).toEqual([aGoal(), aGoal({ day: 200 })]);
		expect(parseGoals(kept, 111)).toEqual([aGoal({ day: 200 })]);
		expect(parseGoals(undefined, 100)).toEqual([]);
		expect(parseGoals({ length: 1 }, 100)).toEqual([]);
	});
});

describe('withGoal', () => {
	it('has one goal for a day and some decks: the latest', () => {
		const decks = ['networks', 'images'];
		const kept = [aGoal({ deckIds: decks }), aGoal()];
		const again = aGoal({ deckIds: ['images', 'networks'], desiredRetention: 0.92 });
		expect(withGoal(kept, again)).toEqual([aGoal(), again]);
		expect(withGoal(kept, aGoal({ day: 111 }))).toHaveLength(3);
	});

	it('has no room for more than can be kept, but for one in place of another', () => {
		const kept = Array.from({ length: MOST_GOALS }, (_, i) => aGoal({ day: 110 + i }));
		expect(withGoal(kept, aGoal({ day: 500 }))).toBeNull();
		expect(withGoal(kept, aGoal({ day: 110, desiredRetention: 0.9 }))).toHaveLength(MOST_GOALS);
	});
});

describe('retentionFor', () => {
	it.each<[string, readonly Goal[], number, number | undefined]>([
		['no goal', [], 100, undefined],
		['a goal of the deck', [aGoal()], 100, 0.95],
		['its very day', [aGoal()], 110, 0.95],
		['the day after', [aGoal()], 111, undefined],
		['another deck', [aGoal({ deckIds: ['images'] })], 100, undefined],
		['less than usual', [aGoal({ desiredRetention: 0.85 })], 100, undefined],
		['the higher of two', [aGoal({ desiredRetention: 0.92 }), aGoal({ day: 300 })], 100, 0.95]
	])('%s', (_, goals, today, expected) => {
		expect(retentionFor('networks', goals, today, 0.9)).toBe(expected);
	});
});
