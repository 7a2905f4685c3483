import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_TOTALS, type DayTotals } from '../ledger/day-totals.ts';
import { DEFAULT_CONFIG } from '../schedule/config.ts';
import { median } from './median.ts';
import { minutesFor, paceOf, type Pace } from './minutes.ts';

const day = (fields: Partial<DayTotals>): DayTotals => ({ ...NO_TOTALS, ...fields });

describe('the median', () => {
	it.each([
		[[], null],
		[[7], 7],
		[[9, 1], 5],
		[[9, 1, 2], 2],
		[[4, 1, 3, 60], 3.5]
	])('of %j is %s', (values, expected) => {
		expect(median(values)).toBe(expected);
	});
});

describe('a learner’s pace', () => {
	const fast = Array.from({ length: 20 }, () => 5000);
	it.each([
		['nothing known yet', [], [], { answerMs: 12_000, answersANewCard: 2 }],
		['nine answers are too few', fast.slice(0, 9), [], { answerMs: 12_000, answersANewCard: 2 }],
		['a phone left on the table', [...fast, 60_000, 60_000], [], { answerMs: 5000, answersANewCard: 2 }],
		[
			'ten new cards in 28 answers beside the reviews',
			fast,
			[day({ reviews: 30, matured: 16, introduced: 5 }), day({ reviews: 14, matured: 0, introduced: 5 })],
			{ answerMs: 5000, answersANewCard: 2.8 }
		],
		[
			'one card that would not stick',
			fast,
			[day({ reviews: 120, matured: 0, introduced: 10 })],
			{ answerMs: 5000, answersANewCard: 6 }
		]
	])('%s', (_, answersMs, days, expected) => {
		expect(paceOf(answersMs, days, DEFAULT_CONFIG)).toEqual(expected);
	});

	it('without learning steps takes one answer a new card', () => {
		expect(paceOf([], [], { learningStepsMin: [] }).answersANewCard).toBe(1);
	});
});

describe('minutes', () => {
	const pace: Pace = { answerMs: 10_000, answersANewCard: 3 };
	it.each([
		[0, 0, 0],
		[1, 0, 1],
		[18, 0, 3],
		[0, 10, 5],
		[18, 5, 6]
	])('%i due and %i new take about %i', (due, fresh, minutes) => {
		expect(minutesFor({ due, fresh }, pace)).toBe(minutes);
	});

	it('never grow when cards are done', () => {
		fc.assert(
			fc.property(fc.nat(500), fc.nat(100), (due, fresh) => {
				const now = minutesFor({ due: due + 1, fresh: fresh + 1 }, pace);
				expect(minutesFor({ due, fresh: fresh + 1 }, pace)).toBeLessThanOrEqual(now);
				expect(minutesFor({ due: due + 1, fresh }, pace)).toBeLessThanOrEqual(now);
			})
		);
	});
});
