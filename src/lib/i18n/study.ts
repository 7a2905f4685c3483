import type { Localized } from '#domain/language.ts';
import { formatUnit } from './format.ts';

/** Texts of the first page and of `/study`. */
export const study = {
	welcome: { fr: 'Apprendre Docker, cinq minutes par jour.', en: 'Learn Docker in five minutes a day.' },
	welcomeMore: {
		fr: 'Fonctionne hors connexion. Sans compte. Voici votre première carte.',
		en: 'Works offline. No account. Here is your first card.'
	},
	showAnswer: { fr: 'Voir la réponse', en: 'Show answer' },
	check: { fr: 'Vérifier', en: 'Check' },
	grades: { fr: 'Vous en souveniez-vous ?', en: 'Did you remember it?' },
	again: { fr: 'À revoir', en: 'Again' },
	hard: { fr: 'Difficile', en: 'Hard' },
	good: { fr: 'Bien', en: 'Good' },
	easy: { fr: 'Facile', en: 'Easy' },
	hardIsAPass: {
		fr: 'Difficile : vous vous en souveniez, avec effort.',
		en: 'Hard means you remembered, with effort.'
	},
	answer: { fr: 'Réponse', en: 'Answer' },
	verdictRight: { fr: 'Juste', en: 'Right' },
	verdictNearly: { fr: 'Juste, à un détail près', en: 'Right, apart from one detail' },
	verdictPartly: { fr: 'En partie juste', en: 'Partly right' },
	verdictWrong: { fr: 'Pas encore', en: 'Not yet' },
	yourAnswer: { fr: 'Votre réponse :', en: 'Your answer:' },
	rightOne: { fr: 'La bonne réponse', en: 'The right answer' },
	chosenRight: { fr: 'Votre réponse, la bonne', en: 'Your answer, the right one' },
	chosenWrong: { fr: 'Votre réponse', en: 'Your answer' },
	changed: {
		fr: 'Le sens de cette carte a changé depuis la dernière fois : relisez-la.',
		en: 'The meaning of this card has changed since you last saw it: read it again.'
	},
	why: { fr: 'Pourquoi', en: 'Why' },
	versus: { fr: 'À ne pas confondre', en: 'Don’t confuse with' },
	officialPage: { fr: 'Page officielle :', en: 'Official page:' },
	opensElsewhere: { fr: 's’ouvre dans un autre onglet', en: 'opens in another tab' },
	iWasRight: { fr: 'J’avais juste', en: 'I was right' },
	practice: {
		fr: 'Entraînement\u00a0: aucune date ne change.',
		en: 'Practice: no date changes.'
	},
	leave: { fr: 'Quitter la session', en: 'Leave the session' },
	explain: {
		fr: 'Chaque carte revient juste avant que vous l’oubliiez : plus vous la savez, plus l’intervalle s’allonge.',
		en: 'Each card comes back shortly before you would forget it: the better you know it, the longer the wait.'
	}
} satisfies Record<string, Localized>;

/** `7 of 23`: where the learner is in the session. */
export const progress = (position: number, total: number): Localized => ({
	fr: `${position} sur ${total}`,
	en: `${position} of ${total}`
});

/** `Card 7, 5 min`: a session by minutes, whose end is a time and no number of cards. */
export const progressByMinutes = (position: number, minutes: number): Localized => ({
	fr: `Carte ${position}, ${formatUnit(minutes, 'minute', 'fr', 'short')}`,
	en: `Card ${position}, ${formatUnit(minutes, 'minute', 'en', 'short')}`
});
