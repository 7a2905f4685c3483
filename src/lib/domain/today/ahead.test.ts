import { expect, it } from 'vitest';
import { comingBack, countsAhead, DAYS_AHEAD } from './ahead.ts';

it('the days ahead take today from what waits, and the days after from the ledger', () => {
	const counts = countsAhead({ '99': 40, '100': 7, '101': 3, '113': 1, '114': 8 }, 100, 9);
	expect(counts).toEqual([9, 3, ...Array.from({ length: 11 }, () => 0), 1]);
	expect(counts).toHaveLength(DAYS_AHEAD);
});

it('what comes back is told by tomorrow, the week and later; what is due is not', () => {
	const dueByDay = { '90': 4, '100': 5, '101': 3, '102': 2, '107': 1, '108': 6, '300': 1 };
	expect(comingBack(dueByDay, 100)).toEqual({ tomorrow: 3, week: 3, later: 7 });
	expect(comingBack({}, 100)).toEqual({ tomorrow: 0, week: 0, later: 0 });
});
