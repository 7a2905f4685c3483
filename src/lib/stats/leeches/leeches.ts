import { cardIdOf } from '#domain/card.ts';
import type { Localized } from '#domain/language.ts';
import { columns } from '#i18n/stats/columns.ts';
import type { KnownCard, KnownNote, Statistic } from '../statistic.ts';

export interface LeechCard {
	readonly cardId: string;
	readonly note: KnownNote;
	readonly deck: Localized;
	readonly lapses: number;
	readonly isSuspended: boolean;
	/** other cards of its note: the same knowledge from other sides */
	readonly siblings: readonly KnownCard[];
}

export interface Leeches {
	/** forgotten most often first, those whose note is known */
	readonly cards: readonly LeechCard[];
	/** all there are */
	readonly count: number;
	/** cards that were answered at least once */
	readonly studied: number;
}

/** Cards forgotten again and again: more repetition won't help, another angle may. */
export const leeches: Statistic<'cards', Leeches> = {
	needs: 'cards',
	spans: [],
	read: ({ census, notes }, { decks }) => ({
		cards: census.leeches.flatMap(({ cardId, noteId, deckId, lapses, isSuspended }): LeechCard[] => {
			const note = notes.get(noteId);
			if (note === undefined) return [];
			const deck = decks.find(({ id }) => id === deckId)?.title ?? { fr: deckId, en: deckId };
			const siblings = note.cards.filter(({ facet }) => cardIdOf(note.id, facet) !== cardId);
			return [{ cardId, note, deck, lapses, isSuspended, siblings }];
		}),
		count: census.leechCount,
		studied: census.cardCount
	}),
	isEmpty: ({ cards }) => cards.length === 0,
	table: ({ cards }) => ({
		columns: [
			{ title: columns.code, as: 'text' },
			{ title: columns.card, as: 'text' },
			{ title: columns.deck, as: 'text' },
			{ title: columns.lapses, as: 'count' }
		],
		rows: cards.map(({ note, deck, lapses }) => [note.code, note.title, deck, lapses])
	})
};
