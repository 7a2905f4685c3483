import type { Card } from '#domain/card.ts';
import type { Deck } from '#domain/deck.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { sampleDays, samplePlaces } from '#domain/quiz/sample.ts';
import { noteOrder } from '#store/places.ts';
import type { Store } from '#store/port.ts';

/** Up to so many cards the decks are read whole, and every card has its chance. */
const READ_WHOLE = 2000;
/** Rows read of a larger library: some forty for each question of the longest usual quiz. */
const DUE_ROWS = 400;
const SEEN_ROWS = 800;
const NEW_SLICES = 8;
const SLICE_ROWS = 25;
const FIRST_DAY = -1_000_000;

/**
 * The rows a mode picks from. Reading a hundred thousand of them takes a second, and a quiz must stand in a tenth: of
 * a large library only what is due longest is read, some days of the due shelf and some slices of the new one, all by
 * the shelf index and by chance of the seed. The price: of such a library a seed alone does not make the same quiz on
 * another day; what was drawn is therefore part of the link.
 */
export async function readCandidates(options: {
	readonly store: Pick<Store, 'cardsOf' | 'cardsOn'>;
	readonly ledger: Pick<Ledger, 'dueByDay'>;
	readonly decks: readonly Deck[];
	readonly scope: 'seen' | 'all';
	readonly seed: string;
	/** study day */
	readonly today: number;
}): Promise<readonly Card[]> {
	const { store, ledger, decks, scope, seed, today } = options;
	const total = decks.reduce((sum, { cardCount }) => sum + cardCount, 0);
	if (total <= READ_WHOLE) return (await Promise.all(decks.map(({ id }) => store.cardsOf(id)))).flat();

	const days = sampleDays(ledger.dueByDay, SEEN_ROWS, seed);
	const slices = Math.ceil(NEW_SLICES / decks.length);
	const starts = decks.flatMap((deck) => samplePlaces(deck, slices, seed).map((place) => noteOrder(deck.order, place)));
	const read = await Promise.all([
		store.cardsOn({ shelf: 'day', from: FIRST_DAY, to: today, limit: DUE_ROWS }),
		store.cardsOn({ shelf: 'time', from: 0, to: Number.MAX_SAFE_INTEGER, limit: SLICE_ROWS }),
		...days.map((day) => store.cardsOn({ shelf: 'day', from: day, to: day, limit: SEEN_ROWS })),
		...(scope === 'all' ? starts : []).map((from) =>
			store.cardsOn({ shelf: 'new', from, to: Number.MAX_SAFE_INTEGER, limit: SLICE_ROWS })
		)
	]);
	const wanted = new Set(decks.map(({ id }) => id));
	const rows = new Map(read.flat().map((card) => [card.id, card]));
	return [...rows.values()].filter(({ deckId }) => wanted.has(deckId));
}
