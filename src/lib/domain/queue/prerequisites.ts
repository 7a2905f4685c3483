import type { Card } from '../card.ts';

/** True for a concept that one of its cards has taught: see `hasGraduated`. */
export type IsKnown = (concept: string) => boolean;

/** True when every concept the card builds on is known, or the learner asked for the card all the same. */
export const hasPrerequisites = (card: Card, isKnown: IsKnown): boolean =>
	card.history.isUnlocked || card.after.every(isKnown);

/** New cards that may be introduced, in the order given. */
export const leaveOutLocked = (fresh: readonly Card[], isKnown: IsKnown): readonly Card[] =>
	fresh.filter((card) => hasPrerequisites(card, isKnown));
