import type { Card } from '../card.ts';
import { isBuried, isInSteps } from '../queue/parts.ts';
import { hasPrerequisites, type IsKnown } from '../queue/prerequisites.ts';

/** Where a card stands for its learner today: what a list says of it. */
export type Standing =
	/** left the decks; its history stays */
	| { readonly kind: 'retired' }
	| { readonly kind: 'suspended' }
	/** nothing of its deck is asked */
	| { readonly kind: 'deck-paused' }
	/** put off by the learner */
	| { readonly kind: 'buried'; readonly inDays: number }
	| { readonly kind: 'new' }
	/** new, and builds on concepts that are not known yet */
	| { readonly kind: 'locked' }
	/** in its steps: it comes back today */
	| { readonly kind: 'learning' }
	| { readonly kind: 'due' }
	| { readonly kind: 'waiting'; readonly inDays: number };

export interface StandingOptions {
	/** study day */
	readonly today: number;
	readonly isKnown: IsKnown;
	readonly pausedDeckIds: ReadonlySet<string>;
}

/** The one standing that says best why a card comes when it does, or not at all. */
export function standingOf(card: Card, { today, isKnown, pausedDeckIds }: StandingOptions): Standing {
	const { isSuspended, due, buriedUntil } = card.history;
	if (card.isRetired) return { kind: 'retired' };
	if (isSuspended) return { kind: 'suspended' };
	if (pausedDeckIds.has(card.deckId)) return { kind: 'deck-paused' };
	const dueDay = due?.kind === 'day' ? due.day : today;
	if (isBuried(card, today) && buriedUntil !== null && buriedUntil > dueDay) {
		return { kind: 'buried', inDays: buriedUntil - today };
	}
	if (due === null) return { kind: hasPrerequisites(card, isKnown) ? 'new' : 'locked' };
	if (dueDay > today) return { kind: 'waiting', inDays: dueDay - today };
	return { kind: isInSteps(card) ? 'learning' : 'due' };
}

/** The concepts that some of the cards has taught already, or is teaching. */
export const conceptsOf = (cards: readonly Card[]): ReadonlySet<string> =>
	new Set(cards.filter(({ history }) => history.phase !== 'new').flatMap((card) => card.teaches));
