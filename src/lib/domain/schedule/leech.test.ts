import { expect, it } from 'vitest';
import { callsLeech } from './leech.ts';

it.each([
	[8, [8, 12, 16, 20, 24]],
	[5, [5, 8, 11, 14, 17, 20, 23]],
	[3, [3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23]],
	[1, Array.from({ length: 24 }, (_, i) => i + 1)],
	[0, []]
])('with threshold %i a card is called a leech at %j lapses', (threshold, called) => {
	const lapses = Array.from({ length: 25 }, (_, i) => i).filter((count) => callsLeech(count, threshold));
	expect(lapses).toEqual(called);
});
