import type { Language, Localized } from '#domain/language.ts';
import { formatStep, plural } from './format.ts';

/** What is said when nothing is left to study for now. */
export const over = {
	doneTitle: { fr: 'Le quai est libre.', en: 'The quay is clear.' },
	nothingTitle: { fr: 'Rien à revoir pour le moment.', en: 'Nothing to review for now.' }
} satisfies Record<string, Localized>;

const localize = (write: (language: Language) => string): Localized => ({ fr: write('fr'), en: write('en') });

/** What was done: `23 cards done.` */
export const doneSummary = (cards: number): Localized => ({
	fr: `${cards} ${plural(cards, 'fr', 'réponse donnée', 'réponses données')} aujourd’hui.`,
	en: `${cards} ${plural(cards, 'en', 'answer', 'answers')} today.`
});

/** What comes next: cards of the next study day that has any. */
export const nextCards = (cards: number, when: Localized): Localized => ({
	fr: `${plural(cards, 'fr', 'La prochaine arrive', `Les ${cards} prochaines arrivent`)} ${when.fr}.`,
	en: `${plural(cards, 'en', 'The next one arrives', `The next ${cards} arrive`)} ${when.en}.`
});

/** A step still waiting: `One card comes back in 8 minutes.` */
export const nextStep = (waitMs: number): Localized =>
	localize((language) => {
		const wait = formatStep(waitMs, language);
		return language === 'fr' ? `Une carte revient dans ${wait}.` : `One card comes back in ${wait}.`;
	});
