import type { EventOf, Rating } from '#domain/event.ts';
import type { Localized } from '#domain/language.ts';
import type { Given, LogLine } from '#domain/schedule/log-lines.ts';
import { formatDays, formatStep, formatUnit } from '../format.ts';
import { attemptText } from '../quiz/attempt.ts';
import { ratingNames } from '../ratings.ts';
import { formatComing, formatDay } from './dates.ts';
import { localize } from '../intl.ts';

/** The page of a note. */
export const note = {
	title: { fr: 'Carte', en: 'Card' },
	question: { fr: 'Question', en: 'Question' },
	answer: { fr: 'Réponse', en: 'Answer' },
	state: { fr: 'État', en: 'State' },
	memory: { fr: 'Mémoire', en: 'Memory' },
	noMemory: { fr: 'Pas encore de réponse.', en: 'No answer yet.' },
	lockedSays: {
		fr: 'Verrouillée : elle s’appuie sur des mots que d’autres cartes vous apprendront d’abord.',
		en: 'Locked: it builds on words that other cards will teach you first.'
	},
	missedSays: {
		fr: 'Souvent ratée : essayez de la dire autrement, ou lisez la page officielle.',
		en: 'Often missed: try to say it in other words, or read the official page.'
	},
	retiredSays: {
		fr: 'Cette carte a quitté les paquets ; son histoire est gardée.',
		en: 'This card has left the decks; its history is kept.'
	},
	actions: { fr: 'Que faire de cette carte', en: 'What to do with this card' },
	noLog: { fr: 'Rien encore.', en: 'Nothing yet.' },
	undone: { fr: 'annulé', en: 'taken back' },
	source: { fr: 'D’après la section :', en: 'From the section:' }
} satisfies Record<string, Localized>;

/** `Card 1 of 2` */
export const cardOf = (position: number, total: number): Localized => ({
	fr: `Carte ${position} sur ${total}`,
	en: `Card ${position} of ${total}`
});

/** `History (12)` */
export const history = (lines: number): Localized => ({ fr: `Historique (${lines})`, en: `History (${lines})` });

/** `in 3 days, on Thu 26 Nov` */
export const comesBack = (inDays: number, today: number): Localized => ({
	fr: `${formatComing(inDays, 'fr')}, ${formatDay(today + inDays, today, 'fr')}`,
	en: `${formatComing(inDays, 'en')}, ${formatDay(today + inDays, today, 'en')}`
});

/** Stability, answers and lapses in words. */
export function memoryText(stabilityDays: number, reps: number, lapses: number): Localized {
	const days = Math.max(1, Math.round(stabilityDays));
	const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
	const forgotten = {
		fr: lapses === 0 ? 'jamais oubliée' : `oubliée ${lapses} fois`,
		en: lapses === 0 ? 'never forgotten' : `forgotten ${times(lapses)}`
	};
	return {
		fr: `Le souvenir tombe à 90\u00a0% au bout d’environ ${formatDays(days, 'fr')}. Vue ${reps} fois, ${forgotten.fr}.`,
		en: `Recall falls to 90% after about ${formatDays(days, 'en')}. Answered ${times(reps)}, ${forgotten.en}.`
	};
}

/** What an act of the log was. */
export function lineText({ event, rating }: LogLine, today: number): Localized {
	switch (event.kind) {
		case 'review': {
			const name = ratingNames[rating ?? event.rating];
			if (event.isPractice !== true) return name;
			return { fr: `Entraînement\u00a0: ${name.fr}`, en: `Practice: ${name.en}` };
		}
		case 'attempt':
			return countedText(event, rating);
		case 'quiz-counts':
			return event.isCounted
				? { fr: 'Quiz repris dans l’agenda', en: 'Quiz counts again' }
				: { fr: 'Quiz retiré de l’agenda', en: 'Quiz taken out of the schedule' };
		case 'override':
			return {
				fr: `«\u00a0J’avais juste\u00a0»\u00a0: compté ${ratingNames[event.rating].fr}`,
				en: `“I was right”: counted as ${ratingNames[event.rating].en}`
			};
		case 'bury':
			return {
				fr: `Reportée au ${formatDay(event.untilDay, today, 'fr')}`,
				en: `Put off until ${formatDay(event.untilDay, today, 'en')}`
			};
		case 'set-due':
			return {
				fr: `Fixée au ${formatDay(event.dueDay, today, 'fr')}`,
				en: `Set to ${formatDay(event.dueDay, today, 'en')}`
			};
		case 'flag':
			return event.isFlagged ? { fr: 'Marquée', en: 'Flagged' } : { fr: 'Marque retirée', en: 'Flag removed' };
		default:
			return OTHER_LINES[event.kind];
	}
}

/** `Mixed quiz: right (Good)`: what was answered, and what it counted for. */
function countedText(event: EventOf<'attempt'>, rating: Rating | null): Localized {
	const { fr, en } = attemptText(event);
	return rating === null
		? { fr, en }
		: { fr: `${fr} (${ratingNames[rating].fr})`, en: `${en} (${ratingNames[rating].en})` };
}

const OTHER_LINES = {
	quiz: { fr: 'Quiz terminé', en: 'Quiz finished' },
	reset: { fr: 'Repartie de zéro', en: 'Started over' },
	suspend: { fr: 'Mise en pause', en: 'Paused' },
	unsuspend: { fr: 'Reprise', en: 'Resumed' },
	unlock: { fr: 'Déverrouillée', en: 'Unlocked' },
	seen: { fr: 'Nouveau texte montré', en: 'Changed text shown' },
	parameters: { fr: 'Réglages changés', en: 'Settings changed' }
} satisfies Record<string, Localized>;

/** `back in 10 minutes`: what an answer gave. */
export const givenText = (given: Given): Localized =>
	localize((language) => {
		const wait = given.kind === 'step' ? formatStep(given.ms, language) : formatUnit(given.days, 'day', language);
		return language === 'fr' ? `revient dans ${wait}` : `back in ${wait}`;
	});
