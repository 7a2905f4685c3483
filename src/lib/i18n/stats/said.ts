import type { Language, Localized } from '#domain/language.ts';
import { DAYS_A_BLOCK } from '#domain/ledger/day-block.ts';
import { LEAST_SCORED } from '#domain/tuning/optimise.ts';
import { counted, localize, plural } from '../intl.ts';
import { count, day, minutes, share } from './figures.ts';

/** What the pictures say in a sentence; it stands beside them and is what a screen reader hears. */

/** `12 months: 91% of 1,342 reviews, target 90%.` */
export const retentionSaid = (period: Localized, kept: number | null, reviews: number, target: number): Localized => ({
	fr: `${period.fr}\u00a0: ${share(kept).fr} de ${counted(reviews, 'fr', 'révision', 'révisions')}, objectif ${share(target).fr}.`,
	en: `${period.en}: ${share(kept).en} of ${counted(reviews, 'en', 'review', 'reviews')}, target ${share(target).en}.`
});

/** What there is to say of predictions, see `stats/calibration/`. */
interface Calibration {
	readonly predicted: number | null;
	readonly actual: number | null;
	readonly reviews: number;
	readonly error: number | null;
	readonly verdict: 'few' | 'right' | 'recalls-more' | 'recalls-less' | 'uneven';
}

/** `Predicted 90%, actual 84% over 812 reviews: 6 points less. …`: the direction, its size and what to do. */
export function calibrationSaid({ predicted, actual, reviews, error, verdict }: Calibration): Localized {
	const apart = Math.round(100 * ((actual ?? 0) - (predicted ?? 0)));
	const by = {
		fr: apart === 0 ? '' : `\u00a0: ${pointsIn(Math.abs(apart), 'fr')} de ${apart > 0 ? 'plus' : 'moins'}`,
		en: apart === 0 ? '' : `: ${pointsIn(Math.abs(apart), 'en')} ${apart > 0 ? 'more' : 'less'}`
	};
	const judged = JUDGED[verdict](Math.round(100 * (error ?? 0)));
	return {
		fr: `Prévu ${share(predicted).fr}, constaté ${share(actual).fr} sur ${counted(reviews, 'fr', 'révision', 'révisions')}${by.fr}. ${judged.fr}`,
		en: `Predicted ${share(predicted).en}, actual ${share(actual).en} over ${counted(reviews, 'en', 'review', 'reviews')}${by.en}. ${judged.en}`
	};
}

/** @param error mean distance from range to range, in points */
const JUDGED: { readonly [V in Calibration['verdict']]: (error: number) => Localized } = {
	few: () => ({
		fr: `C’est encore peu pour conclure\u00a0: rien à changer avant ${counted(LEAST_SCORED, 'fr', 'révision', 'révisions')}.`,
		en: `That is still little to judge by: nothing to change before ${counted(LEAST_SCORED, 'en', 'review', 'reviews')}.`
	}),
	right: () => ({
		fr: 'La prévision vous connaît bien\u00a0: rien à faire.',
		en: 'The prediction knows you well: nothing to do.'
	}),
	'recalls-more': () => ({
		fr: 'Vous retenez plus que prévu, et vos cartes reviennent plus tôt que nécessaire. Optimiser allonge leurs intervalles.',
		en: 'You recall more than predicted, and cards come back sooner than they need to. Optimising makes their intervals longer.'
	}),
	'recalls-less': () => ({
		fr: 'Vous retenez moins que prévu, et vos cartes reviennent trop tard. Optimiser les fait revenir plus tôt.',
		en: 'You recall less than predicted, and cards come back too late. Optimising brings them back sooner.'
	}),
	uneven: (error) => ({
		fr: `La prévision est juste dans l’ensemble, mais décalée d’environ ${pointsIn(error, 'fr')} dans chaque tranche, tantôt en plus, tantôt en moins. Optimiser rapproche les deux.`,
		en: `Right on the whole, but about ${pointsIn(error, 'en')} off in each range, now more, now less. Optimising brings both together.`
	})
};

const pointsIn = (points: number, language: Language): string => counted(points, language, 'point', 'points');

export const loadSaid = (answers: number, total: number, days: number, aDay: number | null): Localized => ({
	fr: `${counted(answers, 'fr', 'réponse', 'réponses')} en ${minutes(total).fr}, sur ${counted(days, 'fr', 'jour d’étude', 'jours d’étude')}\u00a0: ${minutes(aDay ?? 0).fr} par jour d’étude.`,
	en: `${counted(answers, 'en', 'answer', 'answers')} in ${minutes(total).en}, on ${counted(days, 'en', 'day', 'days')} studied: ${minutes(aDay ?? 0).en} each.`
});

/** Days in a row from which on they are told: fewer are no row. */
const LEAST_IN_ROW = 3;

