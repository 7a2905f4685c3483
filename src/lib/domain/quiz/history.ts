import { byLogOrder, isKnownEvent, type EventOf, type StoredEvent } from '../event.ts';
import { effectiveEvents } from '../schedule/effective-events.ts';
import { meantEvents } from '../schedule/meant-events.ts';
import { calibrationOf, totalMarks, totalScore, type Calibration } from './score.ts';

/** A quiz taken, with how well its answers were judged. */
export interface QuizLine {
	readonly quizId: string;
	readonly mode: string;
	/** UTC ms */
	readonly endedAt: number;
	readonly studyDay: number;
	/** query of its link */
	readonly setup: string;
	readonly ms: number;
	readonly questionCount: number;
	/** sum of the scores */
	readonly score: number;
	/** null where certainty was not asked, or the answers were not read */
	readonly calibration: Calibration | null;
	/** it has no end: its figures are those of the answers given */
	readonly isLeft: boolean;
}

/**
 * The attempts of quizzes as the learner means them by now: without what is taken back, and with *I was right*. Of a
 * card asked twice in one quiz the last, for the first was taken back.
 * @param events those of whole quizzes: undo and override bear the quiz's id
 */
export function meantAttempts(events: readonly StoredEvent[]): readonly EventOf<'attempt'>[] {
	const held = new Map<string, EventOf<'attempt'>>();
	for (const event of meantEvents(effectiveEvents(events))) {
		if (event.kind === 'attempt') held.set(`${event.quizId} ${event.cardId}`, event);
	}
	return [...held.values()];
}

/** The ends of quizzes, of each the last one: it is written again where an answer was corrected after it. */
export function lastEnds(events: readonly StoredEvent[]): readonly EventOf<'quiz'>[] {
	const ends = new Map<string, EventOf<'quiz'>>();
	for (const event of events.filter(isKnownEvent).sort(byLogOrder)) {
		if (event.kind === 'quiz') ends.set(event.quizId, event);
	}
	return [...ends.values()];
}

/**
 * The end with what its answers came to by now: they may have been corrected or taken back after it.
 * @param attempts of the quiz, as they are meant
 */
export const endAsMeant = (end: EventOf<'quiz'>, attempts: readonly EventOf<'attempt'>[]): EventOf<'quiz'> => ({
	...end,
	score: totalScore(attempts),
	// a card that left the decks in the middle was answered all the same
	questionCount: Math.max(end.questionCount, attempts.length),
	...(end.marks === undefined ? {} : { marks: totalMarks(attempts) })
});

/**
 * The quizzes taken, latest first, with what is known of their answers; those that have answers and no end too. A sprint
 * in which nothing was answered is none: it has no questions.
 * @param attempts as they are meant
 */
export function quizLines(
	ends: readonly EventOf<'quiz'>[],
	attempts: readonly EventOf<'attempt'>[]
): readonly QuizLine[] {
	const answersOf = new Map<string, EventOf<'attempt'>[]>();
	for (const attempt of attempts) {
		const known = answersOf.get(attempt.quizId);
		if (known) known.push(attempt);
		else answersOf.set(attempt.quizId, [attempt]);
	}
	const taken = ends.filter(({ questionCount }) => questionCount > 0);
	const ended = taken.map(({ quizId, mode, quizEndedAt, studyDay, setup, ms, questionCount, score }): QuizLine => ({
		quizId,
		mode,
		endedAt: quizEndedAt,
		studyDay,
		setup,
		ms,
		questionCount,
		score,
		calibration: judgedIn(answersOf.get(quizId) ?? []),
		isLeft: false
	}));
	for (const { quizId } of ends) answersOf.delete(quizId);
	const left = [...answersOf].flatMap(([quizId, answers]): QuizLine[] => {
		const last = answers.at(-1);
		if (last === undefined) return [];
		return [
			{
				quizId,
				mode: last.mode,
				endedAt: last.at,
				studyDay: last.studyDay,
				setup: `mode=${last.mode}`,
				ms: answers.reduce((sum, { ms }) => sum + ms, 0),
				questionCount: answers.length,
				score: totalScore(answers),
				calibration: judgedIn(answers),
				isLeft: true
			}
		];
	});
	return [...ended, ...left].sort((a, b) => b.endedAt - a.endedAt || (a.quizId < b.quizId ? -1 : 1));
}

function judgedIn(answers: readonly EventOf<'attempt'>[]): Calibration | null {
	const judged = answers.filter(({ certainty }) => certainty !== null);
	return judged.length === 0 ? null : calibrationOf(judged);
}

/** Share of what was said to be sure that was right, 0-1; null where nothing was. */
export const surenessOf = ({ sureRight, sureWrong }: Calibration): number | null =>
	sureRight + sureWrong === 0 ? null : sureRight / (sureRight + sureWrong);
