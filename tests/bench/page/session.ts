import { cardIdOf, makeCard, NEW_HISTORY, type Card } from '#domain/card.ts';
import { moveCards } from '#domain/ledger/ledger.ts';
import { mixOrder } from '#domain/seeded.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import { ALL } from '#store/backend.ts';
import { readBooks, writeBooks } from '#store/books.ts';
import { openIndexedDb } from '#store/indexeddb-backend.ts';
import type { StoredNote } from '#store/port.ts';
import { openStore } from '#store/store.ts';
import { DEVICE, fillBehind, makeCards, today } from './library.ts';
import { fetchDecks } from './seeding.ts';

/**
 * Lays out the app's own database for a long session: the built-in decks, and copies of their notes, kinds mixed,
 * of which `due` cards are to be reviewed today. The app itself opens it next.
 * @param options `others`: cards besides that wait for later days; `reviews`: how long the log behind them is
 * @returns how many cards are due
 */
export async function prepareSession(options: {
	readonly decks: readonly string[];
	readonly due: number;
	readonly others?: number;
	readonly reviews?: number;
}) {
	const backend = await openIndexedDb();
	const store = await openStore(backend, { deviceId: DEVICE, now: () => Date.now() });
	for (const deck of await fetchDecks(options.decks)) await store.seed(deck);
	await backend.transaction('write', async (tx) => {
		const notes = await tx.range('notes', ALL);
		const order = mixOrder(notes.length, 'bench');
		const copies = Array.from({ length: options.due }, (_, i) => copyOf(notes[order[i % order.length] ?? 0], i));
		const cards = copies.map((note, i) => dueCard(note, i));
		await tx.putMany('notes', copies);
		await tx.putMany('cards', cards);
		const books = await readBooks(tx);
		const moves = cards.map((after) => ({ before: null, after }));
		await writeBooks(tx, { ...books, ledger: moveCards(books.ledger, moves) });
	});
	await fillBehind(backend, makeCards(options.others ?? 0).map(forLater), options.reviews ?? 0);
	store.close();
	beNoNewcomer();
	return options.due;
}

/** For the app its learner is no newcomer. */
export function beNoNewcomer(): void {
	localStorage.setItem('quai.visit', 'returning');
	localStorage.setItem('quai.explained', 'yes');
}

/** The same card, so that it comes on another day than today. */
function forLater(card: Card, i: number): Card {
	const { history } = card;
	const memory = history.memory ?? { stability: 10, difficulty: 5 };
	const due = { kind: 'day', day: today() + 1 + (i % 365) } as const;
	return makeCard(card, { ...history, phase: 'review', memory, due, reps: 3, lastDay: today() - 10 });
}

/** The i-th copy, with a code of its own: by it the bench tells cards apart. */
function copyOf(note: StoredNote | undefined, i: number): StoredNote {
	if (note === undefined) throw new Error('no note to copy');
	const id = `${note.id}-bench-${i}`;
	return { ...note, id, code: `BENU ${i}`, order: 10_000_000 + i * 100, teaches: [], after: [], formerly: [] };
}

function dueCard(note: StoredNote, i: number): Card {
	const facet = note.facets[i % note.facets.length] ?? '';
	const day = today();
	const intervalDays = 5 + (i % 40);
	const lastDay = day - intervalDays - (i % 3);
	const place = {
		id: cardIdOf(note.id, facet),
		noteId: note.id,
		deckId: note.deckId,
		facet,
		order: note.order,
		teaches: [],
		after: [],
		kind: 'term',
		formerIds: [],
		isRetired: false
	};
	return makeCard(place, {
		...NEW_HISTORY,
		phase: 'review',
		memory: { stability: intervalDays, difficulty: 2 + (i % 7) },
		due: { kind: 'day', day: lastDay + intervalDays },
		lastDay,
		lastAt: lastDay * MS_A_DAY + 9 * 3_600_000,
		intervalDays,
		reps: 3 + (i % 9),
		seenEdition: note.edits.length
	});
}