/** What the heat map shows; a row of days where there is one, and no word of one that broke. */
export function heatSaid({
	daysStudied: days,
	daysOfWeek: ofWeek,
	daysInRow: inRow,
	answers
}: {
	readonly daysStudied: number;
	readonly daysOfWeek: number;
	readonly daysInRow: number;
	readonly answers: number;
}): Localized {
	const row =
		inRow < LEAST_IN_ROW
			? { fr: '', en: '' }
			: {
					fr: ` ${count(inRow).fr} jours de suite, jours sans révision mis à part.`,
					en: ` ${count(inRow).en} days in a row, days off left out.`
				};
	return {
		fr: `${counted(days, 'fr', 'jour étudié', 'jours étudiés')} en un an, ${counted(answers, 'fr', 'réponse', 'réponses')}. ${counted(ofWeek, 'fr', 'jour', 'jours')} sur les 7 derniers.${row.fr}`,
		en: `${counted(days, 'en', 'day', 'days')} studied in a year, ${counted(answers, 'en', 'answer', 'answers')}. ${ofWeek} of the last 7 days.${row.en}`
	};
}

/** `23 Nov 2026: 4 answers`: a box of the heat map. */
export const heatDaySaid = (studyDay: number, answers: number): Localized => ({
	fr: `${day(studyDay, true).fr}\u00a0: ${counted(answers, 'fr', 'réponse', 'réponses')}`,
	en: `${day(studyDay, true).en}: ${counted(answers, 'en', 'answer', 'answers')}`
});

export const statesSaid = (mature: number, young: number, learning: number, fresh: number): Localized => ({
	fr: `Maintenant\u00a0: ${counted(mature, 'fr', 'mûre', 'mûres')}, ${counted(young, 'fr', 'jeune', 'jeunes')}, ${count(learning).fr} en apprentissage, ${counted(fresh, 'fr', 'nouvelle', 'nouvelles')}.`,
	en: `Now: ${count(mature).en} mature, ${count(young).en} young, ${count(learning).en} learning, ${count(fresh).en} new.`
});

/** The middle card of a distribution. */
export const middleSaid = (cards: number, bin: Localized): Localized => ({
	fr: `${counted(cards, 'fr', 'carte', 'cartes')}, celle du milieu\u00a0: ${bin.fr}.`,
	en: `${counted(cards, 'en', 'card', 'cards')}, the middle one: ${bin.en}.`
});

export const knownSaid = (known: number, studied: number): Localized => ({
	fr: `Sur ${counted(studied, 'fr', 'carte étudiée', 'cartes étudiées')}, vous en retrouveriez environ ${count(known).fr} aujourd’hui.`,
	en: `Of ${counted(studied, 'en', 'card', 'cards')} studied, you would recall about ${count(known).en} today.`
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
	fr: `${counted(leeches, 'fr', 'carte', 'cartes')} sur ${count(studied).fr}.${leeches > shown ? ` Voici les ${shown} plus oubliées.` : ''}`,
	en: `${count(leeches).en} of ${counted(studied, 'en', 'card', 'cards')}.${leeches > shown ? ` These ${shown} were forgotten most.` : ''}`
});

export const lapsesSaid = (lapses: number): Localized => ({
	fr: `oubliée ${count(lapses).fr} fois`,
	en: `forgotten ${lapses === 1 ? 'once' : `${count(lapses).en} times`}`
});

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
						fr: `, en ${isUp ? 'hausse' : 'baisse'} de ${counted(points, 'fr', 'point', 'points')}`,
						en: `, ${isUp ? 'up' : 'down'} ${counted(points, 'en', 'point', 'points')}`
					};
	return {
		fr: `${share(mean).fr} en moyenne sur ${count(quizzes).fr} quiz${change.fr}.`,
		en: `${share(mean).en} on average over ${counted(quizzes, 'en', 'quiz', 'quizzes')}${change.en}.`
	};
}

/** Which days are counted, where tallies by blocks of days reach beyond the span. @param to today, or a day to come */
export function reachSaid(from: number, to: number, today: number): Localized {
	const [since, until] = [day(from, true), day(to, true)];
	return to > today
		? {
				fr: `Compté du ${since.fr} au ${until.fr}, par blocs de ${DAYS_A_BLOCK} jours\u00a0: des réponses portent une date à venir.`,
				en: `Counted from ${since.en} to ${until.en}, in blocks of ${DAYS_A_BLOCK} days: some answers bear a date to come.`
			}
		: {
				fr: `Compté depuis le ${since.fr}, par blocs de ${DAYS_A_BLOCK} jours.`,
				en: `Counted from ${since.en} on, in blocks of ${DAYS_A_BLOCK} days.`
			};
}

/** Answers on days to come: a clock was wrong. */
export const aheadSaid = (answers: number): Localized => ({
	fr: `${counted(answers, 'fr', 'réponse porte', 'réponses portent')} une date à venir\u00a0: une horloge était en avance, ou vous avez changé de fuseau horaire. ${plural(answers, 'fr', 'Elle n’est pas comptée', 'Elles ne sont pas comptées')} ici avant ce jour.`,
	en: `${counted(answers, 'en', 'answer bears', 'answers bear')} a date to come: a clock was ahead, or you crossed time zones. ${plural(answers, 'en', 'It is', 'They are')} not counted here before that day.`
});
