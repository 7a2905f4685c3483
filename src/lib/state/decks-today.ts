import type { Deck } from '#domain/deck.ts';
import { takeProgress, type ProgressByDeck } from '#domain/standing/progress.ts';
import type { Watch } from './ask-cards.ts';
import { isLargeLibrary } from './large-library.ts';
import { openLibrary } from './library.svelte.ts';

/** A deck that has something to study today. */
export interface DeckToday {
	readonly deck: Deck;
	/** cards of today's queue */
	readonly waiting: number;
}

export interface DecksToday {
	/** in the order of the decks */
	readonly working: readonly DeckToday[];
	/** decks that have nothing today */
	readonly otherCount: number;
}

/**
 * The decks with something to study.
 * @param deckIds the deck of every card that waits today
 */
export async function readDecksToday(deckIds: readonly string[]): Promise<DecksToday> {
	const { decks } = await openLibrary();
	const waiting = Map.groupBy(deckIds, (id) => id);
	const working = [...decks.values()].filter(({ id }) => waiting.has(id)).sort((a, b) => a.order - b.order);
	return {
		working: working.map((deck) => ({ deck, waiting: waiting.get(deck.id)?.length ?? 0 })),
		otherCount: decks.size - working.length
	};
}

/**
 * How far the learner is with these decks: only their own rows are read. The first screen does without what it takes to
 * look at many cards.
 */
export async function readProgress(deckIds: readonly string[], today: number, watch?: Watch): Promise<ProgressByDeck> {
	const { store } = await openLibrary();
	const ledger = await store.ledger();
	if (store.isKept && isLargeLibrary(ledger)) {
		const { askCards } = await import('./ask-cards.ts');
		return askCards(store, ledger, { name: 'progress', question: null, deckIds, today }, watch);
	}
	const taker = takeProgress(today, ledger.config);
	for (const id of deckIds) taker.count(await store.cardsOf(id));
	return taker.result();
}
