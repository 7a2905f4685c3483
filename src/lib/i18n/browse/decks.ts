import type { Localized } from '#domain/language.ts';
import { counted, localize, writeNumber } from '../intl.ts';
import { countCards } from './deck-row.ts';

/** The list of decks, a deck's page, and search. */
export const decks = {
	title: { fr: 'Cartes', en: 'Decks' },
	back: { fr: 'Toutes les cartes', en: 'All decks' },
	progress: { fr: 'Progression', en: 'Progress' },
	study: { fr: 'Étudier ce paquet', en: 'Study this deck' },
	quiz: { fr: 'Quiz de ce paquet', en: 'Quiz this deck' },
	pause: { fr: 'Mettre ce paquet en pause', en: 'Pause this deck' },
	resume: { fr: 'Reprendre ce paquet', en: 'Resume this deck' },
	pausedSays: {
		fr: 'En pause : aucune de ses cartes ne vous est demandée. Ce que vous savez est gardé.',
		en: 'Paused: none of its cards is asked. What you know is kept.'
	},
	inside: { fr: 'Dans ce paquet', en: 'In this deck' },
	search: { fr: 'Chercher une carte', en: 'Search the cards' },
	searchHint: { fr: 'Mot ou code', en: 'Word or code' },
	clear: { fr: 'Effacer la recherche', en: 'Clear the search' },
	filters: { fr: 'Filtres', en: 'Filters' },
	nothingFound: { fr: 'Aucune carte trouvée', en: 'No card found' },
	tryOther: {
		fr: 'Tous les mots doivent se trouver dans la carte, en français ou en anglais.',
		en: 'Every word has to stand in the card, in French or in English.'
	},
	select: { fr: 'Sélectionner', en: 'Select' },
	selectAll: { fr: 'Tout', en: 'All' },
	selectNone: { fr: 'Rien', en: 'None' },
	endSelecting: { fr: 'Terminé', en: 'Done' },
	selection: { fr: 'Avec la sélection', en: 'With what is selected' }
} satisfies Record<string, Localized>;

const countDecks = (count: number): Localized => ({
	fr: counted(count, 'fr', 'paquet', 'paquets'),
	en: counted(count, 'en', 'deck', 'decks')
});

/** `8 decks, 302 cards` */
export const decksAndCards = (decks: number, cards: number): Localized =>
	localize((language) => `${countDecks(decks)[language]}, ${countCards(cards)[language]}`);

/** What was found, for the eye and for the live region: notes, since each is one line. */
export const found = (notes: number, decks: number): Localized => ({
	fr: `${counted(notes, 'fr', 'résultat', 'résultats')}, ${countDecks(decks).fr}`,
	en: `${counted(notes, 'en', 'result', 'results')}, ${countDecks(decks).en}`
});

export const showMore = (count: number): Localized => ({
	fr: `En voir ${writeNumber(count, 'fr')} de plus`,
	en: `Show ${writeNumber(count, 'en')} more`
});

export const selectedCount = (count: number): Localized => ({
	fr: counted(count, 'fr', 'sélectionné', 'sélectionnés'),
	en: `${writeNumber(count, 'en')} selected`
});
