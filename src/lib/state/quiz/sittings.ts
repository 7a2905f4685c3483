import type { EventOf } from '#domain/event.ts';
import { endAsMeant, lastEnds, meantAttempts } from '#domain/quiz/history.ts';
import type { Store } from '#store/port.ts';

/** Quizzes with their answers, as the learner means them by now. */
export interface Sittings {
	/** in the order of time */
	readonly ends: readonly EventOf<'quiz'>[];
	readonly attempts: readonly EventOf<'attempt'>[];
}

/**
 * The quizzes that ended between two moments (UTC ms, both included). Every statistic of quizzes reads them here, so
 * that undo and *I was right* hold in all of them.
 * @param most of how many the answers are read: the last ones; earlier ones stand as their end was written
 */
export async function readSittings(
	store: Pick<Store, 'events'>,
	{ fromAt, toAt, most }: { readonly fromAt: number; readonly toAt: number; readonly most: number }
): Promise<Sittings> {
	const ends = lastEnds(await store.events({ by: 'quizzes', fromAt, toAt }));
	const read = await Promise.all(
		ends.slice(-most).map(async (end) => {
			const attempts = meantAttempts(await store.events({ by: 'quiz', quizId: end.quizId }));
			return { end: endAsMeant(end, attempts), attempts };
		})
	);
	return {
		ends: [...ends.slice(0, -most), ...read.map(({ end }) => end)],
		attempts: read.flatMap(({ attempts }) => attempts)
	};
}
