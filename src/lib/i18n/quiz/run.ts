import type { Localized } from '#domain/language.ts';
import type { NothingToAsk } from '#domain/quiz/nothing.ts';
import type { SetupProblem } from '#domain/quiz/setup.ts';
import { formatComing } from '../browse/dates.ts';
import { plural } from '../intl.ts';

/** A quiz under way. */
export const run = {
	leave: { fr: 'Quitter le quiz', en: 'Leave the quiz' },
	question: { fr: 'Question', en: 'Question' },
	loading: { fr: 'Le quiz se prépare…', en: 'The quiz is being made…' },
	choose: { fr: 'Choisissez', en: 'Choose' },
	options: { fr: 'Réponses', en: 'Options' },
	typeIt: { fr: 'Écrivez la réponse', en: 'Type the answer' },
	emptyIsFine: { fr: 'Laisser vide si vous ne savez pas.', en: 'Leave it empty if you don’t know.' },
	trueOrFalse: { fr: 'Vrai ou faux ?', en: 'True or false?' },
	isTrue: { fr: 'Vrai', en: 'True' },
	isFalse: { fr: 'Faux', en: 'False' },
	reasons: { fr: 'Pour quelle raison ?', en: 'Why?' },
	sayAloud: { fr: 'Répondez à voix haute', en: 'Say it aloud' },
	howSure: { fr: 'Est-ce sûr ?', en: 'How sure are you?' },
	sure: { fr: 'C’est sûr', en: 'Sure' },
	unsure: { fr: 'Pas sûr', en: 'Not sure' },
	check: { fr: 'Vérifier', en: 'Check' },
	next: { fr: 'Question suivante', en: 'Next question' },
	toResult: { fr: 'Voir le résultat', en: 'See the result' },
	feedback: { fr: 'Correction', en: 'Feedback' },
	whyRight: { fr: 'Pourquoi', en: 'Why' },
	contrast: { fr: 'La différence', en: 'The difference' },
	rightAnswer: { fr: 'La bonne réponse', en: 'The right answer' },
	saidSure: { fr: 'Vous l’aviez dit sûr.', en: 'You were sure.' },
	saidUnsure: { fr: 'Vous l’aviez dit pas sûr.', en: 'You were not sure.' },
	isSaid: { fr: 'On affirme :', en: 'The claim:' },
	flag: { fr: 'Marquer', en: 'Flag' },
	skip: { fr: 'Passer', en: 'Skip' },
	closeList: { fr: 'Revenir à la question', en: 'Back to the question' },
	list: { fr: 'Toutes les questions', en: 'All questions' },
	submit: { fr: 'Rendre l’examen', en: 'Hand in' },
	answered: { fr: 'avec réponse', en: 'answered' },
	open: { fr: 'sans réponse', en: 'open' },
	flagged: { fr: 'marquée', en: 'flagged' },
	timeLeft: { fr: 'Temps restant', en: 'Time left' },
	terms: { fr: 'Termes', en: 'Terms' },
	meanings: { fr: 'Sens', en: 'Meanings' },
	pairFound: { fr: 'C’est une paire.', en: 'That is a pair.' },
	noPair: { fr: 'Ces deux-là ne vont pas ensemble.', en: 'These two don’t go together.' },
	pickOther: { fr: 'Choisissez un terme, puis son sens.', en: 'Choose a term, then its meaning.' },
	wasTrue: { fr: 'C’était vrai.', en: 'It was true.' },
	wasFalse: { fr: 'C’était faux.', en: 'It was false.' },
	lastRight: { fr: 'Juste', en: 'Right' },
	lastWrong: { fr: 'Non', en: 'No' },
	toQuizzes: { fr: 'Tous les quiz', en: 'All quizzes' },
	elsewhere: {
		fr: 'Ce quiz est ouvert dans un autre onglet. Rien n’est perdu\u00a0: continuez là-bas, ou ici.',
		en: 'This quiz is open in another tab. Nothing is lost: go on there, or here.'
	},
	goOnHere: { fr: 'Continuer ici', en: 'Go on here' },
	newToo: { fr: 'Prendre aussi des nouvelles', en: 'Ask new cards too' }
} satisfies Record<string, Localized>;

/** `4 of 10`, after the word that says of what. */
export const placeOf = (position: number, total: number): Localized => ({
	fr: `${position} sur ${total}`,
	en: `${position} of ${total}`
});

