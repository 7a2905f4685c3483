import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { mixOrder } from './seeded.ts';

describe('mixOrder', () => {
	it('holds each index once, the same way each time', () => {
		fc.assert(
			fc.property(fc.nat({ max: 40 }), fc.string(), (length, seed) => {
				const order = mixOrder(length, seed);
				expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, i) => i));
				expect(mixOrder(length, seed)).toEqual(order);
			})
		);
	});

	// 6000 draws of 6 orders: 1000 each, standard deviation 29
	it('gives every order of three its share, over seeds that differ in a digit only', () => {
		const counts = new Map<string, number>();
		for (let day = 0; day < 6000; day++) {
			const order = mixOrder(3, `storage/volume/contrast 20${day}`).join('');
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		expect([...counts.keys()].sort()).toEqual(['012', '021', '102', '120', '201', '210']);
		for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
	});

	it('gives lists of other seeds an order of their own', () => {
		let equal = 0;
		for (let day = 0; day < 600; day++) {
			if (String(mixOrder(3, `${day}/members`)) === String(mixOrder(3, `${day}/reasons`))) equal++;
		}
		// one in six by chance: 100, standard deviation 9
		expect(Math.abs(equal - 100)).toBeLessThan(40);
	});

	it('keeps the orders it has always given', () => {
		expect(mixOrder(4, 'storage/volume/contrast 20470')).toEqual([3, 2, 0, 1]);
		expect(mixOrder(1, '')).toEqual([0]);
		expect(mixOrder(0, '')).toEqual([]);
	});
});
