import type { Localized } from '#domain/language.ts';
import { percent } from './format.ts';
import { counted, localize, writeNumber } from './intl.ts';

/** The page of settings: each names its consequence in plain words. */
export const settings = {
	title: { fr: 'Réglages', en: 'Settings' },
	back: { fr: 'Retour à Aujourd’hui', en: 'Back to Today' },

	look: { fr: 'Affichage et réponses', en: 'Look and answers' },
	buttons: { fr: 'Boutons de réponse', en: 'Answer buttons' },
	two: { fr: 'Deux', en: 'Two' },
	four: { fr: 'Quatre', en: 'Four' },
	buttonsHint: {
		fr: 'Deux suffisent presque toujours : À revoir et Bien. Quatre ajoutent Difficile et Facile.',
		en: 'Two are enough for most: Again and Good. Four add Hard and Easy.'
	},
	swipes: { fr: 'Répondre en balayant', en: 'Answer by a swipe' },
	swipesHint: {
		fr: 'Une fois la réponse affichée : vers la gauche, À revoir ; vers la droite, Bien. Les boutons restent.',
		en: 'Once the answer is shown: to the left, Again; to the right, Good. The buttons stay.'
	},
	keysHint: {
		fr: 'Espace, 1 à 4, U. À désactiver si vous dictez ou si une autre application s’en sert.',
		en: 'Space, 1 to 4, U. Turn them off if you dictate, or if something else uses them.'
	},

	pace: { fr: 'Rythme', en: 'Pace' },
	newADay: { fr: 'Nouvelles cartes par jour', en: 'New cards a day' },
	newADayHint: {
		fr: 'Chacune revient plusieurs fois les premiers jours. À 0, vous ne faites que réviser.',
		en: 'Each comes back several times in its first days. At 0 you only review.'
	},
	sure: { fr: 'Quelle part voulez-vous retenir', en: 'How sure do you want to be' },
	sureHint: {
		fr: 'Plus la part est haute, plus les cartes reviennent tôt.',
		en: 'Surer means that cards come back sooner.'
	},
	sureSteep: {
		fr: 'À partir d’ici, le travail grandit bien plus vite que ce que vous retenez.',
		en: 'From here on the work grows much faster than what you remember.'
	},
	noEstimate: {
		fr: 'L’estimation viendra avec vos premières cartes apprises.',
		en: 'The estimate comes with the first cards you have learnt.'
	},
	dayBegins: { fr: 'Le jour commence à', en: 'A day begins at' },
	dayBeginsHint: {
		fr: 'Avant cette heure, c’est encore la veille. Vaut à partir de votre prochaine réponse.',
		en: 'Before that hour it is still the day before. Holds from your next answer on.'
	},

	expert: { fr: 'Expert', en: 'Expert' },
	expertHint: {
		fr: 'Ces règles relisent tout votre journal : en changer une peut déplacer des cartes, la remettre les replace.',
		en: 'Your whole log is read by these rules: changing one may move cards, changing it back puts them back.'
	},
	learningSteps: { fr: 'Étapes d’une carte nouvelle', en: 'Steps of a new card' },
	learningStepsHint: {
		fr: 'En minutes, dans l’ordre. La carte revient après chacune avant de compter en jours. Vide : tout de suite en jours.',
		en: 'In minutes, in order. The card comes back after each before it waits for days. Empty: days at once.'
	},
	relearningSteps: { fr: 'Étapes d’une carte oubliée', en: 'Steps of a forgotten card' },
	relearningStepsHint: {
		fr: 'De même, après À revoir sur une carte apprise.',
		en: 'The same, after Again on a card you had learnt.'
	},
	stepsFault: {
		fr: 'Non enregistré : jusqu’à dix nombres de minutes, par exemple 1 10.',
		en: 'Not saved: up to ten numbers of minutes, such as 1 10.'
	},
	fuzz: { fr: 'Étaler les dates', en: 'Spread the dates' },
	fuzzHint: {
		fr: 'Décale chaque date de quelques pour cent : les cartes apprises ensemble cessent de revenir ensemble.',
		en: 'Moves each date by a few per cent, so that cards learnt together stop coming back together.'
	},
	longest: { fr: 'Plus long intervalle, en jours', en: 'Longest wait, in days' },
	longestHint: {
		fr: 'Aucune carte n’attend plus longtemps, si bien que vous la sachiez.',
		en: 'No card waits longer, however well you know it.'
	},
	leech: { fr: 'Oublis avant de signaler une carte', en: 'Lapses before a card is marked' },
	leechHint: {
		fr: 'Elle demande alors une autre approche. À 0, aucune carte n’est signalée.',
		en: 'It then needs another angle. At 0 no card is marked.'
	},
	siblings: { fr: 'Une seule carte par note et par jour', en: 'One card of a note a day' },
	siblingsHint: {
		fr: 'Les cartes d’une même note se soufflent la réponse : les autres attendent le lendemain.',
		en: 'Cards of one note give each other away: the others wait until tomorrow.'
	},
	reviewsADay: { fr: 'Révisions par jour, au plus', en: 'Reviews a day, at most' },
	reviewsADayHint: {
		fr: 'Au-delà, ce que vous risquez le plus d’oublier passe d’abord ; le reste attend.',
		en: 'Beyond that, what you are most likely forgetting comes first; the rest waits.'
	},
	learnAhead: { fr: 'Avancer les étapes, en minutes', en: 'Steps ahead of time, in minutes' },
	learnAheadHint: {
		fr: 'Quand il ne reste rien d’autre, une étape due d’ici là est posée aussitôt.',
		en: 'When nothing else is left, a step due within that time is asked at once.'
	},

	saved: { fr: 'Enregistré.', en: 'Saved.' },
	savedAndCounting: {
		fr: 'Enregistré. Les dates de vos cartes sont recalculées ; vous pouvez étudier pendant ce temps.',
		en: 'Saved. The dates of your cards are being worked out again; you can study meanwhile.'
	},
	notSaved: {
		fr: 'Ce réglage n’a pas pu être enregistré : l’ancien reste en vigueur.',
		en: 'This setting could not be saved: the old one still holds.'
	},

	about: { fr: 'À propos', en: 'About' },
	version: { fr: 'Version', en: 'Version' },
	licence: { fr: 'Licence', en: 'Licence' },
	licenceText: { fr: 'MIT : utilisation, copie et modification libres.', en: 'MIT: free to use, copy and change.' },
	credit: { fr: 'Remerciements', en: 'Thanks' },
	creditText: {
		fr: 'L’idée et l’ordre viennent des notes de J. Soranzo (VoLAB, 2019-2020) ; les textes sont nouveaux. Les dates sont calculées par FSRS, avec ts-fsrs.',
		en: 'The idea and the order come from the notes of J. Soranzo (VoLAB, 2019-2020); the texts are new. Dates are computed by FSRS, with ts-fsrs.'
	},
	privacy: { fr: 'Vie privée', en: 'Privacy' },
	privacyText: {
		fr: 'Tout reste dans ce navigateur : ni compte, ni serveur, ni mesure d’audience.',
		en: 'Everything stays in this browser: no account, no server, no tracking.'
	},
	docker: {
		fr: 'Quai n’est pas affilié à Docker, Inc. Docker est une marque de Docker, Inc.',
		en: 'Quai is not affiliated with Docker, Inc. Docker is a trademark of Docker, Inc.'
	}
} satisfies Record<string, Localized>;

