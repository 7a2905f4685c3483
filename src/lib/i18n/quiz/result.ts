import type { Language, Localized } from '#domain/language.ts';
import type { QuizEffects } from '#domain/schedule/quiz-effect.ts';
import { formatComing } from '../browse/dates.ts';
import { percent } from '../format.ts';
import { counted, localize, plural, writeNumber } from '../intl.ts';
import { timesText } from './times.ts';

/** What is said when a quiz is over. */
export const result = {
	title: { fr: 'Résultat', en: 'Result' },
	noAnswers: { fr: 'Aucune réponse', en: 'No answers' },
	ranOut: {
		fr: 'Le temps a passé avant la première réponse.',
		en: 'Time ran out before the first answer.'
	},
	right: { fr: 'justes', en: 'right' },
	topics: { fr: 'Par thème', en: 'By topic' },
	missed: { fr: 'À regarder encore', en: 'Worth another look' },
	noneMissed: { fr: 'Rien ne vous a échappé.', en: 'Nothing slipped away.' },
	leftOpen: { fr: 'Sans réponse.', en: 'Left open.' },
	judged: { fr: 'Votre jugement', en: 'How well you judged' },
	sure: { fr: 'Sûr', en: 'Sure' },
	unsure: { fr: 'Pas sûr', en: 'Not sure' },
	marks: { fr: 'Points de certitude :', en: 'Certainty marks:' },
	counts: { fr: 'Compte pour vos révisions', en: 'Counts for your schedule' },
	notCounted: {
		fr: 'Rien de ce quiz ne compte : toutes les cartes gardent leur date.',
		en: 'Nothing of this quiz counts: all cards keep their dates.'
	},
	neverCounts: {
		fr: 'Ce quiz ne change rien à vos révisions.',
		en: 'This quiz changes nothing in your schedule.'
	},
	ready: { fr: 'Êtes-vous prêt ?', en: 'How ready you are' },
	readyHint: {
		fr: 'Part des cartes de chaque thème que vous sauriez aujourd’hui, d’après vos révisions. Les jamais vues comptent comme inconnues.',
		en: 'Share of each topic’s cards that you would know today, by your reviews. Those never seen count as unknown.'
	},
	study: { fr: 'Étudier les cartes ratées', en: 'Study the missed cards' },
	again: { fr: 'Refaire ce quiz', en: 'Same quiz again' },
	done: { fr: 'Terminé', en: 'Done' },
	share: { fr: 'Partager', en: 'Share' },
	shareImage: { fr: 'Partager en image', en: 'Share as image' },
	copied: { fr: 'Copié.', en: 'Copied.' },
	imageSaved: { fr: 'Image enregistrée.', en: 'Image saved.' },
	notShared: { fr: 'Le partage n’a pas marché.', en: 'Sharing did not work.' },
	failed: {
		fr: 'Une partie du résultat n’a pas pu être lue. Vos réponses sont enregistrées.',
		en: 'A part of the result could not be read. Your answers are saved.'
	},
	notSaved: {
		fr: 'Ce choix n’a pas pu être enregistré\u00a0: rien n’a changé.',
		en: 'This choice could not be saved: nothing has changed.'
	},
	time: { fr: 'Temps', en: 'Time' },
	best: { fr: 'Meilleur temps :', en: 'Best time:' },
	newBest: { fr: 'Votre meilleur temps.', en: 'Your best time.' }
} satisfies Record<string, Localized>;

/** `8 of 10` */
export const outOf = (right: number, total: number): Localized => ({
	fr: `${number(right, 'fr')} sur ${total}`,
	en: `${number(right, 'en')} of ${total}`
});

/** `8.5 points, partial credit included` */
export const pointsText = (score: number): Localized =>
	localize((language) => {
		const shown = number(score, language);
		return language === 'fr'
			? `${shown} ${plural(score, 'fr', 'point', 'points')}, réponses partielles comprises`
			: `${shown} ${plural(score, 'en', 'point', 'points')}, partly right answers included`;
	});

const number = (value: number, language: Language): string =>
	writeNumber(value, language, { maximumFractionDigits: 1 });

