import type { Card } from './card.ts';

/** Finds something out by a look at many cards, without ever holding them all. */
export interface Taker<Found> {
	/** Counts some more cards in, each card once; in batches of any size what comes out is the same. */
	count(cards: readonly Card[]): void;
	result(): Found;
}
