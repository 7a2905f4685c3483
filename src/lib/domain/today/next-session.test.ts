import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../schedule/config.ts';
import { dueAfter, nextSession } from './next-session.ts';

const TODAY = 100;
const limits = { ...DEFAULT_LIMITS, newADay: 10, reviewsADay: 200 };

describe('dueAfter', () => {
	it.each([
		['nothing', {}, 0, {}],
		['what is asked today', { 98: 2, 100: 4 }, 6, {}],
		['three siblings of what was asked today', { 100: 3, 153: 3 }, 0, { 101: 3, 153: 3 }],
		['a backlog beyond the limit, with what comes tomorrow anyway', { 90: 260, 101: 5 }, 200, { 101: 65 }],
		// a step that has passed the night is asked without being due
		['more asked than due', { 100: 1, 102: 1 }, 2, { 102: 1 }]
	])('of %s', (_, dueByDay, waiting, after) => {
		expect(dueAfter(dueByDay, TODAY, waiting)).toEqual(after);
	});
});

describe('nextSession', () => {
	it.each([
		['nothing comes', {}, 0, null],
		['cards come later', { 105: 3, 103: 2 }, 0, { cards: 2, fresh: 0, inDays: 3 }],
		['new cards are left', { 105: 3 }, 40, { cards: 10, fresh: 10, inDays: 1 }],
		['both come tomorrow', { 101: 7 }, 4, { cards: 11, fresh: 4, inDays: 1 }],
		['more are due than a day asks', { 101: 900 }, 0, { cards: 200, fresh: 0, inDays: 1 }],
		['a count is wrong', {}, -3, null]
	])('where %s', (_, due, newCount, next) => {
		expect(nextSession(due, TODAY, newCount, limits)).toEqual(next);
	});
});
