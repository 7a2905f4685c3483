import { byLogOrder, isKnownEvent, type EventOf, type StoredEvent } from '../event.ts';
import { calibrationOf, type Calibration } from './score.ts';

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
}

/**
 * The attempts of quizzes that hold, read by the quiz alone: of a card asked twice in one, the last. The first was taken
 * back, for else the card would not have been asked again.
 */
export function heldAttempts(events: readonly StoredEvent[]): readonly EventOf<'attempt'>[] {
	const held = new Map<string, EventOf<'attempt'>>();
	for (const event of events.filter(isKnownEvent).sort(byLogOrder)) {
		if (event.kind === 'attempt') held.set(`${event.quizId} ${event.cardId}`, event);
	}
	return [...held.values()];
}

/** The quizzes taken, latest first, with what is known of their answers. */
export function quizLines(
	ends: readonly EventOf<'quiz'>[],
	attempts: readonly EventOf<'attempt'>[]
): readonly QuizLine[] {
	const lines = ends.map(({ quizId, mode, quizEndedAt, studyDay, setup, ms, questionCount, score }): QuizLine => {
		const judged = attempts.filter((each) => each.quizId === quizId && each.certainty !== null);
		return {
			quizId,
			mode,
			endedAt: quizEndedAt,
			studyDay,
			setup,
			ms,
			questionCount,
			score,
			calibration: judged.length === 0 ? null : calibrationOf(judged.map((each) => ({ deckId: '', ...each })))
		};
	});
	return lines.sort((a, b) => b.endedAt - a.endedAt || (a.quizId < b.quizId ? -1 : 1));
}

/** Share of what was said to be sure that was right, 0-1; null where nothing was. */
export const surenessOf = ({ sureRight, sureWrong }: Calibration): number | null =>
	sureRight + sureWrong === 0 ? null : sureRight / (sureRight + sureWrong);
