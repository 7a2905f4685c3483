import { isKnownEvent, type EventOf } from '#domain/event.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import { meantEvents } from '#domain/schedule/meant-events.ts';
import type { Store } from '#store/port.ts';

const LOOK_BACK_MS = 90 * MS_A_DAY;
/** Cards whose logs are read to know what became of a mistake. */
const MOST_CARDS = 200;

type Attempt = EventOf<'attempt'>;

export async function readQuizzes(store: Pick<Store, 'events'>, now: number): Promise<readonly EventOf<'quiz'>[]> {
	const found = await store.events({ by: 'quizzes', fromAt: 0, toAt: now });
	return found.filter((event) => isKnownEvent(event)).filter((event) => event.kind === 'quiz');
}

/**
 * Wrong attempts of the last 90 days that picked another note's side, as the learner means them by now: without what
 * is taken back, and without what was right after all. Read by quiz, so that reviews cost nothing.
 */
export async function readMistakes(store: Pick<Store, 'events'>, now: number): Promise<readonly Attempt[]> {
	const quizzes = await store.events({ by: 'quizzes', fromAt: now - LOOK_BACK_MS, toAt: now });
	const ids = new Set(quizzes.flatMap(({ quizId }) => quizId ?? []));
	const found = await Promise.all([...ids].map((quizId) => store.events({ by: 'quiz', quizId })));
	const wrong = found
		.flat()
		.filter((event) => isKnownEvent(event))
		.filter((event) => event.kind === 'attempt')
		.filter(({ pickedNoteId, score }) => pickedNoteId !== undefined && score < 1);
	const cardIds = [...new Set(wrong.map(({ cardId }) => cardId))].slice(-MOST_CARDS);
	const logs = await Promise.all(cardIds.map((cardId) => store.events({ by: 'card', cardId })));
	const asked = new Set(wrong.map(({ id }) => id));
	return meantEvents(effectiveEvents(logs.flat()))
		.filter((event) => event.kind === 'attempt')
		.filter(({ id, score }) => asked.has(id) && score < 1);
}
