import { error } from '@sveltejs/kit';
import { decks } from 'virtual:quai/decks';
import type { Deck } from '#domain/deck.ts';
import type { EntryGenerator } from './$types';

/** One page a deck. */
export const entries: EntryGenerator = () => decks.map(({ deck }) => ({ deck: deck.id }));

export function load({ params }: { params: { deck: string } }): { deck: Deck } {
	const found = decks.find(({ deck }) => deck.id === params.deck);
	if (found === undefined) error(404);
	return { deck: found.deck };
}
