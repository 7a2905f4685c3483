import type { EventOf } from '#domain/event.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import type { Store } from '#store/port.ts';
import { readSittings } from '../quiz/sittings.ts';

const LOOK_BACK_MS = 90 * MS_A_DAY;
/** Quizzes whose answers are read: as many as a chart draws. */
const MOST_QUIZZES = 50;

/** Quizzes in the order of time, with the scores that count by now. */
export const readQuizzes = async (store: Pick<Store, 'events'>, now: number): Promise<readonly EventOf<'quiz'>[]> =>
	(await readSittings(store, { fromAt: 0, toAt: now, most: MOST_QUIZZES })).ends;

/**
 * Wrong attempts of the last 90 days that picked another note's side, as the learner means them by now. Read by quiz,
 * so that reviews cost nothing.
 */
export async function readMistakes(store: Pick<Store, 'events'>, now: number): Promise<readonly EventOf<'attempt'>[]> {
	const { attempts } = await readSittings(store, { fromAt: now - LOOK_BACK_MS, toAt: now, most: Infinity });
	return attempts.filter(({ pickedNoteId, score }) => pickedNoteId !== undefined && score < 1);
}
