import type { Localized } from '#domain/language.ts';

/** What is said of a statistic: its heading, what it means and what to do, and what fills it while it is empty. */
export interface StatisticWords {
	readonly title: Localized;
	readonly says: Localized;
	readonly empty: Localized;
}

const untilReview: Localized = {
	fr: 'Apparaît dès que des cartes apprises reviennent, quelques jours après les premières réponses.',
	en: 'Appears once cards you learnt come back, a few days after the first answers.'
};
const untilAnswer: Localized = {
	fr: 'Apparaît après votre première réponse.',
	en: 'Appears after your first answer.'
};
/** of what is known of cards: a quiz or practice begins none */
const untilStudied: Localized = {
	fr: 'Apparaît dès votre première carte étudiée.',
	en: 'Appears once you have studied your first card.'
};
const untilQuiz: Localized = {
	fr: 'Apparaît après votre premier quiz.',
	en: 'Appears after your first quiz.'
};

/** By the statistic's name. */
export const statisticWords = {
	today: {
		title: { fr: 'Aujourd’hui', en: 'Today' },
		says: {
			fr: 'Ce que vous avez fait depuis le début de la journée d’étude.',
			en: 'What you have done since this study day began.'
		},
		empty: { fr: 'Rien encore aujourd’hui.', en: 'Nothing yet today.' }
	},
	'true-retention': {
		title: { fr: 'Rétention réelle', en: 'True retention' },
		says: {
			fr: 'Part des révisions dues que vous avez retenues. Nettement sous l’objectif : moins de nouvelles cartes, ou un objectif plus bas. Nettement au-dessus : vous révisez plus que nécessaire.',
			en: 'Share of due reviews that you recalled. Well under the target: fewer new cards, or a lower target. Well over it: you review more than you need to.'
		},
		empty: untilReview
	},
	calibration: {
		title: { fr: 'Calibration', en: 'Calibration' },
		says: {
			fr: 'Le rappel prévu face au rappel constaté : les jours où vos cartes reviennent en dépendent. Loin l’un de l’autre : optimiser les paramètres.',
			en: 'Predicted recall beside what happened: the days on which cards come back depend on it. Far apart: optimise the parameters.'
		},
		empty: untilReview
	},
	'reviews-and-minutes': {
		title: { fr: 'Révisions et minutes', en: 'Reviews and minutes' },
		says: {
			fr: 'Ce que l’étude vous demande. Trop de minutes : moins de nouvelles cartes par jour, l’effet vient en deux semaines.',
			en: 'What study takes of you. Too many minutes: fewer new cards a day, it shows within two weeks.'
		},
		empty: untilAnswer
	},
	'heat-map': {
		title: { fr: 'Mosaïque de l’année', en: 'Heat map' },
		says: {
			fr: 'Une case par jour, plus foncée quand vous avez répondu davantage. Vos pauses ne font rien perdre.',
			en: 'A box a day, darker the more you answered. Days off keep your place.'
		},
		empty: untilAnswer
	},
	leeches: {
		title: { fr: 'Cartes rebelles', en: 'Leeches' },
		says: {
			fr: 'Des cartes oubliées encore et encore. Les répéter n’aide plus : chacune demande un autre angle.',
			en: 'Cards forgotten again and again. More repetition will not help: each needs another angle.'
		},
		empty: { fr: 'Aucune carte n’est oubliée sans cesse.', en: 'No card is forgotten again and again.' }
	},
	confusions: {
		title: { fr: 'Confusions', en: 'Confusions' },
		says: {
			fr: 'Ce que vous avez répondu à la place d’autre chose, dans les quiz des 90 derniers jours. Relire les deux cartes côte à côte.',
			en: 'What you answered in the place of something else, in the quizzes of the last 90 days. Read both cards side by side.'
		},
		empty: {
			fr: 'Aucune confusion dans les quiz des 90 derniers jours.',
			en: 'No confusion in the quizzes of the last 90 days.'
		}
	},
	'by-deck': {
		title: { fr: 'Par paquet', en: 'By deck' },
		says: {
			fr: 'Les paquets les moins bien retenus d’abord. Relire leurs cartes ratées, ou mettre en pause ce qui ne sert pas.',
			en: 'The decks kept worst come first. Read their missed cards again, or pause what you do not need.'
		},
		empty: untilStudied
	},
	'by-kind': {
		title: { fr: 'Par type', en: 'By kind' },
		says: {
			fr: 'Les types de question les moins bien retenus d’abord : ce que vous reconnaissez n’est pas toujours ce que vous savez dire.',
			en: 'The kinds of question kept worst come first: what you recognise is not always what you can say.'
		},
		empty: untilStudied
	},
	'card-states': {
		title: { fr: 'États des cartes', en: 'Card states' },
		says: {
			fr: 'Une carte est jeune sous 21 jours d’intervalle, mûre au-delà. Ce qui est mûr demande peu : la part doit grandir.',
			en: 'A card is young under an interval of 21 days, mature from there on. What is mature takes little: its share should grow.'
		},
		empty: untilStudied
	},
	'recall-now': {
		title: { fr: 'Rappel aujourd’hui', en: 'Recall now' },
		says: {
			fr: 'La chance de retrouver chaque carte si elle était demandée maintenant. Beaucoup de cartes à gauche : rattraper le retard d’abord.',
			en: 'The chance of recalling each card if it were asked now. Many cards at the left: catch up on what is overdue first.'
		},
		empty: untilStudied
	},
	stability: {
		title: { fr: 'Stabilité', en: 'Stability' },
		says: {
			fr: 'Les jours avant que le rappel d’une carte ne tombe à 90 %. Chaque révision réussie la pousse vers la droite.',
			en: 'The days until a card’s recall falls to 90%. Each review recalled moves it to the right.'
		},
		empty: untilStudied
	},
	difficulty: {
		title: { fr: 'Difficulté', en: 'Difficulty' },
		says: {
			fr: 'De 1, facile, à 10. Beaucoup de cartes à droite : vérifier que « Difficile » ne remplace pas « À revoir ».',
			en: 'From 1, easy, to 10. Many cards at the right: make sure that Hard does not stand in for Again.'
		},
		empty: untilStudied
	},
	hours: {
		title: { fr: 'Heures de la journée', en: 'Hours of the day' },
		says: {
			fr: 'Quand vous révisez, et comme vous retenez. Garder les révisions pour une bonne heure, si vous le pouvez.',
			en: 'When you review, and how well you recall. Keep reviews for a good hour if you can.'
		},
		empty: untilReview
	},
	ratings: {
		title: { fr: 'Évaluations', en: 'Ratings' },
		says: {
			fr: 'Comment vous notez vos réponses. « Difficile » est un succès : une réponse oubliée est « À revoir ».',
			en: 'How you rate your answers. Hard is a pass: what you forgot is Again.'
		},
		empty: untilStudied
	},
	'quiz-scores': {
		title: { fr: 'Scores aux quiz', en: 'Quiz scores' },
		says: {
			fr: 'Vos derniers quiz, du plus ancien au plus récent. Un score qui baisse : refaire le quiz des erreurs.',
			en: 'Your last quizzes, the oldest first. A score that falls: take the quiz of your mistakes.'
		},
		empty: untilQuiz
	}
} satisfies Record<string, StatisticWords>;
