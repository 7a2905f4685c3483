import type { ForecastDay } from './forecast.ts';

/** What will be asked on a study day. */
export interface SessionAhead {
	readonly day: number;
	readonly cards: number;
	readonly answers: number;
}

/**
 * The sessions of a forecast, when each day's is done. What is due beyond a day's limit is asked on the next with room.
 * @param days from today on
 * @param today what today's queue asks, however much is due
 * @param held cards due by today that it does not ask
 * @param reviewsADay most cards to review in a day
 */
export function sessionsAhead(
	days: readonly ForecastDay[],
	today: Omit<SessionAhead, 'day'>,
	held: number,
	reviewsADay: number
): readonly SessionAhead[] {
	let left = held;
	return days.map(({ day, young, mature, fresh, answers }, i) => {
		if (i === 0) return { day, ...today };
		const due = left + young + mature;
		const asked = Math.min(due, reviewsADay);
		left = due - asked;
		return { day, cards: asked + fresh, answers: asked + answers - young - mature };
	});
}
