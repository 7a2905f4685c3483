import type { Localized } from '#domain/language.ts';
import { counted, plural, writeNumber } from './intl.ts';

/** What is said when nothing is left to study for now. */
export const over = {
	doneTitle: { fr: 'Le quai est libre.', en: 'The quay is clear.' },
	nothingTitle: { fr: 'Rien à revoir pour le moment.', en: 'Nothing to review for now.' }
} satisfies Record<string, Localized>;

/** What was done: `23 answers today.` */
export const doneSummary = (answers: number): Localized => ({
	fr: `${counted(answers, 'fr', 'réponse', 'réponses')} aujourd’hui.`,
	en: `${counted(answers, 'en', 'answer', 'answers')} today.`
});

/** What comes next: cards of the next study day that has any. */
export const nextCards = (cards: number, when: Localized): Localized => ({
	fr: `${plural(cards, 'fr', 'La prochaine arrive', `Les ${writeNumber(cards, 'fr')} prochaines arrivent`)} ${when.fr}.`,
	en: `${plural(cards, 'en', 'The next one arrives', `The next ${writeNumber(cards, 'en')} arrive`)} ${when.en}.`
});
