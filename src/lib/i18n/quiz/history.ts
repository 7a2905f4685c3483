import type { Localized } from '#domain/language.ts';
import { percent } from '../format.ts';
import { timesText } from './times.ts';
import { localize } from '../intl.ts';

/** The quizzes taken, below the tiles. */
export const history = {
	title: { fr: 'Vos quiz', en: 'Your quizzes' },
	confusions: { fr: 'Ce que vous confondez', en: 'What you mix up' },
	trend: { fr: 'Points, du plus ancien au plus récent', en: 'Points, from the oldest to the latest' },
	sureRight: { fr: 'Sûr et juste', en: 'Sure and right' },
	sureness: { fr: 'Juste quand vous en étiez sûr', en: 'Right when you were sure' },
	again: { fr: 'Refaire ce quiz', en: 'Same quiz again' },
	left: { fr: 'laissé en cours', en: 'left early' },
	notRead: { fr: 'L’historique n’a pas pu être lu.', en: 'The history could not be read.' },
	unknown: { fr: 'Quiz d’une autre version', en: 'Quiz of another version' }
} satisfies Record<string, Localized>;

/** `You answer *user image* for *child image*`, and how often. */
export const confusionText = (asked: Localized, picked: Localized, times: number): Localized => ({
	fr: `Vous répondez **${picked.fr}** pour **${asked.fr}**, ${timesText(times).fr}.`,
	en: `You answer **${picked.en}** for **${asked.en}**, ${timesText(times).en}.`
});

/** What a chart under such a heading shows, in words. */
export const trendText = (heading: Localized, shares: readonly number[]): Localized =>
	localize((language) => {
		const all = shares.map((share) => percent(share)[language]).join(', ');
		return `${heading[language]}${language === 'fr' ? '\u00a0' : ''}: ${all}`;
	});
