import type { Card } from '../card.ts';
import type { Envelope, EventDraft } from '../event.ts';

/** What a learner can do to a card outside of a session; its words are those of the log. */
export type CardAct =
	| { readonly kind: 'suspend' | 'unsuspend' | 'reset' | 'unlock' }
	| { readonly kind: 'flag'; readonly isFlagged: boolean }
	| { readonly kind: 'bury'; readonly untilDay: number }
	| { readonly kind: 'set-due'; readonly dueDay: number };

/** When and where an act was done. */
export type ActMoment = Omit<Envelope, 'id' | 'hlc'>;

/** True when the act would change the card: what would change nothing is not offered, and not recorded. */
export function changesCard(act: CardAct, { history, isRetired }: Pick<Card, 'history' | 'isRetired'>): boolean {
	if (isRetired) return false;
	switch (act.kind) {
		case 'suspend':
			return !history.isSuspended;
		case 'unsuspend':
			return history.isSuspended;
		case 'reset':
			return history.phase !== 'new';
		case 'unlock':
			return history.phase === 'new' && !history.isUnlocked;
		case 'flag':
			return history.isFlagged !== act.isFlagged;
		case 'bury':
			return (history.buriedUntil ?? -Infinity) < act.untilDay;
		case 'set-due':
			// a new card comes by its order: it has no day to set
			return history.phase !== 'new' && !(history.due?.kind === 'day' && history.due.day === act.dueDay);
	}
}

/** One event for each card that the act changes, in the order given. */
export const draftsFor = (act: CardAct, cards: readonly Card[], moment: ActMoment): readonly EventDraft[] =>
	cards.filter((card) => changesCard(act, card)).map((card) => ({ ...act, ...moment, cardId: card.id }));
