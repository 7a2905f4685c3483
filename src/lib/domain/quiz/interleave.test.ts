import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { interleave } from './interleave.ts';

const groupOf = (item: string): string => item[0] ?? '';
const turns = (items: readonly string[]) => interleave(items, groupOf).join(' ');

describe('interleave', () => {
	it.each([
		['nothing', [], ''],
		['one group, in its order', ['a1', 'a2', 'a3'], 'a1 a2 a3'],
		['two groups in turns', ['a1', 'a2', 'b1', 'b2'], 'a1 b1 a2 b2'],
		['the largest first', ['a1', 'b1', 'b2'], 'b1 a1 b2'],
		['a group that outnumbers all others', ['a1', 'a2', 'a3', 'a4', 'b1'], 'a1 b1 a2 a3 a4']
	])('orders %s', (_, items, expected) => {
		expect(turns(items)).toBe(expected);
	});

	it('loses nothing, and puts like beside like only where one group outnumbers all others', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (groups) => {
				const items = groups.map((group, i) => `${group}${i}`);
				const order = interleave(items, groupOf);
				expect([...order].sort()).toEqual([...items].sort());
				const sizes = ['a', 'b', 'c', 'd'].map((group) => groups.filter((each) => each === group).length);
				const isPossible = Math.max(...sizes) <= Math.ceil(items.length / 2);
				const neighbours = order.filter((item, i) => i > 0 && groupOf(item) === groupOf(order[i - 1] ?? ''));
				if (isPossible) expect(neighbours).toEqual([]);
			}),
			PROPERTY_RUNS
		);
	});
});
