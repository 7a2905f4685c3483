import type { Localized } from '#domain/language.ts';
import { localize } from '../browse/dates.ts';
import { plural } from '../format.ts';
import { count, minutes, share } from './figures.ts';

/** What the pictures say in a sentence; it stands beside them and is what a screen reader hears. */

/** `12 months: 91% of 1,342 reviews, target 90%.` */
export const retentionSaid = (period: Localized, kept: number | null, reviews: number, target: number): Localized => ({
	fr: `${period.fr}\u00a0: ${share(kept).fr} de ${count(reviews).fr} ${plural(reviews, 'fr', 'révision', 'révisions')}, objectif ${share(target).fr}.`,
	en: `${period.en}: ${share(kept).en} of ${count(reviews).en} ${plural(reviews, 'en', 'review', 'reviews')}, target ${share(target).en}.`
});

export function calibrationSaid(predicted: number | null, actual: number | null, reviews: number): Localized {
	const points = Math.round(100 * Math.abs((predicted ?? 0) - (actual ?? 0)));
	const better = (actual ?? 0) >= (predicted ?? 0);
	const few = reviews < 400;
	return {
		fr: `Prévu ${share(predicted).fr}, constaté ${share(actual).fr} sur ${count(reviews).fr} ${plural(reviews, 'fr', 'révision', 'révisions')}. ${
			few
				? 'C’est encore peu pour conclure.'
				: points <= 2
					? 'La prévision vous connaît bien.'
					: better
						? 'Vous retenez mieux que prévu.'
						: 'Vous retenez moins bien que prévu.'
		}`,
		en: `Predicted ${share(predicted).en}, actual ${share(actual).en} over ${count(reviews).en} ${plural(reviews, 'en', 'review', 'reviews')}. ${
			few
				? 'That is still little to judge by.'
				: points <= 2
					? 'The prediction knows you well.'
					: better
						? 'You recall better than predicted.'
						: 'You recall worse than predicted.'
		}`
	};
}

export const loadSaid = (answers: number, total: number, days: number, aDay: number | null): Localized => ({
	fr: `${count(answers).fr} ${plural(answers, 'fr', 'réponse', 'réponses')} en ${minutes(total).fr}, sur ${count(days).fr} ${plural(days, 'fr', 'jour d’étude', 'jours d’étude')}\u00a0: ${minutes(aDay ?? 0).fr} par jour d’étude.`,
	en: `${count(answers).en} ${plural(answers, 'en', 'answer', 'answers')} in ${minutes(total).en}, on ${count(days).en} ${plural(days, 'en', 'day', 'days')} studied: ${minutes(aDay ?? 0).en} each.`
});

export const heatSaid = (days: number, ofWeek: number, answers: number): Localized => ({
	fr: `${count(days).fr} ${plural(days, 'fr', 'jour étudié', 'jours étudiés')} en un an, ${count(answers).fr} ${plural(answers, 'fr', 'réponse', 'réponses')}. ${ofWeek} ${plural(ofWeek, 'fr', 'jour', 'jours')} sur les 7 derniers.`,
	en: `${count(days).en} ${plural(days, 'en', 'day', 'days')} studied in a year, ${count(answers).en} ${plural(answers, 'en', 'answer', 'answers')}. ${ofWeek} of the last 7 days.`
});

export const statesSaid = (mature: number, young: number, learning: number, fresh: number): Localized => ({
	fr: `Maintenant\u00a0: ${count(mature).fr} mûres, ${count(young).fr} jeunes, ${count(learning).fr} en apprentissage, ${count(fresh).fr} nouvelles.`,
	en: `Now: ${count(mature).en} mature, ${count(young).en} young, ${count(learning).en} learning, ${count(fresh).en} new.`
});

/** The middle card of a distribution. */
export const middleSaid = (cards: number, bin: Localized): Localized => ({
	fr: `${count(cards).fr} ${plural(cards, 'fr', 'carte', 'cartes')}, celle du milieu\u00a0: ${bin.fr}.`,
	en: `${count(cards).en} ${plural(cards, 'en', 'card', 'cards')}, the middle one: ${bin.en}.`
});

export const knownSaid = (known: number, studied: number): Localized => ({
	fr: `Aujourd’hui, vous retrouveriez environ ${count(known).fr} des ${count(studied).fr} cartes étudiées.`,
	en: `Today you would recall about ${count(known).en} of the ${count(studied).en} cards studied.`
});

