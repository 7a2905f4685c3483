import type { EventDraft } from '#domain/event.ts';
import type { Reads } from './backend.ts';
import { StoreError } from './errors.ts';
import { readParameterEvents } from './parameters.ts';
import { readLogOf, takenBack } from './undo.ts';

/**
 * The undo with card and quiz of the event it takes back, so that it is found with their logs.
 * @throws StoreError `unknown-event`; `already-undone`, for a second undo would silently do nothing
 */
export async function aimUndo(
	tx: Reads,
	draft: Extract<EventDraft, { kind: 'undo' }>
): Promise<Extract<EventDraft, { kind: 'undo' }>> {
	const target = await tx.get('events', draft.undoes);
	if (target === undefined) throw new StoreError('unknown-event', `No event ${draft.undoes} to take back.`);
	const { cardId, quizId } = target;
	const log = cardId === undefined ? await readParameterEvents(tx) : await readLogOf(tx, cardId);
	if (takenBack(log).has(target.id)) throw new StoreError('already-undone', `${target.id} is taken back already.`);
	const { cardId: _, quizId: __, ...rest } = draft;
	return { ...rest, ...(cardId === undefined ? {} : { cardId }), ...(quizId === undefined ? {} : { quizId }) };
}
