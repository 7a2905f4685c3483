import type { Language, Localized } from '#domain/language.ts';
import { formatStudyDay } from './format.ts';
import { counted, localize, plural, writeDay, writeNumber } from './intl.ts';

/** What stands below the number on Today: the days ahead, the week that was, the decks. */
export const todayMore = {
	ahead: { fr: 'Les quatorze jours à venir', en: 'The next fourteen days' },
	asTable: { fr: 'Voir en tableau', en: 'Show as table' },
	day: { fr: 'Jour', en: 'Day' },
	cards: { fr: 'Cartes', en: 'Cards' },
	today: { fr: 'Aujourd’hui', en: 'Today' },
	decks: { fr: 'Paquets', en: 'Decks' },
	waiting: { fr: 'à étudier', en: 'due' },
	allDecks: { fr: 'Tous les paquets', en: 'All decks' },
	daysOff: { fr: 'Vos pauses ne font rien perdre.', en: 'Days off keep your place.' }
} satisfies Record<string, Localized>;

/** The initial of a study day's weekday, for the foot of its stack. */
export const weekdayInitial = (studyDay: number, language: Language): string =>
	writeDay(studyDay, language, { weekday: 'narrow' });

/** The day of a row, today by its name. */
export const dayName = (studyDay: number, today: number): Localized =>
	studyDay === today ? todayMore.today : localize((language) => formatStudyDay(studyDay, language));

/** All figures of the picture in one sentence. */
export const aheadInWords = (counts: readonly number[], today: number): Localized =>
	localize((language) => {
		const days = counts.map((count, i) => `${dayName(today + i, today)[language]} ${writeNumber(count, language)}`);
		return language === 'fr' ? `Cartes par jour\u00a0: ${days.join(', ')}.` : `Cards a day: ${days.join(', ')}.`;
	});

/** What a box of the picture stands for, when that is not one card. */
export const boxIs = (cards: number): Localized => ({
	fr: `Un conteneur représente ${counted(cards, 'fr', 'carte', 'cartes')}.`,
	en: `One container stands for ${counted(cards, 'en', 'card', 'cards')}.`
});

/** `5 of the last 7 days.` */
export const daysOfSeven = (days: number): Localized => ({
	fr: `${counted(days, 'fr', 'jour', 'jours')} sur 7.`,
	en: `${days} of the last 7 days.`
});

/** How far a deck is known, for who can't see its bar. */
export const deckKnown = (known: number, total: number): Localized => ({
	fr: `${writeNumber(known, 'fr')} sur ${writeNumber(total, 'fr')} ${plural(known, 'fr', 'sue', 'sues')}`,
	en: `${writeNumber(known, 'en')} of ${writeNumber(total, 'en')} known`
});

/** The decks that have nothing today: `5 more decks, nothing due`. */
export const moreDecks = (count: number): Localized => ({
	fr: `${counted(count, 'fr', 'autre paquet', 'autres paquets')}, rien à étudier`,
	en: `${count} more ${plural(count, 'en', 'deck', 'decks')}, nothing due`
});
