import type { Card } from '../card.ts';

/** True for a concept that can be built on: one of its cards has left its learning steps, or is in them. */
export type IsKnown = (concept: string) => boolean;

/** True when every concept the card builds on is known, or the learner asked for the card all the same. */
export const hasPrerequisites = (card: Card, isKnown: IsKnown): boolean =>
	card.history.isUnlocked || card.after.every(isKnown);

/**
 * New cards that may be introduced, in the order given. What a card earlier in that order teaches may be built on: it
 * is asked before, so a first session is not one lonely card waiting for its second step.
 */
export function leaveOutLocked(fresh: readonly Card[], isKnown: IsKnown): readonly Card[] {
	const isMet = buildingOn(isKnown);
	return fresh.filter(isMet);
}

/** Says of one card after another whether its prerequisites are met, and remembers what those that are would teach. */
export function buildingOn(isKnown: IsKnown): (card: Card) => boolean {
	const taught = new Set<string>();
	return (card) => {
		if (!hasPrerequisites(card, (concept) => isKnown(concept) || taught.has(concept))) return false;
		for (const concept of card.teaches) taught.add(concept);
		return true;
	};
}