/** `04:00`, in either language. */
export const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** What a change of parameters did: `Saved. 12 cards have a new date.` */
export const savedAndMoved = (cards: number): Localized =>
	cards === 0
		? { fr: 'Enregistré. Aucune carte ne change de date.', en: 'Saved. No card changes its date.' }
		: {
				fr: `Enregistré. ${counted(cards, 'fr', 'carte change', 'cartes changent')} de date.`,
				en: `Saved. ${counted(cards, 'en', 'card has', 'cards have')} a new date.`
			};

/** How far that is: `40% of the dates worked out.` */
export const countingText = (share: number): Localized => {
	const done = percent(share);
	return { fr: `${done.fr} des dates recalculées.`, en: `${done.en} of the dates worked out.` };
};

/**
 * What being so sure costs: `At 93 %: about 11 reviews a day, 3 more than at 90 %.`
 * @param reviews a day at `share`, and at the share it is compared with
 */
export function costText(share: number, reviews: number, than: { share: number; reviews: number }): Localized {
	const [count, usual] = [Math.round(reviews), Math.round(than.reviews)];
	const at = percent(share);
	const total: Localized =
		count === 0
			? { fr: 'moins d’une révision par jour', en: 'less than one review a day' }
			: {
					fr: `environ ${counted(count, 'fr', 'révision', 'révisions')} par jour`,
					en: `about ${counted(count, 'en', 'review', 'reviews')} a day`
				};
	const compared = share === than.share ? { fr: '', en: '' } : compare(count - usual, percent(than.share));
	return { fr: `À ${at.fr}\u00a0: ${total.fr}${compared.fr}.`, en: `At ${at.en}: ${total.en}${compared.en}.` };
}

function compare(difference: number, usual: Localized): Localized {
	if (difference === 0) return { fr: `, comme à ${usual.fr}`, en: `, as at ${usual.en}` };
	const by = localize((language) => writeNumber(Math.abs(difference), language));
	return difference > 0
		? { fr: `, ${by.fr} de plus qu’à ${usual.fr}`, en: `, ${by.en} more than at ${usual.en}` }
		: { fr: `, ${by.fr} de moins qu’à ${usual.fr}`, en: `, ${by.en} fewer than at ${usual.en}` };
}

/** Names of the two buttons of a stepper. */
export const less = (what: Localized): Localized => ({ fr: `Moins\u00a0: ${what.fr}`, en: `Less: ${what.en}` });
export const more = (what: Localized): Localized => ({ fr: `Plus\u00a0: ${what.fr}`, en: `More: ${what.en}` });
