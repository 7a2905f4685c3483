import type { Language, Localized } from '#domain/language.ts';
import type { DayTotals } from '#domain/ledger/day-totals.ts';
import type { ComingBack } from '#domain/today/ahead.ts';
import { formatStep, formatUnit } from './format.ts';
import { counted, localize, writeNumber } from './intl.ts';

/** What the end of a session says beside what Today says too, see `over.ts`. */
export const sessionEnd = {
	practisedTitle: { fr: 'Entraînement terminé.', en: 'Practice done.' },
	nothingToPractise: { fr: 'Aucune carte pour s’entraîner pour le moment.', en: 'No cards to practise for now.' },
	deckTitle: { fr: 'Ce paquet est fait pour aujourd’hui.', en: 'This deck is done for today.' },
	chosenTitle: { fr: 'Ces cartes sont faites.', en: 'These cards are done.' },
	unknownCards: {
		fr: 'Aucune des cartes de cette adresse n’est sur cet appareil.',
		en: 'None of the cards at this address is on this device.'
	},
	nothingMoved: {
		fr: 'Vos réponses sont notées ; aucune date n’a changé.',
		en: 'Your answers are logged; no date has changed.'
	}
} satisfies Record<string, Localized>;

/** A session by minutes that ended before its cards did. */
export const minutesUp = (minutes: number): Localized => ({
	fr: `${formatUnit(minutes, 'minute', 'fr')}, c’est fait.`,
	en: `${formatUnit(minutes, 'minute', 'en')} done.`
});

/** What the day's answers came to: `7 minutes, 20 of 23 remembered.` */
export const dayResult = ({ reviews, ratings, ms }: Pick<DayTotals, 'reviews' | 'ratings' | 'ms'>): Localized => {
	const minutes = Math.max(1, Math.round(ms / 60_000));
	const remembered = reviews - ratings[0];
	return {
		fr: `${formatUnit(minutes, 'minute', 'fr')}, ${counted(remembered, 'fr', 'retenue', 'retenues')} sur ${writeNumber(reviews, 'fr')}.`,
		en: `${formatUnit(minutes, 'minute', 'en')}, ${writeNumber(remembered, 'en')} of ${writeNumber(reviews, 'en')} remembered.`
	};
};

/** Answers of a round of practice. */
export const practised = (answers: number): Localized => ({
	fr: `${counted(answers, 'fr', 'réponse', 'réponses')} d’entraînement.`,
	en: `${counted(answers, 'en', 'practice answer', 'practice answers')}.`
});

/** Known cards by when they return: `To review: 14 tomorrow, 30 within a week, 61 later.`; null when none does. */
export function comingBackWhen({ tomorrow, week, later }: ComingBack): Localized | null {
	const parts = (language: Language, words: readonly [string, string, string]): string =>
		[tomorrow, week, later]
			.map((cards, i) => (cards > 0 ? `${writeNumber(cards, language)} ${words[i] ?? ''}` : ''))
			.filter((part) => part !== '')
			.join(', ');
	if (tomorrow + week + later === 0) return null;
	return {
		fr: `À revoir\u00a0: ${parts('fr', ['demain', 'd’ici une semaine', 'plus tard'])}.`,
		en: `To review: ${parts('en', ['tomorrow', 'within a week', 'later'])}.`
	};
}

/** A step still waiting: `One card comes back in 8 minutes.` */
export const nextStep = (waitMs: number): Localized =>
	localize((language) => {
		const wait = formatStep(waitMs, language);
		return language === 'fr' ? `Une carte revient dans ${wait}.` : `One card comes back in ${wait}.`;
	});
