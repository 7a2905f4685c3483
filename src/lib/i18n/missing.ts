import type { Localized } from '#domain/language.ts';

/** What an address that leads nowhere is answered with. */
export const missing = {
	title: { fr: 'Rien à cette adresse.', en: 'Nothing at this address.' },
	page: {
		fr: 'Cette page n’existe pas, ou plus. Vos cartes et vos réponses sont intactes.',
		en: 'This page does not exist, or no longer. Your cards and your answers are untouched.'
	},
	note: {
		fr: 'Il n’y a pas de carte de ce nom : elle n’a peut-être jamais existé ici.',
		en: 'There is no card of this name: it may never have existed here.'
	},
	failed: {
		fr: 'Cette page n’a pas pu s’ouvrir. Rien n’a été effacé.',
		en: 'This page could not be opened. Nothing was deleted.'
	},
	home: { fr: 'Aller à Aujourd’hui', en: 'Go to Today' },
	toDecks: { fr: 'Voir toutes les cartes', en: 'See all decks' }
} satisfies Record<string, Localized>;