/** `14 of 30 at most` */
export const marksText = (marks: number, most: number): Localized => ({
	fr: `${number(marks, 'fr')} sur ${most} au plus`,
	en: `${number(marks, 'en')} of ${most} at most`
});

/**
 * `10 percentage points better than last time`: points alone are what a question gives.
 * @param change in the share of points, -1 to 1
 */
export function changeText(change: number): Localized {
	const points = Math.round(Math.abs(change) * 100);
	if (points === 0) return { fr: 'Comme la dernière fois.', en: 'As last time.' };
	return {
		fr: `${counted(points, 'fr', 'point', 'points')} de pourcentage de ${change > 0 ? 'mieux' : 'moins'} que la dernière fois.`,
		en: `${counted(points, 'en', 'percentage point', 'percentage points')} ${change > 0 ? 'better' : 'less'} than last time.`
	};
}

/** `Sure and wrong twice: ...` */
export function sureWrongText(times: number): Localized {
	if (times === 0) return { fr: 'Jamais sûr et faux.', en: 'Never sure and wrong.' };
	return {
		fr: `Sûr et faux ${timesText(times).fr}\u00a0: c’est ce qu’il vaut mieux relire.`,
		en: `Sure and wrong ${timesText(times).en}: that is most worth reading again.`
	};
}

/** What the quiz did to the schedule, with the real days. */
export function effectsText(effects: QuizEffects, today: number): readonly Localized[] {
	const { todayCount, laterCount, fromDay, toDay, keptCount } = effects;
	const sentences: Localized[] = [];
	const isMore = todayCount > 0;
	if (isMore) {
		sentences.push({
			fr: `${counted(todayCount, 'fr', 'carte revient', 'cartes reviennent')} aujourd’hui.`,
			en: `${counted(todayCount, 'en', 'card returns', 'cards return')} today.`
		});
	}
	if (fromDay !== null && toDay !== null) {
		const when = localize((language) =>
			spanText(laterCount, formatComing(fromDay - today, language), formatComing(toDay - today, language), language)
		);
		const [one, many] = isMore ? ['autre carte', 'autres cartes'] : ['carte', 'cartes'];
		const other = isMore ? 'other ' : '';
		sentences.push({
			fr: `${counted(laterCount, 'fr', `${one} revient`, `${many} reviennent`)}${when.fr}.`,
			en: `${counted(laterCount, 'en', `${other}card returns`, `${other}cards return`)}${when.en}.`
		});
	}
	if (keptCount > 0) {
		sentences.push({
			fr: `${counted(keptCount, 'fr', 'carte garde sa date', 'cartes gardent leur date')}.`,
			en: `${counted(keptCount, 'en', 'card keeps its date', 'cards keep their dates')}.`
		});
	}
	return sentences;
}

/** ` tomorrow`, `, the first tomorrow, the last in 5 days`: after what comes back between the two. */
function spanText(count: number, from: string, to: string, language: Language): string {
	if (from === to) return ` ${from}`;
	const [first, last] =
		count === 2
			? { fr: ['l’une', 'l’autre'], en: ['one', 'the other'] }[language]
			: { fr: ['la première', 'la dernière'], en: ['the first', 'the last'] }[language];
	return `, ${first} ${from}, ${last} ${to}`;
}

/** `60% to 80%` */
export const rangeText = (low: number, high: number): Localized => {
	const [from, to] = [percent(low), percent(high)];
	return { fr: `de ${from.fr} à ${to.fr}`, en: `${from.en} to ${to.en}` };
};

/** What is shared as text: no name, no address of a person. */
export const sharedText = (name: Localized, right: number, total: number): Localized => ({
	fr: `${name.fr}\u00a0: ${right} sur ${total}, sur Quai.`,
	en: `${name.en}: ${right} of ${total}, on Quai.`
});

/** For the picture of the cargo. */
export const cargoText = (right: number, total: number): Localized => ({
	fr: `${counted(right, 'fr', 'conteneur chargé', 'conteneurs chargés')} sur ${total}`,
	en: `${right} of ${counted(total, 'en', 'container', 'containers')} loaded`
});
