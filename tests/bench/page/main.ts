import { layOutCrowd } from './crowd.ts';
import { measureCommit } from './commit.ts';
import { layOutQueue, measureDueCount, measureQueue } from './queue.ts';
import { layOutQuiz, measureQuizBuild } from './quiz.ts';
import { simulateQuizYears } from './quiz-year.ts';
import { layOutRefold, measureRefold } from './refold.ts';
import { measureSeeding } from './seeding.ts';
import { prepareSession } from './session.ts';
import { layOutDays, measureStatistics } from './day-statistics.ts';

/** What the bench calls from outside, by name. */
export const bench = {
	layOutCrowd,
	measureCommit,
	layOutQueue,
	layOutQuiz,
	measureDueCount,
	measureQueue,
	measureQuizBuild,
	measureSeeding,
	layOutDays,
	measureStatistics,
	prepareSession,
	simulateQuizYears,
	layOutRefold,
	measureRefold
};
export type PageBench = typeof bench;

Object.assign(globalThis, { quaiBench: bench });
