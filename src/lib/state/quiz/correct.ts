import type { Rating, StoredEvent } from '#domain/event.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import type { Store } from '#store/port.ts';
import type { Stamp } from './attempts.ts';

interface Target {
	readonly quizId: string;
	readonly cardId: string;
	readonly stamp: Stamp;
	/** the same on every try */
	readonly requestId: string;
}

/** *I was right*: the attempt stays in the log, and what counts is the rating. */
export async function correctAttempt(store: Store, { rating, ...target }: Target & { rating: Rating }): Promise<void> {
	const attempt = await lastAttempt(store, target);
	const { cardId, quizId, stamp, requestId } = target;
	if (attempt === null) return;
	await store.record({ kind: 'override', ...stamp, cardId, quizId, reviewId: attempt.id, rating }, requestId);
}

/** Takes the attempt back; one that another page took back already stays so. */
export async function takeBackAttempt(store: Store, target: Target): Promise<void> {
	const attempt = await lastAttempt(store, target);
	if (attempt !== null) await store.record({ kind: 'undo', ...target.stamp, undoes: attempt.id }, target.requestId);
}

/** The attempt of a card in a quiz that holds: read from the log, for the page may have been loaded anew. */
async function lastAttempt(store: Store, { quizId, cardId }: Target): Promise<StoredEvent | null> {
	const log = effectiveEvents(await store.events({ by: 'card', cardId }));
	return log.findLast((event) => event.kind === 'attempt' && event.quizId === quizId) ?? null;
}
