import { expect, it } from 'vitest';
import { aContext, studied, TODAY } from '#tests/fixtures/statistics.ts';
import { today } from './today.ts';

const read = (days: Parameters<typeof studied>[0]) => today.read(studied(days), aContext(), 'all');

it('tells what this day holds', () => {
	const data = read({
		[TODAY - 1]: { reviews: 9 },
		[TODAY]: { reviews: 12, introduced: 2, matured: 8, recalled: 6, attempts: 3, practised: 1, ms: 90_000 }
	});
	expect(data.recalledShare).toBe(0.75);
	expect(today.isEmpty(data)).toBe(false);
	expect(today.table(data).rows).toEqual([[12, 2, 0.75, 3, 1, 1.5]]);
});

it.each([{}, { [TODAY - 1]: { reviews: 9 } }, { [TODAY + 1]: { reviews: 9 } }])('is empty on another day', (days) => {
	expect(today.isEmpty(read(days))).toBe(true);
});