/** `This card returns tomorrow.`: what the answer did to its date. */
export const returnText = (inDays: number): Localized => ({
	fr: `Cette carte revient ${formatComing(inDays, 'fr')}.`,
	en: `This card returns ${formatComing(inDays, 'en')}.`
});

/** What is said of a link that asks for no quiz. */
export const problemText = ({ reason, value }: SetupProblem): Localized => {
	const shown = { fr: `«\u00a0${value}\u00a0»`, en: `“${value}”` };
	switch (reason) {
		case 'mode':
			return value === ''
				? { fr: 'Ce lien ne nomme aucun quiz.', en: 'This link names no quiz.' }
				: { fr: `Il n’y a pas de quiz ${shown.fr}.`, en: `There is no quiz ${shown.en}.` };
		case 'deck':
			return {
				fr: `Il n’y a pas de paquet ${shown.fr} sur cet appareil.`,
				en: `There is no deck ${shown.en} on this device.`
			};
		case 'no-deck':
			return { fr: 'Aucun paquet n’est choisi.', en: 'No deck is chosen.' };
		case 'length':
		case 'limit':
			return {
				fr: `Ce lien demande une longueur ou un temps que Quai n’a pas\u00a0: ${shown.fr}.`,
				en: `This link asks for a length or a time that Quai does not have: ${shown.en}.`
			};
		default:
			return {
				fr: 'Ce lien est abîmé\u00a0: une partie n’est pas lisible.',
				en: 'This link is damaged: a part of it can’t be read.'
			};
	}
};

export const nothingTexts: { readonly [R in NothingToAsk]: Localized } = {
	'nothing-seen': {
		fr: 'Vous n’avez encore répondu à aucune de ces cartes : étudiez-en d’abord, ou prenez aussi des nouvelles.',
		en: 'You have not answered any of these cards yet: study some first, or ask new ones too.'
	},
	'all-paused': {
		fr: 'Tous vos paquets sont en pause\u00a0: choisissez-en un par son nom, ou reprenez-en un.',
		en: 'All your decks are paused: choose one by its name, or resume one.'
	},
	'no-mistakes': {
		fr: 'Rien ne vous a échappé dernièrement. Un quiz mêlé dira si cela tient.',
		en: 'Nothing slipped away lately. A mixed quiz will tell whether it lasts.'
	},
	'nothing-fits': {
		fr: 'Aucune de ces cartes ne peut être demandée ainsi : choisissez d’autres paquets ou un autre quiz.',
		en: 'None of these cards can be asked in this way: choose other decks or another quiz.'
	}
};

/** Cards of the quiz that are not there. */
export const missingText = (count: number): Localized => ({
	fr:
		count > 1
			? `${count} questions de ce quiz ne sont pas dans les paquets de cet appareil\u00a0: elles sont laissées de côté.`
			: 'Une question de ce quiz n’est pas dans les paquets de cet appareil\u00a0: elle est laissée de côté.',
	en:
		count > 1
			? `${count} questions of this quiz are not in the decks on this device: they are left out.`
			: 'One question of this quiz is not in the decks on this device: it is left out.'
});

/** `3 answers are still open.` */
export const openText = (count: number): Localized =>
	count === 0
		? { fr: 'Toutes les questions ont une réponse.', en: 'All questions are answered.' }
		: {
				fr: count > 1 ? `${count} questions sont sans réponse.` : 'Une question est sans réponse.',
				en: count > 1 ? `${count} questions are still open.` : 'One question is still open.'
			};

/** `4:05`, or `1:02:03`: time as a clock writes it. */
export function clockText(ms: number): string {
	const seconds = Math.max(0, Math.ceil(ms / 1000));
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	const [hours = 0, ...rest] = parts;
	const shown = hours > 0 ? parts : rest;
	return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** `Question 3, answered, flagged`: a question in the list of an exam. */
export const stateText = (position: number, isAnswered: boolean, isFlagged: boolean): Localized => {
	const state = isAnswered ? run.answered : run.open;
	return {
		fr: `Question ${position}, ${state.fr}${isFlagged ? `, ${run.flagged.fr}` : ''}`,
		en: `Question ${position}, ${state.en}${isFlagged ? `, ${run.flagged.en}` : ''}`
	};
};

/** `2 of 6 found` */
export const foundText = (found: number, total: number): Localized => ({
	fr: `${found} sur ${total} ${plural(found, 'fr', 'trouvée', 'trouvées')}`,
	en: `${found} of ${total} found`
});
