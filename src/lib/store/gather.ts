import type { Card } from '#domain/card.ts';
import type { KeyRange, Reads } from './backend.ts';
import { deckOrders } from './places.ts';
import type { Gathered, Store } from './port.ts';

const BATCH = 64;
const EVERY_KEY = { from: -Infinity, to: Infinity };

/**
 * The cards study may need, by the one index of shelves: what is read depends on what is due and on how many new
 * cards are wanted, never on how many cards there are.
 */
export async function gatherCards(
	tx: Reads,
	{ today, maxReviews, choose, freshOf }: Parameters<Store['gather']>[0]
): Promise<Gathered> {
	const steps: Card[] = [];
	await eachOnShelf(tx, 'time', EVERY_KEY, (card) => steps.push(card) > 0);
	const reviews = await readShelf(tx, { shelf: 'day', from: -Infinity, to: today, limit: maxReviews });
	const fresh: Card[] = [];
	await eachOnShelf(tx, 'new', freshOf === undefined ? EVERY_KEY : deckOrders(freshOf.order), (card) => {
		const choice = choose(card);
		if (choice === 'take') fresh.push(card);
		return choice !== 'enough';
	});
	return { steps, reviews, fresh };
}

/** The whole of `Store.cardsOn`. */
export async function readShelf(
	tx: Reads,
	{ shelf, from, to, limit }: Parameters<Store['cardsOn']>[0]
): Promise<readonly Card[]> {
	// a limit of none would be no limit to the browser
	if (limit <= 0 || from > to) return [];
	return tx.range('cards', { by: 'shelf', from: [shelf, from], to: [shelf, to], limit });
}

/** Visits the cards of a shelf in order, batch after batch, until `visit` says false. */
async function eachOnShelf(
	tx: Reads,
	shelf: Card['shelf'],
	keys: { readonly from: number; readonly to: number },
	visit: (card: Card) => boolean
): Promise<void> {
	let { from } = keys;
	let limit = BATCH;
	let seen = new Set<string>();
	for (;;) {
		const batch: KeyRange<'cards'> = { by: 'shelf', from: [shelf, from], to: [shelf, keys.to], limit };
		const cards = await tx.range('cards', batch);
		for (const card of cards) if (!seen.has(card.id) && !visit(card)) return;
		const last = cards.at(-1);
		if (last === undefined || cards.length < limit) return;
		// the next batch begins at the last key, for more cards may share it; a batch of one key only must grow
		limit = last.shelfKey === from ? limit * 2 : BATCH;
		seen = new Set(cards.filter((card) => card.shelfKey === last.shelfKey).map((card) => card.id));
		from = last.shelfKey;
	}
}
