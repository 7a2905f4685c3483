import { cardIdOf, makeCard, type Card } from '#domain/card.ts';
import type { StoredNote } from '#store/port.ts';
import { openIndexedDb } from '#store/indexeddb-backend.ts';
import { openStore } from '#store/store.ts';
import { makeGenerator } from '../statistics.js';
import { makeBlocks } from './day-statistics.ts';
import { DEVICE, drawHistory, fillBehind, today } from './library.ts';
import { fetchDecks } from './seeding.ts';
import { beNoNewcomer } from './session.ts';

const NOTES_A_TRANSACTION = 5000;
/** one card in so many was forgotten again and again */
const LEECH_EACH = 400;

/**
 * Lays out the app's own database as of someone who has studied for ten years: the built-in decks grown by copies of
 * their notes to so many cards, a log that long and the day totals that belong to it. The app itself opens it next.
 */
export async function layOutCrowd(options: {
	readonly decks: readonly string[];
	readonly cards: number;
	readonly reviews: number;
}): Promise<number> {
	const backend = await openIndexedDb();
	const store = await openStore(backend, { deviceId: DEVICE, now: () => Date.now() });
	for (const deck of await fetchDecks(options.decks)) await store.seed(deck);
	const originals = await store.notesOf();
	const [notes, cards] = copyNotes(originals, options.cards);
	for (let from = 0; from < notes.length; from += NOTES_A_TRANSACTION) {
		const rows = notes.slice(from, from + NOTES_A_TRANSACTION);
		await backend.transaction('write', (tx) => tx.putMany('notes', rows));
	}
	await fillBehind(backend, cards, options.reviews);
	const blocks = makeBlocks(options.reviews, [...new Set(originals.map(({ deckId }) => deckId))]);
	await backend.transaction('write', (tx) => tx.putMany('days', blocks));
	store.close();
	beNoNewcomer();
	return cards.length;
}

function copyNotes(originals: readonly StoredNote[], cardCount: number): readonly [StoredNote[], Card[]] {
	const draw = makeGenerator(cardCount);
	const day = today();
	const notes: StoredNote[] = [];
	const cards: Card[] = [];
	for (let i = 0; cards.length < cardCount; i++) {
		const original = originals[i % originals.length];
		if (original === undefined) throw new Error('no note to copy');
		const id = `${original.id}-copy-${i}`;
		const note = {
			...original,
			id,
			code: `BENU ${i}`,
			order: 10_000_000 + i * 100,
			teaches: [],
			after: [],
			formerly: []
		};
		notes.push(note);
		for (const facet of note.facets) {
			const place = { ...note, id: cardIdOf(id, facet), noteId: id, facet, formerIds: [], isRetired: false };
			const { deckId, kind, order, teaches, after, formerIds, isRetired, noteId } = place;
			const history = drawHistory(draw, day);
			const isLeech = cards.length % LEECH_EACH === 7 && history.memory !== null;
			cards.push(
				makeCard(
					{ id: place.id, noteId, deckId, facet, kind, order, teaches, after, formerIds, isRetired },
					isLeech ? { ...history, lapses: 8 + (cards.length % 5), isLeech } : history
				)
			);
		}
	}
	return [notes, cards];
}
