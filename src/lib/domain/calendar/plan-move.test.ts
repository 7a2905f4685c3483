import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { NO_EASY_DAYS, type EasyDays } from '../settings/easy-days.ts';
import { DEFAULT_CONFIG } from '../schedule/config.ts';
import { planMove, takeMovable, type MoveWish } from './plan-move.ts';

const TODAY = 20_000;
const due = (...days: number[]) => days.map((day, i) => aCard({ id: `c${i}` }, inReview(TODAY + day)));
const countDue = (cards: readonly { shelf: string; shelfKey: number }[]) => {
	const counts: Record<string, number> = {};
	for (const { shelf, shelfKey } of cards) if (shelf === 'day') counts[shelfKey] = (counts[shelfKey] ?? 0) + 1;
	return counts;
};
const plan = (cards: ReturnType<typeof due>, wish: MoveWish, easyDays: EasyDays = NO_EASY_DAYS) =>
	planMove(cards, wish, { today: TODAY, dueByDay: countDue(cards), easyDays });
const show = ({ moves, loads }: ReturnType<typeof plan>) => ({
	moves: moves.map(({ cardId, toDay }) => `${cardId}>${toDay - TODAY}`).join(' '),
	loads: loads.map(({ day, before, after }) => `${day - TODAY}:${before}>${after}`).join(' ')
});

describe('planMove', () => {
	it.each<[string, number[], MoveWish, string, string]>([
		['postpones', [1, 2], { kind: 'shift', days: 3 }, 'c0>4 c1>5', '1:1>0 2:1>0 4:0>1 5:0>1'],
		['counts what is overdue from today', [-9, 0], { kind: 'shift', days: 1 }, 'c0>1 c1>1', '0:2>0 1:0>2'],
		['brings forward', [5, 9], { kind: 'shift', days: -4 }, 'c0>1 c1>5', '1:0>1 9:1>0'],
		['never before today', [2, 9], { kind: 'shift', days: -30 }, 'c0>0 c1>0', '0:0>2 2:1>0 9:1>0'],
		['puts all on a day', [1, 3, 5], { kind: 'to', day: TODAY + 3 }, 'c0>3 c2>3', '1:1>0 3:1>3 5:1>0'],
		['not farther than ten years', [1], { kind: 'shift', days: 1e9 }, 'c0>3650', '1:1>0 3650:0>1'],
		['shares out a backlog', [-3, -2, -1, 0], { kind: 'spread', days: 2 }, 'c1>1 c3>1', '0:4>2 1:0>2']
	])('%s', (_, days, wish, moves, loads) => {
		expect(show(plan(due(...days), wish))).toEqual({ moves, loads });
	});

	it('leaves new cards, steps, paused cards and those put off where they are', () => {
		const cards = [
			aCard({ id: 'new' }),
			aCard({ id: 'step' }, inSteps(1000)),
			aCard({ id: 'put-off' }, { ...inReview(TODAY), buriedUntil: TODAY + 1 }),
			aCard({ id: 'off' }, { ...inReview(TODAY), isSuspended: true })
		];
		expect(plan(cards, { kind: 'shift', days: 3 })).toEqual({ moves: [], loads: [] });
	});

	it('has nothing to do for overdue cards that stay on today', () => {
		expect(plan(due(-3, -1, 0), { kind: 'to', day: TODAY })).toEqual({ moves: [], loads: [] });
	});

	it('shares out around days off', () => {
		const cards = due(0, 0, 0, 0);
		const easyDays = { ...NO_EASY_DAYS, daysOff: [TODAY + 1] };
		expect(show(plan(cards, { kind: 'spread', days: 3 }, easyDays)).loads).toBe('0:4>2 2:0>2');
		const allOff = { ...NO_EASY_DAYS, daysOff: [TODAY, TODAY + 1] };
		expect(show(plan(cards, { kind: 'spread', days: 2 }, allOff)).loads).toBe('0:4>2 1:0>2');
	});

	it('says the loads that the moved rows then have', () => {
		const wish: fc.Arbitrary<MoveWish> = fc.oneof(
			fc.record({ kind: fc.constant('shift' as const), days: fc.integer({ min: -40, max: 40 }) }),
			fc.record({ kind: fc.constant('to' as const), day: fc.integer({ min: TODAY - 9, max: TODAY + 40 }) }),
			fc.record({ kind: fc.constant('spread' as const), days: fc.integer({ min: 1, max: 20 }) })
		);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -20, max: 40 }), { maxLength: 30 }), wish, (days, wished) => {
				const cards = due(...days);
				const { moves, loads } = plan(cards, wished);
				const moved = cards.map((card) => {
					const move = moves.find(({ cardId }) => cardId === card.id);
					return { shelf: card.shelf, shelfKey: Math.max(TODAY, move?.toDay ?? card.shelfKey) };
				});
				const after = countDue(moved);
				for (const load of loads) expect(load.after).toBe(after[load.day] ?? 0);
				const sum = (of: 'before' | 'after') => loads.reduce((all, load) => all + load[of], 0);
				expect(sum('before')).toBe(sum('after'));
				for (const { toDay } of moves) expect(toDay).toBeGreaterThanOrEqual(TODAY);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('takeMovable', () => {
	const take = (cards: ReturnType<typeof due>, most: number, size = cards.length) => {
		const taker = takeMovable({ most }, TODAY, DEFAULT_CONFIG);
		for (let from = 0; from < cards.length; from += size) taker.count(cards.slice(from, from + size));
		return taker.result().map(({ id }) => id);
	};

	it('leaves no room to new cards, steps and cards that stay away: they have no day to move', () => {
		const others = [
			aCard({ id: 'new' }),
			aCard({ id: 'step' }, inSteps(1000)),
			aCard({ id: 'put-off' }, { ...inReview(TODAY), buriedUntil: TODAY + 1 }),
			aCard({ id: 'off' }, { ...inReview(TODAY), isSuspended: true })
		];
		expect(take([...others, ...due(5, 3)], 2)).toEqual(['c1', 'c0']);
	});

	it('takes a card that a wrong clock put out of reach as one of today', () => {
		const astray = aCard({ id: 'astray' }, { ...inReview(TODAY + 30_000), lastDay: TODAY + 29_990 });
		expect(take([...due(-1, 1), astray], 2)).toEqual(['c0', 'astray']);
	});

	it('takes those that come first, whatever the size of the batches', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 40 }),
				fc.integer({ min: 1, max: 10 }),
				fc.integer({ min: 1, max: 10 }),
				(days, most, size) => {
					const cards = due(...days);
					const inOrder = [...cards].sort((a, b) => a.shelfKey - b.shelfKey).map(({ id }) => id);
					expect(take(cards, most, size)).toEqual(inOrder.slice(0, most));
				}
			),
			PROPERTY_RUNS
		);
	});
});
