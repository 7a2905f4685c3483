import type { Deck } from '#domain/deck.ts';
import { NO_PROGRESS, takeProgress, type Progress, type ProgressByDeck } from '#domain/standing/progress.ts';
import type { Store } from '#store/port.ts';
import { isLargeLibrary } from './large-library.ts';
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
	const progress = await readProgress(
		store,
		working.map(({ id }) => id),
		today
	);
	return {
		working: working.map((deck) => ({
			deck,
			waiting: waiting.get(deck.id)?.length ?? 0,
			progress: progress[deck.id] ?? NO_PROGRESS
		})),
		otherCount: decks.size - working.length
	};
}

/** The first screen does without what it takes to look at many cards. */
async function readProgress(store: Store, deckIds: readonly string[], today: number): Promise<ProgressByDeck> {
	const ledger = await store.ledger();
	if (store.isKept && isLargeLibrary(ledger)) {
		const { askCards } = await import('./ask-cards.ts');
		return askCards(store, ledger, { name: 'progress', question: null, deckIds, today });
	}
	const taker = takeProgress(today, ledger.config);
	for (const id of deckIds) taker.count(await store.cardsOf(id));
	return taker.result();
}
