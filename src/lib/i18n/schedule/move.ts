import type { LoadChange, MovePlan } from '#domain/calendar/plan-move.ts';
import type { Localized } from '#domain/language.ts';
import { counted, plural, writeNumber } from '../intl.ts';
import { count } from '../stats/figures.ts';
import { longDay } from './dates.ts';

/** Moving the days of cards. */
export const move = {
	title: { fr: 'Déplacer des cartes', en: 'Move cards' },
	hint: {
		fr: 'Une absence, un retard, un pic : vous voyez d’abord ce que cela change.',
		en: 'An absence, a backlog, a peak: you see first what it changes.'
	},
	which: { fr: 'Quelles cartes', en: 'Which cards' },
	choose: { fr: 'Choisir…', en: 'Choose…' },
	overdue: { fr: 'Cartes en retard', en: 'Overdue cards' },
	how: { fr: 'Comment', en: 'How' },
	later: { fr: 'Plus tard', en: 'Later' },
	earlier: { fr: 'Plus tôt', en: 'Earlier' },
	to: { fr: 'Date', en: 'Date' },
	spread: { fr: 'Étaler', en: 'Spread' },
	byDays: { fr: 'De combien de jours', en: 'By how many days' },
	overDays: { fr: 'Sur combien de jours', en: 'Over how many days' },
	date: { fr: 'Date', en: 'Date' },
	nothing: { fr: 'Aucune de ces cartes ne change de jour.', en: 'None of these cards changes its day.' },
	loads: { fr: 'Ce que les jours deviennent', en: 'What the days become' },
	day: { fr: 'Jour', en: 'Day' },
	before: { fr: 'Avant', en: 'Before' },
	after: { fr: 'Après', en: 'After' },
	undone: { fr: 'C’est annulé.', en: 'Taken back.' },
	failed: { fr: 'Ce n’est pas enregistré. Rien n’a changé.', en: 'Not saved. Nothing has changed.' },
	unread: { fr: 'Ces cartes n’ont pas pu être lues.', en: 'These cards could not be read.' }
} satisfies Record<string, Localized>;

/** On the button: `Move 12 cards` */
export const moveCards = (count: number): Localized => ({
	fr: `Déplacer ${counted(count, 'fr', 'carte', 'cartes')}`,
	en: `Move ${counted(count, 'en', 'card', 'cards')}`
});

/** `Reading the cards… 15,000`: how far it is, once that can be told. */
export const readingText = (readCount: number): Localized => ({
	fr: `Lecture des cartes…${readCount === 0 ? '' : ` ${count(readCount).fr}`}`,
	en: `Reading the cards…${readCount === 0 ? '' : ` ${count(readCount).en}`}`
});

/** Where there are more than are moved at once: `The 2,000 that come first; the others after them.` */
export const onlyFirst = (most: number): Localized => ({
	fr: `Les ${count(most).fr} qui reviennent en premier\u00a0; les autres ensuite.`,
	en: `The ${count(most).en} that come back first; the others after them.`
});

export const moved = (count: number): Localized => ({
	fr: `${counted(count, 'fr', 'carte déplacée', 'cartes déplacées')}.`,
	en: `${counted(count, 'en', 'card moved', 'cards moved')}.`
});

/** `Fullest day: Thursday 26 November, 14 cards instead of 3.` */
export function fullestDay({ loads }: MovePlan): Localized | null {
	const [fullest] = [...loads].sort((a, b) => b.after - a.after || a.day - b.day);
	if (fullest === undefined) return null;
	const { before, after } = fullest;
	const day = longDay(fullest.day);
	return {
		fr: `Jour le plus rempli\u00a0: ${day.fr}, ${counted(after, 'fr', 'carte', 'cartes')} au lieu de ${count(before).fr}.`,
		en: `Fullest day: ${day.en}, ${counted(after, 'en', 'card', 'cards')} instead of ${count(before).en}.`
	};
}

/** `Thursday 26 November: 14 cards instead of 3.` */
export function dayLoad({ day, before, after }: LoadChange): Localized {
	const name = longDay(day);
	return {
		fr: `Le ${name.fr}\u00a0: ${counted(after, 'fr', 'carte', 'cartes')} au lieu de ${count(before).fr}.`,
		en: `${name.en}: ${counted(after, 'en', 'card', 'cards')} instead of ${count(before).en}.`
	};
}

/** `and 12 more days` */
export const moreDays = (count: number): Localized => ({
	fr: `et ${counted(count, 'fr', 'autre jour', 'autres jours')}`,
	en: `and ${writeNumber(count, 'en')} more ${plural(count, 'en', 'day', 'days')}`
});
