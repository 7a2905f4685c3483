import type { Localized } from '#domain/language.ts';

/** Headings of tables and CSV files. */
export const columns = {
	reviews: { fr: 'Révisions', en: 'Reviews' },
	dueReviews: { fr: 'Révisions comptées', en: 'Reviews counted' },
	answers: { fr: 'Réponses', en: 'Answers' },
	newCards: { fr: 'Nouvelles cartes', en: 'New cards' },
	recalled: { fr: 'Retenu', en: 'Recalled' },
	questions: { fr: 'Questions de quiz', en: 'Quiz questions' },
	practised: { fr: 'Entraînement', en: 'Practice' },
	minutes: { fr: 'Minutes', en: 'Minutes' },
	period: { fr: 'Période', en: 'Period' },
	young: { fr: 'Jeunes', en: 'Young' },
	mature: { fr: 'Mûres', en: 'Mature' },
	learning: { fr: 'En apprentissage', en: 'Learning' },
	new: { fr: 'Nouvelles', en: 'New' },
	all: { fr: 'Toutes', en: 'All' },
	from: { fr: 'De', en: 'From' },
	to: { fr: 'À', en: 'To' },
	target: { fr: 'Objectif', en: 'Target' },
	predicted: { fr: 'Prévu', en: 'Predicted' },
	actual: { fr: 'Constaté', en: 'Actual' },
	day: { fr: 'Jour', en: 'Day' },
	cards: { fr: 'Cartes', en: 'Cards' },
	stability: { fr: 'Stabilité', en: 'Stability' },
	difficulty: { fr: 'Difficulté', en: 'Difficulty' },
	recall: { fr: 'Chance de rappel', en: 'Chance of recall' },
	hour: { fr: 'Heure', en: 'Hour' },
	rating: { fr: 'Évaluation', en: 'Rating' },
	share: { fr: 'Part', en: 'Share' },
	deck: { fr: 'Paquet', en: 'Deck' },
	kind: { fr: 'Type', en: 'Kind' },
	code: { fr: 'Code', en: 'Code' },
	card: { fr: 'Carte', en: 'Card' },
	lapses: { fr: 'Oublis', en: 'Lapses' },
	asked: { fr: 'Demandé', en: 'Asked' },
	picked: { fr: 'Répondu', en: 'Answered' },
	times: { fr: 'Fois', en: 'Times' },
	timesBack: { fr: 'Dans l’autre sens', en: 'The other way' },
	mode: { fr: 'Mode', en: 'Mode' },
	score: { fr: 'Score', en: 'Score' }
} satisfies Record<string, Localized>;

export const periods = {
	day: { fr: 'Aujourd’hui', en: 'Today' },
	week: { fr: '7 jours', en: '7 days' },
	month: { fr: '30 jours', en: '30 days' },
	year: { fr: '12 mois', en: '12 months' },
	all: { fr: 'Toujours', en: 'All time' }
} satisfies Record<string, Localized>;

const kindNames: Readonly<Record<string, Localized>> = {
	term: { fr: 'Mot et sens', en: 'Term and meaning' },
	cloze: { fr: 'Texte à trous', en: 'Fill the gap' },
	contrast: { fr: 'Distinguer', en: 'Tell apart' },
	truth: { fr: 'Vrai ou faux', en: 'True or false' }
};

/** A kind of a later version is known by its id. */
export const kindName = (id: string): Localized => kindNames[id] ?? { fr: id, en: id };
