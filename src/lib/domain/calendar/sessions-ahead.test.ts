import { describe, expect, it } from 'vitest';
import type { ForecastDay } from './forecast.ts';
import { sessionsAhead } from './sessions-ahead.ts';

const aDay = (day: number, due: number, fresh = 0): ForecastDay => ({
	day,
	young: due,
	mature: 0,
	fresh,
	answers: due + 2 * fresh
});

describe('sessionsAhead', () => {
	it('asks today what its queue asks, and what is held back tomorrow', () => {
		const days = [aDay(100, 6), aDay(101, 1, 2), aDay(102, 0)];
		expect(sessionsAhead(days, { cards: 3, answers: 3 }, 3, 200)).toEqual([
			{ day: 100, cards: 3, answers: 3 },
			{ day: 101, cards: 6, answers: 8 },
			{ day: 102, cards: 0, answers: 0 }
		]);
	});

	it('works off a backlog by the day’s limit, new cards beside it', () => {
		const days = [100, 101, 102, 103].map((day) => aDay(day, 10, 1));
		const sessions = sessionsAhead(days, { cards: 50, answers: 50 }, 70, 50);
		expect(sessions.map(({ cards }) => cards)).toEqual([50, 51, 41, 11]);
		expect(sessions.map(({ answers }) => answers)).toEqual([50, 52, 42, 12]);
	});
});