/** @param hour null where none stands out */
export const hoursSaid = (hour: Localized | null, kept: number | null): Localized =>
	hour === null
		? {
				fr: 'Aucune heure ne se distingue nettement.',
				en: 'No hour clearly stands out.'
			}
		: {
				fr: `Votre meilleure heure\u00a0: ${hour.fr}, ${share(kept).fr} retenu.`,
				en: `Your best hour: ${hour.en}, ${share(kept).en} recalled.`
			};

export const ratingsSaid = (parts: readonly { readonly name: Localized; readonly share: number | null }[]): Localized =>
	localize((language) => `${parts.map((part) => `${part.name[language]} ${share(part.share)[language]}`).join(', ')}.`);

export const groupsSaid = (worst: Localized, kept: number | null): Localized => ({
	fr: `Le moins bien retenu\u00a0: ${worst.fr}, ${share(kept).fr}.`,
	en: `Kept worst: ${worst.en}, ${share(kept).en}.`
});

export const leechesSaid = (leeches: number, studied: number, shown: number): Localized => ({
	fr: `${count(leeches).fr} ${plural(leeches, 'fr', 'carte', 'cartes')} sur ${count(studied).fr}.${leeches > shown ? ` Voici les ${shown} plus oubliées.` : ''}`,
	en: `${count(leeches).en} of ${count(studied).en} ${plural(studied, 'en', 'card', 'cards')}.${leeches > shown ? ` These ${shown} were forgotten most.` : ''}`
});

export const lapsesSaid = (lapses: number): Localized => ({
	fr: `oubliée ${count(lapses).fr} fois`,
	en: `forgotten ${lapses === 1 ? 'once' : `${count(lapses).en} times`}`
});

/** What to do about a leech: the same knowledge from other sides. */
export function angleSaid(siblings: number): Localized {
	const angle = { fr: 'Cette carte demande un autre angle', en: 'This card needs another angle' };
	if (siblings === 0) return { fr: `${angle.fr}.`, en: `${angle.en}.` };
	return {
		fr: `${angle.fr}\u00a0: ${siblings} ${plural(siblings, 'fr', 'autre carte dit', 'autres cartes disent')} la même chose.`,
		en: `${angle.en}: ${siblings} other ${plural(siblings, 'en', 'card says', 'cards say')} the same.`
	};
}

export const timesSaid = (times: number, back: number): Localized => ({
	fr: `${count(times).fr} fois${back > 0 ? `, ${count(back).fr} fois dans l’autre sens` : ''}`,
	en: `${times === 1 ? 'once' : times === 2 ? 'twice' : `${count(times).en} times`}${back > 0 ? `, ${back === 1 ? 'once' : `${count(back).en} times`} the other way` : ''}`
});

export function scoresSaid(quizzes: number, mean: number | null, trend: number | null): Localized {
	const points = Math.round(100 * Math.abs(trend ?? 0));
	const isUp = (trend ?? 0) > 0;
	const change: Localized =
		trend === null
			? { fr: '', en: '' }
			: points === 0
				? { fr: ', stable', en: ', steady' }
				: {
						fr: `, en ${isUp ? 'hausse' : 'baisse'} de ${points} ${plural(points, 'fr', 'point', 'points')}`,
						en: `, ${isUp ? 'up' : 'down'} ${points} ${plural(points, 'en', 'point', 'points')}`
					};
	return {
		fr: `${share(mean).fr} en moyenne sur ${count(quizzes).fr} quiz${change.fr}.`,
		en: `${share(mean).en} on average over ${count(quizzes).en} ${plural(quizzes, 'en', 'quiz', 'quizzes')}${change.en}.`
	};
}

/** Answers on days to come: a clock was wrong. */
export const aheadSaid = (answers: number): Localized => ({
	fr: `${count(answers).fr} ${plural(answers, 'fr', 'réponse porte', 'réponses portent')} une date à venir\u00a0: une horloge était fausse. ${plural(answers, 'fr', 'Elle n’est pas comptée', 'Elles ne sont pas comptées')} ici avant ce jour.`,
	en: `${count(answers).en} ${plural(answers, 'en', 'answer bears', 'answers bear')} a date to come: a clock was wrong. ${plural(answers, 'en', 'It is', 'They are')} not counted here before that day.`
});
