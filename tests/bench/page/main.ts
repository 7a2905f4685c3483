import { measureCommit } from './commit.ts';
import { layOutQueue, measureDueCount, measureQueue } from './queue.ts';
import { layOutQuiz, measureQuizBuild } from './quiz.ts';
import { simulateQuizYears } from './quiz-year.ts';
import { measureSeeding } from './seeding.ts';
import { prepareSession } from './session.ts';

/** What the bench calls from outside, by name. */
export const bench = {
	measureCommit,
	layOutQueue,
	layOutQuiz,
	measureDueCount,
	measureQueue,
	measureQuizBuild,
	measureSeeding,
	prepareSession,
	simulateQuizYears
};
export type PageBench = typeof bench;

Object.assign(globalThis, { quaiBench: bench });
