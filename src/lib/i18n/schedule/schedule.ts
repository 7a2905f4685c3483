import type { YardDay } from '#domain/calendar/yard.ts';
import type { Localized } from '#domain/language.ts';
import { formatFromToday, percent } from '../format.ts';
import { counted, plural, writeNumber } from '../intl.ts';
import { about, longDay } from './dates.ts';

/** The page of the schedule: its head and the calendar. */
export const schedule = {
	title: { fr: 'Agenda', en: 'Schedule' },
	calendar: { fr: 'Calendrier', en: 'Calendar' },
	backToToday: { fr: 'Aujourd’hui', en: 'Today' },
	previousMonth: { fr: 'Mois précédent', en: 'Previous month' },
	nextMonth: { fr: 'Mois suivant', en: 'Next month' },
	previousWeek: { fr: 'Semaine précédente', en: 'Previous week' },
	nextWeek: { fr: 'Semaine suivante', en: 'Next week' },
	nothingComes: {
		fr: 'Rien n’est prévu\u00a0: aucune carte n’attend, et aucune nouvelle n’est demandée.',
		en: 'Nothing is planned: no card is waiting, and no new one is asked for.'
	},
	allPaused: {
		fr: 'Rien n’est prévu\u00a0: tous vos paquets sont en pause.',
		en: 'Nothing is planned: all your decks are paused.'
	},
	nothingDone: { fr: 'Rien ce jour-là.', en: 'Nothing on this day.' },
	nothingDue: { fr: 'Aucune révision ce jour-là.', en: 'No review on this day.' },
	answered: { fr: 'Répondu', en: 'Answered' },
	showAll: { fr: 'Tout montrer', en: 'Show all' },
	isCut: { fr: 'Et d’autres encore\u00a0: la journée est longue.', en: 'And more: it is a long day.' },
	moveThese: { fr: 'Déplacer ces cartes', en: 'Move these cards' }
} satisfies Record<string, Localized>;

export const cards = (count: number): Localized => ({
	fr: counted(count, 'fr', 'carte', 'cartes'),
	en: counted(count, 'en', 'card', 'cards')
});

export const answers = (count: number): Localized => ({
	fr: counted(count, 'fr', 'réponse', 'réponses'),
	en: counted(count, 'en', 'answer', 'answers')
});

/** Joins parts of a sentence with commas, in both languages. */
export const join = (parts: readonly Localized[]): Localized => ({
	fr: parts.map(({ fr }) => fr).join(', '),
	en: parts.map(({ en }) => en).join(', ')
});

/** `9 cards, about 3 min` */
export const dueText = (due: number, answerMs: number): Localized =>
	due === 0 ? cards(0) : join([cards(due), about(due * answerMs)]);

/** `New, as predicted: 10 cards, about 3 min.` */
export function freshText(count: number, ms: number): Localized {
	const text = join([cards(count), about(ms)]);
	return { fr: `Nouvelles, selon la prévision\u00a0: ${text.fr}.`, en: `New, as predicted: ${text.en}.` };
}

/** What is due today and not asked today: `3 of them wait for tomorrow: …` */
export const heldText = (count: number): Localized => ({
	fr: `Dont ${writeNumber(count, 'fr')} pour demain\u00a0: leur note a déjà été vue aujourd’hui, ou votre limite par jour est atteinte.`,
	en: `${writeNumber(count, 'en')} of them ${plural(count, 'en', 'waits', 'wait')} for tomorrow: their note was seen today already, or your limit a day is reached.`
});

/** `24 answers, 92% recalled, about 6 min` */
export function doneText({ answers: count, done }: YardDay, recall: number | null): Localized {
	const share = recall === null ? null : percent(recall);
	return join([
		answers(count),
		...(share === null ? [] : [{ fr: `${share.fr} de réussite`, en: `${share.en} recalled` }]),
		...(count === 0 ? [] : [about(done.ms)])
	]);
}

/** A day of the calendar as it is read out. */
export function dayLabel(yard: YardDay, recall: number | null, answerMs: number): Localized {
	const day = longDay(yard.day);
	const parts: Localized[] = [day];
	if (yard.when === 'today') parts.push({ fr: 'aujourd’hui', en: 'today' });
	if (yard.answers > 0 || yard.when === 'past') parts.push(doneText(yard, recall));
	if (yard.when !== 'past') {
		const due = dueText(yard.due, answerMs);
		parts.push({ fr: `à revoir\u00a0: ${due.fr}`, en: `due: ${due.en}` });
	}
	return join(parts);
}

/** Cards whose day lay out of reach: a clock was ahead when they were answered. */
export const astrayText = (count: number): Localized => ({
	fr: `Une horloge était en avance\u00a0: ${cards(count).fr} ${plural(count, 'fr', 'attendait une date lointaine et compte', 'attendaient une date lointaine et comptent')} pour aujourd’hui.`,
	en: `A clock was ahead: ${cards(count).en} ${plural(count, 'en', 'was', 'were')} due on a far date and ${plural(count, 'en', 'counts', 'count')} as due today.`
});

/** What the boxes stand for. */
export const legend = (size: number): { due: Localized; done: Localized } => ({
	due:
		size === 1
			? { fr: 'à revoir, une boîte par carte', en: 'due, a box a card' }
			: { fr: `à revoir, une boîte\u00a0: ${cards(size).fr}`, en: `due, a box: ${cards(size).en}` },
	done:
		size === 1
			? { fr: 'fait, une boîte par réponse', en: 'done, a box an answer' }
			: { fr: `fait, une boîte\u00a0: ${answers(size).fr}`, en: `done, a box: ${answers(size).en}` }
});

/** `Next session: tomorrow, 9 cards, about 3 min` */
export function nextSession(inDays: number, count: number, ms: number): Localized {
	const [number, time] = [cards(count), about(ms)];
	return {
		fr: `Prochaine session\u00a0: ${formatFromToday(inDays, 'fr')}, ${number.fr}, ${time.fr}.`,
		en: `Next session: ${formatFromToday(inDays, 'en')}, ${number.en}, ${time.en}.`
	};
}
