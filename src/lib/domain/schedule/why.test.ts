import { describe, expect, it } from 'vitest';
import { NEW_HISTORY, type CardHistory } from '../card.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { whyToday } from './why.ts';

const TODAY = 20_000;
const known: Partial<CardHistory> = {
	phase: 'review',
	memory: { stability: 10, difficulty: 5 },
	lastDay: TODAY - 10,
	due: { kind: 'day', day: TODAY }
};
const why = (history: Partial<CardHistory>) => whyToday({ ...NEW_HISTORY, ...history }, TODAY, DEFAULT_CONFIG);

describe('whyToday', () => {
	it.each<[string, Partial<CardHistory>, object]>([
		['a new card', {}, { reason: 'new', lateDays: 0, elapsedDays: null, recall: null }],
		['a first step', { phase: 'learning', lastDay: TODAY, due: { kind: 'time', at: 1 } }, { reason: 'learning' }],
		[
			'a step that slept',
			{ phase: 'learning', lastDay: TODAY - 1, due: { kind: 'day', day: TODAY } },
			{ elapsedDays: 1 }
		],
		['one forgotten', { phase: 'relearning', lastDay: TODAY, due: { kind: 'time', at: 1 } }, { reason: 'relearning' }],
		['one whose day it is', known, { reason: 'due', lateDays: 0, elapsedDays: 10 }],
		['one long due', { ...known, due: { kind: 'day', day: TODAY - 4 } }, { reason: 'overdue', lateDays: 4 }],
		['one ahead of its day', { ...known, due: { kind: 'day', day: TODAY + 3 } }, { reason: 'ahead', lateDays: -3 }]
	])('tells %s', (_, history, expected) => {
		expect(why(history)).toMatchObject(expected);
	});

	it('predicts 90 % when as many days went by as the card is stable, and less later', () => {
		expect(why(known).recall).toBeCloseTo(0.9, 6);
		expect(why({ ...known, lastDay: TODAY - 40 }).recall).toBeLessThan(0.85);
	});

	it('predicts nothing on the day of the answer', () => {
		expect(why({ ...known, lastDay: TODAY, due: { kind: 'day', day: TODAY + 10 } }).recall).toBeNull();
	});
});
