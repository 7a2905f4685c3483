import type { Language, Localized } from '#domain/language.ts';
import { formatUnit, plural } from './format.ts';

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
	question: { fr: 'Question', en: 'Question' },
	answer: { fr: 'Réponse', en: 'Answer' },
	verdictRight: { fr: 'Juste', en: 'Right' },
	verdictNearly: { fr: 'Juste, à un détail près', en: 'Right, but for a detail' },
	verdictPartly: { fr: 'En partie juste', en: 'Partly right' },
	verdictWrong: { fr: 'Pas encore', en: 'Not yet' },
	yourAnswer: { fr: 'Votre réponse :', en: 'Your answer:' },
	typeAnswer: { fr: 'Votre réponse', en: 'Your answer' },
	rightOne: { fr: 'La bonne réponse', en: 'The right answer' },
	chosenRight: { fr: 'Votre réponse, la bonne', en: 'Your answer, the right one' },
	chosenWrong: { fr: 'Votre réponse', en: 'Your answer' },
	why: { fr: 'Pourquoi', en: 'Why' },
	versus: { fr: 'À ne pas confondre', en: 'Not to confuse' },
	officialPage: { fr: 'Page officielle :', en: 'Official page:' },
	opensElsewhere: { fr: 's’ouvre dans un autre onglet', en: 'opens in another tab' },
	leave: { fr: 'Quitter la session', en: 'Leave the session' },
	explainTitle: { fr: 'Comment ça marche', en: 'How it works' },
	explain: {
		fr: 'Chaque carte revient juste avant que vous l’oubliiez : plus vous la savez, plus l’intervalle s’allonge.',
		en: 'Each card comes back shortly before you would forget it: the better you know it, the longer the wait.'
	},
	doneTitle: { fr: 'Le quai est libre.', en: 'The quay is clear.' },
	nothingTitle: { fr: 'Rien à revoir pour le moment.', en: 'Nothing to review for now.' },
	keysTitle: { fr: 'Touches du clavier', en: 'Keyboard' },
	keySpace: { fr: 'Voir la réponse, puis Bien', en: 'Show answer, then Good' },
	keyAgain: { fr: 'À revoir', en: 'Again' },
	keyHard: { fr: 'Difficile', en: 'Hard' },
	keyGood: { fr: 'Bien', en: 'Good' },
	keyEasy: { fr: 'Facile', en: 'Easy' },
	keyUndo: { fr: 'Annuler', en: 'Undo' },
	keyHelp: { fr: 'Cette aide', en: 'This help' },
	spaceKey: { fr: 'Espace', en: 'Space' },
	singleKeys: { fr: 'Raccourcis à une touche', en: 'Single-key shortcuts' },
	taken: { fr: 'Dernière réponse annulée', en: 'Last answer taken back' }
} satisfies Record<string, Localized>;

const localize = (write: (language: Language) => string): Localized => ({ fr: write('fr'), en: write('en') });

/** `7 of 23`: where the learner is in the session. */
export const progress = (position: number, total: number): Localized => ({
	fr: `${position} sur ${total}`,
	en: `${position} of ${total}`
});

/** What was done: `23 cards done.` */
export const doneSummary = (cards: number): Localized => ({
	fr: `${cards} ${plural(cards, 'fr', 'réponse donnée', 'réponses données')} aujourd’hui.`,
	en: `${cards} ${plural(cards, 'en', 'answer', 'answers')} today.`
});

/** What comes next: cards of the next study day that has any. */
export const nextCards = (cards: number, when: Localized): Localized => ({
	fr: `${plural(cards, 'fr', 'La prochaine arrive', `Les ${cards} prochaines arrivent`)} ${when.fr}.`,
	en: `${plural(cards, 'en', 'The next one arrives', `The next ${cards} arrive`)} ${when.en}.`
});

/** A step still waiting: `One card comes back in 8 minutes.` */
export const nextStep = (minutes: number): Localized =>
	localize((language) => {
		const wait = formatUnit(Math.max(1, minutes), 'minute', language);
		return language === 'fr' ? `Une carte revient dans ${wait}.` : `One card comes back in ${wait}.`;
	});
