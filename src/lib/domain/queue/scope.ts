import type { Card } from '../card.ts';
import type { QueueParts } from './parts.ts';

/** Which decks are studied. */
export interface QueueScope {
	/** one deck alone; null for every deck */
	readonly deckId: string | null;
	/** decks whose cards are left out until they are resumed, also when asked for alone */
	readonly pausedDeckIds: ReadonlySet<string>;
}

export const EVERY_DECK: QueueScope = { deckId: null, pausedDeckIds: new Set() };

export const isInScope = ({ deckId }: Pick<Card, 'deckId'>, scope: QueueScope): boolean =>
	!scope.pausedDeckIds.has(deckId) && (scope.deckId === null || scope.deckId === deckId);

/** The cards of the decks that are studied, each group in the order given. */
export function leaveOutOfScope({ steps, reviews, fresh }: QueueParts, scope: QueueScope): QueueParts {
	const isIn = (card: Card): boolean => isInScope(card, scope);
	return { steps: steps.filter(isIn), reviews: reviews.filter(isIn), fresh: fresh.filter(isIn) };
}
