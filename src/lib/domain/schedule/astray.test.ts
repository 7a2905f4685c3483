import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardHistory } from '../card.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { aCard, inReview } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { bringBack, FARTHEST_DAYS, firstDayAstray } from './astray.ts';
import { MS_A_DAY } from './study-day.ts';

const TODAY = 20_780;
/** a day of 2099 */
const FAR = 47_237;
const config = { ...DEFAULT_CONFIG, longestIntervalDays: 365 };
const back = (history: Partial<CardHistory>) => bringBack(aCard({}, history), TODAY, config);
const due = (day: number, lastDay: number): Partial<CardHistory> => ({ ...inReview(day), lastDay });

describe('a card that a wrong clock put out of reach', () => {
	it.each([
		['answered in 2099', due(FAR + 10, FAR), TODAY],
		['answered in 2099, its longest interval later', due(FAR + 365, FAR), TODAY],
		['answered two years ahead', due(TODAY + 740, TODAY + 730), TODAY],
		['set to a day in 2099 by a clock of then', due(FAR + 1, TODAY - 3), TODAY],
		['put off until 2099, and due now', { ...due(TODAY - 2, TODAY - 9), buriedUntil: FAR }, TODAY - 2],
		['put off until 2099, and due later', { ...due(TODAY + 8, TODAY - 9), buriedUntil: FAR }, TODAY + 8],
		['both answered and put off in 2099', { ...due(FAR + 10, FAR), buriedUntil: FAR + 11 }, TODAY]
	])('%s: comes back', (_, history, day) => {
		const card = back(history);
		expect(card).toMatchObject({ shelf: 'day', shelfKey: day });
		expect(card.history).toMatchObject({ due: { kind: 'day', day }, buriedUntil: null });
		// what it is known by stays
		expect(card.history).toMatchObject({ lastDay: history.lastDay, memory: { stability: 10 }, intervalDays: 10 });
	});

	it.each([
		['a step of 2099', { kind: 'time', at: FAR * MS_A_DAY } as const],
		['a step of four days ahead', { kind: 'time', at: (TODAY + 4) * MS_A_DAY } as const]
	])('%s is due', (_, at) => {
		expect(back({ phase: 'learning', due: at })).toMatchObject({ shelf: 'day', shelfKey: TODAY });
	});

	it('a new card put off until 2099 is new again', () => {
		expect(back({ buriedUntil: FAR })).toEqual(aCard());
	});
});

describe('a card in its place', () => {
	it.each([
		['new', {}],
		['due', due(TODAY, TODAY - 10)],
		['overdue by years', due(TODAY - 2000, TODAY - 2010)],
		['at the end of the longest interval', due(TODAY + 365, TODAY)],
		['answered tomorrow, before a flight west', due(TODAY + 366, TODAY + 1)],
		['set by the learner to a day in eight years', due(TODAY + 2920, TODAY - 1)],
		['put off until tomorrow', { ...due(TODAY, TODAY - 10), buriedUntil: TODAY + 1 }],
		['put off for years by a file', { ...due(TODAY, TODAY - 10), buriedUntil: TODAY + FARTHEST_DAYS }],
		['suspended', { ...due(TODAY + 9, TODAY), isSuspended: true }],
		['in a step of tonight', { phase: 'learning', due: { kind: 'time', at: (TODAY + 1) * MS_A_DAY } } as const]
	])('%s: stays as it is', (_, history) => {
		const card = aCard({}, history);
		expect(bringBack(card, TODAY, config)).toBe(card);
	});
});

describe('the law of what is brought back', () => {
	const aDay = fc.integer({ min: TODAY - 5000, max: FAR + 5000 });
	const aDue = fc.oneof(
		aDay.map((day) => ({ kind: 'day', day }) as const),
		aDay.map((day) => ({ kind: 'time', at: day * MS_A_DAY }) as const)
	);
	const histories = fc.record({
		due: aDue,
		lastDay: fc.option(aDay),
		buriedUntil: fc.option(aDay),
		isSuspended: fc.boolean(),
		phase: fc.constantFrom('learning' as const, 'review' as const)
	});

	it('no clock keeps a card away longer than may be chosen; what moves lies in the range read, and moves once', () => {
		fc.assert(
			fc.property(histories, (history) => {
				const card = aCard({}, history);
				const after = bringBack(card, TODAY, config);
				expect(bringBack(after, TODAY, config)).toBe(after);
				if (after.shelf === 'day') expect(after.shelfKey).toBeLessThanOrEqual(TODAY + FARTHEST_DAYS);
				// answered on a day to come: the longest interval is the most
				if (after.shelf === 'day' && after.history.buriedUntil === null && (history.lastDay ?? 0) > TODAY + 1)
					expect(after.shelfKey).toBeLessThanOrEqual(TODAY + config.longestIntervalDays);
				// a step that was put off is found on its own day
				if (after !== card && card.shelf === 'day' && history.due.kind === 'day')
					expect(card.shelfKey).toBeGreaterThanOrEqual(firstDayAstray(TODAY, config));
			}),
			PROPERTY_RUNS
		);
	});
});
