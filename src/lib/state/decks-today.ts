import type { Deck } from '#domain/deck.ts';
import { bringBack } from '#domain/schedule/astray.ts';
import { progressOfCards, type Progress } from '#domain/standing/progress.ts';
import { openLibrary } from './library.svelte.ts';

/** A deck that has something to study today, and how far the learner is with it. */
export interface DeckToday {
	readonly deck: Deck;
	/** cards of today's queue */
	readonly waiting: number;
	readonly progress: Progress;
}

export interface DecksToday {
	/** in the order of the decks */
	readonly working: readonly DeckToday[];
	/** decks that have nothing today */
	readonly otherCount: number;
}

/**
 * The decks with something to study: only their own rows are read.
 * @param deckIds the deck of every card that waits today
 */
export async function readDecksToday(deckIds: readonly string[], today: number): Promise<DecksToday> {
	const { store, decks } = await openLibrary();
	const waiting = Map.groupBy(deckIds, (id) => id);
	const working = [...decks.values()].filter(({ id }) => waiting.has(id)).sort((a, b) => a.order - b.order);
	const [{ config }, ...rows] = await Promise.all([store.ledger(), ...working.map(({ id }) => store.cardsOf(id))]);
	return {
		working: working.map((deck, i) => ({
			deck,
			waiting: waiting.get(deck.id)?.length ?? 0,
			progress: progressOfCards(
				(rows[i] ?? []).map((card) => bringBack(card, today, config)),
				today
			)
		})),
		otherCount: decks.size - working.length
	};
}
