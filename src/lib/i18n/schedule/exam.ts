import type { Goal } from '#domain/settings/goals.ts';
import type { Outlook } from '#domain/schedule/outlook.ts';
import type { Language, Localized } from '#domain/language.ts';
import { percent } from '../format.ts';
import { counted, plural, writeNumber } from '../intl.ts';
import { about, shortDate } from './dates.ts';
import { join } from './schedule.ts';

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
	retention: { fr: 'Rappel visé jusque-là', en: 'Recall aimed at until then' },
	pausedOut: { fr: 'Les paquets en pause ne sont pas proposés.', en: 'Paused decks are left out.' },
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
	unseen: {
		fr: 'Aucune de ces cartes n’a encore été vue\u00a0: commencez-les, et leur prévision apparaîtra ici.',
		en: 'None of these cards has been seen yet: begin them, and their prediction appears here.'
	},
	already: {
		fr: 'C’est ce que vous visez déjà\u00a0: rien à renforcer.',
		en: 'That is what you aim at already: nothing to raise.'
	},
	little: {
		fr: 'Viser plus haut n’y changerait presque rien d’ici là : ces cartes reviennent trop tard pour en profiter, ou sont déjà sûres. Les avancer aide plus.',
		en: 'Aiming higher would change next to nothing until then: these cards come back too late for it, or are sure already. Bringing them forward helps more.'
	},
	lower: {
		fr: 'Viser plus haut ne se verrait pas ce jour-là : les dernières réponses en seraient plus éloignées. Avancer ces cartes aide plus.',
		en: 'Aiming higher would not show that day: the last answers would come longer before it. Bringing these cards forward helps more.'
	},
	raise: { fr: 'Renforcer jusqu’à cette date', en: 'Raise until that day' },
	goals: { fr: 'Renforcements en cours', en: 'Raised for now' }
} satisfies Record<string, Localized>;

/** `Networks, 12 of 40` */
export const seenText = (topic: Localized, { seen, unseen }: Outlook): Localized => ({
	fr: `${topic.fr}, ${writeNumber(seen, 'fr')} sur ${writeNumber(seen + unseen, 'fr')}`,
	en: `${topic.en}, ${writeNumber(seen, 'en')} of ${writeNumber(seen + unseen, 'en')}`
});

/** `Working it out… 15,000 cards` */
export const reckoningText = (readCount: number): Localized => ({
	fr: `Calcul en cours…${readCount === 0 ? '' : ` ${counted(readCount, 'fr', 'carte', 'cartes')}`}`,
	en: `Working it out…${readCount === 0 ? '' : ` ${counted(readCount, 'en', 'card', 'cards')}`}`
});

/** A difference in points of recall that is worth a word. */
const LEAST_POINTS = 0.5;

/**
 * What aiming higher costs, and what a minute more a day gives; or why it gives nothing.
 * @param isRaise more is aimed at than anyway
 */
export function raiseText(
	{ usual, raised, isRaise }: { readonly usual: Outlook; readonly raised: Outlook; readonly isRaise: boolean },
	days: number,
	answerMs: number
): Localized {
	if (usual.kept === null || raised.kept === null) return exam.unseen;
	if (!isRaise) return exam.already;
	const gain = 100 * (raised.kept - usual.kept);
	const extra = raised.answers - usual.answers;
	if (gain <= -LEAST_POINTS) return exam.lower;
	if (gain < LEAST_POINTS || extra <= 0) return exam.little;
	const msADay = (extra * answerMs) / Math.max(1, days);
	const [time, points, aMinute] = [about(msADay), tenths(gain), tenths((gain * 60_000) / Math.max(60_000, msADay))];
	return {
		fr: `Renforcer\u00a0: ${counted(extra, 'fr', 'réponse', 'réponses')} de plus d’ici là, ${time.fr} par jour, +${points.fr}\u00a0${plural(gain, 'fr', 'point', 'points')} ce jour-là. Une minute de plus par jour\u00a0: environ +${aMinute.fr}.`,
		en: `Raising: ${writeNumber(extra, 'en')} more ${plural(extra, 'en', 'answer', 'answers')} until then, ${time.en} a day, +${points.en} ${points.en === '1' ? 'point' : 'points'} that day. A minute more a day: about +${aMinute.en}.`
	};
}

const tenths = (value: number): Localized => {
	const write = (language: Language): string => writeNumber(value, language, { maximumFractionDigits: 1 });
	return { fr: write('fr'), en: write('en') };
};

/** `95% until 14 Dec 2026: Networks, Volumes` */
export function goalText(goal: Goal, titleOf: (deckId: string) => Localized): Localized {
	const [share, day, titles] = [percent(goal.desiredRetention), shortDate(goal.day), titlesOf(goal, titleOf)];
	return {
		fr: `${share.fr} jusqu’au ${day.fr}\u00a0: ${titles.fr}`,
		en: `${share.en} until ${day.en}: ${titles.en}`
	};
}

/** `Stop raising until 14 Dec 2026: Networks, Volumes` */
export function endGoal(goal: Goal, titleOf: (deckId: string) => Localized): Localized {
	const [day, titles] = [shortDate(goal.day), titlesOf(goal, titleOf)];
	return {
		fr: `Arrêter le renforcement jusqu’au ${day.fr}\u00a0: ${titles.fr}`,
		en: `Stop raising until ${day.en}: ${titles.en}`
	};
}

const titlesOf = ({ deckIds }: Goal, titleOf: (deckId: string) => Localized): Localized => join(deckIds.map(titleOf));
