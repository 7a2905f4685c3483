import type { DayBlock } from '../ledger/day-block.ts';
import { answersOn, totalsByDay } from './yard.ts';

/** What an answer takes before anything is known: question, thought, rating. */
export const USUAL_ANSWER_MS = 8000;
/** Days with fewer answers say little. */
const FEWEST_ANSWERS = 5;
/** The latest days count: habits change. */
const DAYS_KEPT = 30;

/**
 * Time one answer takes, ms: the median over the mean of each of the latest days with at least five answers. A phone
 * left on the table spoils one day, not the median. Days after `today` are a clock's mistake and left out.
 */
export function answerMs(blocks: readonly DayBlock[], today: number): number {
	const means = [...totalsByDay(blocks)]
		.filter(([day, done]) => day <= today && answersOn(done) >= FEWEST_ANSWERS)
		.sort(([a], [b]) => b - a)
		.slice(0, DAYS_KEPT)
		.map(([, done]) => done.ms / answersOn(done))
		.sort((a, b) => a - b);
	const middle = Math.floor(means.length / 2);
	const high = means[middle];
	if (high === undefined) return USUAL_ANSWER_MS;
	const low = means.length % 2 === 0 ? (means[middle - 1] ?? high) : high;
	return (low + high) / 2;
}
