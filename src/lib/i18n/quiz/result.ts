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

/** `10 points more than last time`, in hundredths. */
export function changeText(change: number): Localized {
	const share = percent(Math.abs(change));
	if (Math.round(change * 100) === 0) return { fr: 'Comme la dernière fois.', en: 'As last time.' };
	return change > 0
		? { fr: `${share.fr} de mieux que la dernière fois.`, en: `${share.en} better than last time.` }
		: { fr: `${share.fr} de moins que la dernière fois.`, en: `${share.en} less than last time.` };
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
	if (todayCount > 0) {
		sentences.push({
			fr: `${counted(todayCount, 'fr', 'carte revient', 'cartes reviennent')} aujourd’hui.`,
			en: `${counted(todayCount, 'en', 'card returns', 'cards return')} today.`
		});
	}
	if (fromDay !== null && toDay !== null) {
		sentences.push(
			localize((language) => {
				const [from, to] = [fromDay, toDay].map((day) => formatComing(day - today, language));
				const when =
					from === to ? `${from}` : language === 'fr' ? `entre ${from} et ${to}` : `between ${from} and ${to}`;
				return language === 'fr'
					? `${counted(laterCount, 'fr', 'carte répondue ici revient', 'cartes répondues ici reviennent')} ${when}.`
					: `${counted(laterCount, 'en', 'card answered here returns', 'cards answered here return')} ${when}.`;
			})
		);
	}
	if (keptCount > 0) {
		sentences.push({
			fr: `${counted(keptCount, 'fr', 'carte garde sa date', 'cartes gardent leur date')}.`,
			en: `${counted(keptCount, 'en', 'card keeps its date', 'cards keep their dates')}.`
		});
	}
	return sentences;
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
	fr: `${right} conteneurs chargés sur ${total}`,
	en: `${right} of ${total} containers loaded`
});
