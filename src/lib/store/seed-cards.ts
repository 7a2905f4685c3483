import { makeCard, type Card, type CardPlace } from '#domain/card.ts';
import { logIdsOf } from './card-log.ts';

/** What a seeding has to do with the cards of the changed notes. */
export interface CardWork {
	/** rows that keep their history in a changed place */
	readonly kept: readonly Card[];
	/** cards that come or whose log grew or shrank */
	readonly toFold: readonly CardPlace[];
	/** rows that go or are folded again: their facts are counted so far */
	readonly leaving: readonly Card[];
	readonly removedIds: readonly string[];
}

/** `rows` by id are those there are; `removedNotes` live on under another id. */
export function sortOut(
	places: readonly CardPlace[],
	rows: ReadonlyMap<string, Card>,
	removedNotes: ReadonlySet<string>
): CardWork {
	const kept: Card[] = [];
	const toFold: CardPlace[] = [];
	const leaving = [...rows.values()].filter((row) => removedNotes.has(row.noteId));
	const removedIds = leaving.map((row) => row.id);
	for (const place of places) {
		const row = rows.get(place.id);
		// what was counted for its kind has to move with it
		if (row !== undefined && row.kind === place.kind && logIdsOf(row).join() === logIdsOf(place).join()) {
			kept.push(makeCard(place, row.history));
			continue;
		}
		toFold.push(place);
		if (row !== undefined) leaving.push(row);
	}
	return { kept, toFold, leaving, removedIds };
}
