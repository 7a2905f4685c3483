import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { readSwipe } from './swipe.ts';

const stroke = (fromX: number, toX: number, down = 0, ms = 200) => ({
	from: { x: fromX, y: 400 },
	to: { x: toX, y: 400 + down },
	ms,
	screenWidth: 390
});

describe('readSwipe', () => {
	it.each([
		['to the left', stroke(300, 100), 1],
		['to the right', stroke(100, 300), 3],
		['slightly down', stroke(100, 300, 90), 3],
		['slightly up', stroke(300, 100, -90), 1],
		['just far enough', stroke(100, 172), 3],
		['not far enough', stroke(100, 171), null],
		['too steep', stroke(100, 200, 60), null],
		['straight down', stroke(200, 200, 300), null],
		['too slow', stroke(100, 300, 0, 701), null],
		['from the left edge', stroke(23, 300), null],
		['from the right edge', stroke(367, 100), null],
		['from just within the left edge', stroke(24, 300), 3],
		['from just within the right edge', stroke(366, 100), 1],
		['a tap', stroke(200, 200, 0, 80), null]
	])('%s', (_, given, rating) => {
		expect(readSwipe(given)).toBe(rating);
	});

	it('never starts within 24 px of an edge, and its mirror image says the other', () => {
		const px = fc.integer({ min: 0, max: 390 });
		fc.assert(
			fc.property(px, px, fc.integer({ min: -400, max: 400 }), fc.nat(1500), (fromX, toX, down, ms) => {
				const rating = readSwipe(stroke(fromX, toX, down, ms));
				if (fromX < 24 || fromX > 366) expect(rating).toBeNull();
				const mirrored = readSwipe(stroke(390 - fromX, 390 - toX, down, ms));
				expect(mirrored).toBe(rating === null ? null : rating === 1 ? 3 : 1);
			}),
			PROPERTY_RUNS
		);
	});
});
