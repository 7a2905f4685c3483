import type { Localized } from '#domain/language.ts';
import { formatUnit } from '../format.ts';
import { counted } from '../intl.ts';

/** The page of the tiles, and how a quiz is set up. */
export const setup = {
	title: { fr: 'Quiz', en: 'Quiz' },
	intro: {
		fr: 'S’interroger apprend plus que relire. Quiz et révisions partagent la même mémoire.',
		en: 'Being asked teaches more than reading again. Quizzes and reviews share one memory.'
	},
	start: { fr: 'Commencer', en: 'Start' },
	options: { fr: 'Options', en: 'Options' },
	goOn: { fr: 'Reprendre', en: 'Go on' },
	lastAgain: { fr: 'Encore comme la dernière fois', en: 'Same as last time' },
	decks: { fr: 'Paquets', en: 'Decks' },
	allDecks: {
		fr: 'Sans choix : tous les paquets qui ne sont pas en pause.',
		en: 'None chosen: all decks that are not paused.'
	},
	length: { fr: 'Longueur', en: 'Length' },
	limit: { fr: 'Temps', en: 'Time' },
	noLimit: { fr: 'Sans limite', en: 'No limit' },
	marked: { fr: 'Noter la certitude', en: 'Certainty marking' },
	markedHint: {
		fr: 'Sûr et juste +3, sûr et faux -6, pas sûr et juste +1, pas sûr et faux 0.',
		en: 'Sure and right +3, sure and wrong -6, not sure and right +1, not sure and wrong 0.'
	},
	cards: { fr: 'Cartes', en: 'Cards' },
	seen: { fr: 'Déjà vues', en: 'Seen before' },
	all: { fr: 'Nouvelles aussi', en: 'New ones too' },
	language: { fr: 'Langue', en: 'Language' },
	about: { fr: 'environ', en: 'about' }
} satisfies Record<string, Localized>;

/** `10 questions` */
export const questionsText = (count: number): Localized => ({
	fr: counted(count, 'fr', 'question', 'questions'),
	en: counted(count, 'en', 'question', 'questions')
});

/** `6 pairs` */
export const pairsText = (count: number): Localized => ({
	fr: counted(count, 'fr', 'paire', 'paires'),
	en: counted(count, 'en', 'pair', 'pairs')
});

/** `5 minutes`, or `5 min` */
export const minutesText = (minutes: number, width: 'long' | 'short' = 'long'): Localized => ({
	fr: formatUnit(minutes, 'minute', 'fr', width),
	en: formatUnit(minutes, 'minute', 'en', width)
});

/** `Mixed quiz, question 4 of 10`: the quiz that was left. */
export const leftAt = (name: Localized, position: number, total: number): Localized => ({
	fr: `${name.fr}, question ${position} sur ${total}`,
	en: `${name.en}, question ${position} of ${total}`
});
