import type { Language, Localized } from '#domain/language.ts';
import type { Fit } from '#domain/tuning/judge.ts';
import type { Cost } from '#domain/tuning/simulate.ts';
import { formatUnit } from './format.ts';
import { counted, writeDistance, writeNumber } from './intl.ts';

/** Fitting the memory model to the learner, and what a choice would cost. */
export const tuning = {
	title: { fr: 'Modèle de mémoire', en: 'Memory model' },
	hint: {
		fr: 'Quai prévoit quand vous oublierez. Vos propres réponses peuvent affiner ces prévisions.',
		en: 'Quai foretells when you will forget. Your own answers can make that more exact.'
	},
	offer: {
		fr: 'Vos réponses suffisent désormais pour ajuster le modèle de mémoire à vous. C’est l’affaire d’un instant, et réversible.',
		en: 'Your answers are now enough to fit the memory model to you. It takes a moment and can be taken back.'
	},
	toTuning: { fr: 'Ouvrir les réglages', en: 'Open the settings' },
	putOff: { fr: 'Pas maintenant', en: 'Not now' },
	run: { fr: 'Optimiser', en: 'Optimise' },
	cancel: { fr: 'Annuler', en: 'Cancel' },
	goBack: { fr: 'Revenir aux paramètres précédents', en: 'Go back to the former parameters' },
	running: { fr: 'Relecture de votre journal…', en: 'Learning from your log…' },
	adopted: { fr: 'Nouveaux paramètres adoptés.', en: 'New parameters adopted.' },
	kept: {
		fr: 'Rien à gagner\u00a0: les paramètres actuels prévoient aussi bien ou mieux. Ils restent.',
		en: 'Nothing to gain: the present parameters foretell as well or better. They stay.'
	},
	cancelled: { fr: 'Annulé. Rien n’a été modifié.', en: 'Cancelled. Nothing was changed.' },
	restored: { fr: 'Paramètres précédents rétablis.', en: 'The former parameters are back.' },
	failed: {
		fr: 'Cela n’a pas abouti. Rien n’a été modifié\u00a0; réessayez.',
		en: 'That did not work. Nothing was changed; try again.'
	},
	unread: { fr: 'Votre journal n’a pas pu être lu.', en: 'Your log could not be read.' }
} satisfies Record<string, Localized>;

const write = (value: number, language: Language, digits = 0): string =>
	writeNumber(value, language, { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** How many reviews are still missing before there is something to learn from. */
export function missingText(missing: number): Localized {
	return {
		fr: `Encore ${counted(missing, 'fr', 'révision', 'révisions')} avant de pouvoir en tirer quelque chose.`,
		en: `${counted(missing, 'en', 'more review', 'more reviews')} before there is something to learn from.`
	};
}

/** With fewer reviews than it takes to fit everything, what was fitted. @param all reviews from which on all is */
export function firstOnlyText(all: number): Localized {
	return {
		fr: `Seule la durée d’une première réponse a été ajustée\u00a0; à partir de ${counted(all, 'fr', 'révision', 'révisions')}, tout le sera.`,
		en: `Only how long a first answer lasts was fitted; from ${counted(all, 'en', 'review', 'reviews')} on all will be.`
	};
}

/** When it was done last, and when it is worth doing again. */
export function tunedText(agoDays: number, monthDays: number): Localized {
	const left = Math.max(1, monthDays - agoDays);
	return {
		fr: `Fait ${ago(agoDays, 'fr')}. Utile de nouveau dans ${formatUnit(left, 'day', 'fr')}.`,
		en: `Done ${ago(agoDays, 'en')}. Worth doing again in ${formatUnit(left, 'day', 'en')}.`
	};
}

/** A month has passed: it is worth doing again. */
export const tuningDueText = (agoDays: number): Localized => ({
	fr: `Fait ${ago(agoDays, 'fr')}\u00a0: vos dernières réponses peuvent en dire plus.`,
	en: `Done ${ago(agoDays, 'en')}: your latest answers may say more.`
});

const ago = (days: number, language: Language): string => writeDistance(-days, 'day', language);

/** Reviews from which the distance of predicted and actual recall says more than chance. */
const LEAST_FOR_DISTANCE = 400;

/** How well both sets foretell the newer reviews: `On your 812 latest reviews, log-loss 0.402 instead of 0.409 …`. */
export function fitText(before: Fit, after: Fit): Localized {
	const loss = (language: Language): readonly string[] =>
		[after, before].map(({ logLoss }) => write(logLoss, language, 3));
	const apart = (language: Language): readonly string[] =>
		[after, before].map(({ rmseBins }) => share(rmseBins, language));
	const isTold = after.count >= LEAST_FOR_DISTANCE;
	const [fr, en, frApart, enApart] = [loss('fr'), loss('en'), apart('fr'), apart('en')];
	return {
		fr:
			`Sur vos ${counted(after.count, 'fr', 'dernière révision', 'dernières révisions')}\u00a0: perte logarithmique ` +
			`de ${fr[0]} au lieu de ${fr[1]}` +
			(isTold ? `, écart entre rappel prévu et réel de ${frApart[0]} au lieu de ${frApart[1]}.` : '.'),
		en:
			`On your ${counted(after.count, 'en', 'latest review', 'latest reviews')}: ` +
			`log-loss ${en[0]} instead of ${en[1]}` +
			(isTold ? `, predicted and actual recall ${enApart[0]} apart instead of ${enApart[1]}.` : '.')
	};
}

const share = (value: number, language: Language): string =>
	writeNumber(value, language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What a year costs and brings: `Over a year: about 9 minutes a day, and 820 of 950 cards kept.` */
export function yearText({ minutesADay, kept, begun }: Cost): Localized {
	const [fr, en] = [minutes(minutesADay, 'fr'), minutes(minutesADay, 'en')];
	const known = Math.round(kept);
	return {
		fr: `Sur un an\u00a0: ${fr} par jour, et ${counted(known, 'fr', 'carte retenue', 'cartes retenues')} sur ${write(begun, 'fr')}.`,
		en: `Over a year: ${en} a day, and ${write(known, 'en')} of ${counted(begun, 'en', 'card', 'cards')} kept.`
	};
}

/** The same, said beside the new cards a day: `Over a year: about 9 minutes a day, 730 new cards begun.` */
export function yearMinutesText({ minutesADay, begunInSpan }: Cost): Localized {
	const [fr, en] = [minutes(minutesADay, 'fr'), minutes(minutesADay, 'en')];
	const begun: Localized =
		begunInSpan === 0
			? { fr: 'aucune nouvelle carte', en: 'no new cards' }
			: {
					fr: counted(begunInSpan, 'fr', 'nouvelle carte commencée', 'nouvelles cartes commencées'),
					en: `${counted(begunInSpan, 'en', 'new card', 'new cards')} begun`
				};
	return { fr: `Sur un an\u00a0: ${fr} par jour, ${begun.fr}.`, en: `Over a year: ${en} a day, ${begun.en}.` };
}

function minutes(value: number, language: Language): string {
	if (value < 1) return { fr: 'moins d’une minute', en: 'less than a minute' }[language];
	return `${{ fr: 'environ', en: 'about' }[language]} ${formatUnit(Math.round(value), 'minute', language)}`;
}
