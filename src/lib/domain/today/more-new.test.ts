import { describe, expect, it } from 'vitest';
import { askMoreNew, moreNewOn, MORE_NEW_MOST } from './more-new.ts';

const TODAY = 20_000;

describe('more new cards', () => {
	it.each([
		['asked for today', { studyDay: TODAY, cards: 5 }, 5],
		['asked for yesterday', { studyDay: TODAY - 1, cards: 5 }, 0],
		['never asked for', undefined, 0],
		['nonsense', { studyDay: TODAY, cards: 'many' }, 0],
		['less than nothing', { studyDay: TODAY, cards: -5 }, 0],
		['beyond all bounds', { studyDay: TODAY, cards: 1e9 }, MORE_NEW_MOST]
	])('%s', (_, kept, cards) => {
		expect(moreNewOn(kept, TODAY)).toBe(cards);
	});

	it.each([
		['the limit reached', 10, 10, 5],
		['asked again after five more', 10, 15, 10],
		['a limit lowered meanwhile', 2, 10, 13],
		['a limit of none', 0, 0, 5]
	])('%s: five more than were introduced', (_, newADay, introduced, cards) => {
		expect(askMoreNew(TODAY, newADay, introduced)).toEqual({ studyDay: TODAY, cards });
		expect(newADay + cards - introduced).toBe(5);
	});

	it('end with the day’s most', () => {
		expect(askMoreNew(TODAY, 10, 58)).toEqual({ studyDay: TODAY, cards: MORE_NEW_MOST });
		expect(askMoreNew(TODAY, 10, 60)).toBeNull();
	});
});
