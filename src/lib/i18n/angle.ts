import type { Localized } from '#domain/language.ts';

/** Said of a card that was forgotten so often that repeating it will not do. */
export const angle = {
	needsAngle: { fr: 'Cette carte demande un autre angle.', en: 'This card needs another angle.' },
	otherAngle: {
		fr: 'Elle vous échappe souvent. Dites-la avec vos mots, comparez-la à ses voisines, ou lisez la page officielle : un autre chemin aide plus qu’une répétition de plus.',
		en: 'It slips away often. Say it in your own words, compare it with its neighbours, or read the official page: another way in helps more than one more repetition.'
	},
	neighbours: { fr: 'Toutes les cartes de cette note', en: 'All cards of this note' }
} satisfies Record<string, Localized>;
