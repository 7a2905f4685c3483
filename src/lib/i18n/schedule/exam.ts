import type { Goal } from '#domain/settings/goals.ts';
import type { Outlook } from '#domain/schedule/outlook.ts';
import type { Language, Localized } from '#domain/language.ts';
import { percent } from '../format.ts';
import { counted, writeNumber } from '../intl.ts';
import { about, longDay, shortDate } from './dates.ts';

/** A day to be ready for. */
export const exam = {
	title: { fr: 'Date d’examen', en: 'Exam date' },
	hint: {
		fr: 'Un entretien, une certification : ce que vous saurez ce jour-là, thème par thème.',
		en: 'An interview, a certificate: what you will know that day, topic by topic.'
	},
	plan: { fr: 'Préparer une date', en: 'Plan for a date' },
	date: { fr: 'Date', en: 'Date' },
	topics: { fr: 'Thèmes', en: 'Topics' },
	retention: { fr: 'Sûreté visée jusque-là', en: 'Recall aimed at until then' },
	chooseTopics: { fr: 'Choisissez au moins un thème.', en: 'Choose at least one topic.' },
	topic: { fr: 'Thème, cartes vues', en: 'Topic, cards seen' },
	all: { fr: 'Ensemble', en: 'Together' },
	untouched: { fr: 'Sans réviser', en: 'Untouched' },
	kept: { fr: 'En révisant', en: 'Reviewed' },
	raised: { fr: 'Renforcé', en: 'Raised' },
	table: { fr: 'Rappel prévu ce jour-là', en: 'Predicted recall that day' },
	rule: {
		fr: 'Parmi les cartes déjà vues. En révisant : chacune répondue Bien à son jour. Les oublis et les cartes encore neuves ne sont pas comptés : une estimation.',
		en: 'Of the cards seen so far. Reviewed: each answered Good on its day. What is forgotten on the way and cards still new are left out: an estimate.'
	},
	little: {
		fr: 'Viser plus haut n’y changerait presque rien d’ici là : ces cartes reviennent trop tard pour en profiter, ou sont déjà sûres. Les avancer aide plus.',
		en: 'Aiming higher would change next to nothing until then: these cards come back too late for it, or are sure already. Bringing them forward helps more.'
	},
	lower: {
		fr: 'Viser plus haut ne se verrait pas ce jour-là : les dernières réponses tomberaient plus tôt avant lui. Avancer ces cartes aide plus.',
		en: 'Aiming higher would not show that day: the last answers would come longer before it. Bringing these cards forward helps more.'
	},
	raise: { fr: 'Renforcer jusqu’à cette date', en: 'Raise until that day' },
	goals: { fr: 'Renforcements en cours', en: 'Raised for now' },
	saved: { fr: 'C’est enregistré.', en: 'Saved.' },
	failed: { fr: 'Ce n’est pas enregistré. Rien n’a changé.', en: 'Not saved. Nothing has changed.' }
} satisfies Record<string, Localized>;

/** `Networks, 12 of 40` */
export const seenText = (topic: Localized, { seen, unseen }: Outlook): Localized => ({
	fr: `${topic.fr}, ${writeNumber(seen, 'fr')} sur ${writeNumber(seen + unseen, 'fr')}`,
	en: `${topic.en}, ${writeNumber(seen, 'en')} of ${writeNumber(seen + unseen, 'en')}`
});

/** `Reckoning… 15,000 cards` */
export const reckoningText = (readCount: number): Localized => ({
	fr: `Calcul en cours…${readCount === 0 ? '' : ` ${counted(readCount, 'fr', 'carte', 'cartes')}`}`,
	en: `Reckoning…${readCount === 0 ? '' : ` ${counted(readCount, 'en', 'card', 'cards')}`}`
});

/** A difference in points of recall that is worth a word. */
const LEAST_POINTS = 0.5;

/** What aiming higher costs, and what a minute more a day gives; or why it gives nothing. */
export function raiseText(usual: Outlook, raised: Outlook, days: number, answerMs: number): Localized {
	if (usual.kept === null || raised.kept === null) return exam.little;
	const gain = 100 * (raised.kept - usual.kept);
	const extra = raised.answers - usual.answers;
	if (gain <= -LEAST_POINTS) return exam.lower;
	if (gain < LEAST_POINTS || extra <= 0) return exam.little;
	const msADay = (extra * answerMs) / Math.max(1, days);
	const [time, points, aMinute] = [about(msADay), tenths(gain), tenths((gain * 60_000) / Math.max(60_000, msADay))];
	return {
		fr: `Renforcer\u00a0: ${counted(extra, 'fr', 'réponse', 'réponses')} de plus d’ici là, ${time.fr} par jour, +${points.fr}\u00a0points ce jour-là. Une minute de plus par jour\u00a0: environ +${aMinute.fr}.`,
		en: `Raising: ${counted(extra, 'en', 'answer', 'answers')} more until then, ${time.en} a day, +${points.en} points that day. A minute more a day: about +${aMinute.en}.`
	};
}

const tenths = (value: number): Localized => {
	const write = (language: Language): string => writeNumber(value, language, { maximumFractionDigits: 1 });
	return { fr: write('fr'), en: write('en') };
};

/** `95% until Monday 14 December: Networks, Volumes` */
export function goalText(goal: Goal, titleOf: (deckId: string) => Localized): Localized {
	const [share, day] = [percent(goal.desiredRetention), longDay(goal.day)];
	const titles = goal.deckIds.map(titleOf);
	return {
		fr: `${share.fr} jusqu’au ${day.fr}\u00a0: ${titles.map(({ fr }) => fr).join(', ')}`,
		en: `${share.en} until ${day.en}: ${titles.map(({ en }) => en).join(', ')}`
	};
}

/** `Stop raising until 14 Dec 2026` */
export const endGoal = ({ day }: Goal): Localized => {
	const date = shortDate(day);
	return { fr: `Arrêter le renforcement du ${date.fr}`, en: `Stop raising until ${date.en}` };
};
