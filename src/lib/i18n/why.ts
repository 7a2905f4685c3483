import type { Localized } from '#domain/language.ts';
import type { RatingPreview } from '#domain/schedule/preview.ts';
import type { Reason, Why } from '#domain/schedule/why.ts';
import { formatDays, formatStep, formatUnit, percent } from './format.ts';
import { localize } from './intl.ts';

/** *Why today?*, in the menu of a session. */
export const why = {
	title: { fr: 'Pourquoi aujourd’hui ?', en: 'Why today?' },
	buttons: { fr: 'Ce que ferait chaque note', en: 'What each rating would do' },
	thisCard: { fr: 'Cette carte', en: 'This card' },
	details: { fr: 'Détails de la carte', en: 'Card details' }
} satisfies Record<string, Localized>;

const REASONS: { readonly [R in Reason]: (why: Why) => Localized } = {
	new: () => ({
		fr: 'Elle est nouvelle : c’est son tour dans le paquet, et vous connaissez ce sur quoi elle s’appuie.',
		en: 'It is new: it is its turn in the deck, and you know what it builds on.'
	}),
	learning: () => ({
		fr: 'Elle fait ses premiers pas : une carte neuve revient après quelques minutes, puis le lendemain.',
		en: 'It is in its first steps: a new card comes back after minutes, then on another day.'
	}),
	relearning: () => ({
		fr: 'Vous l’aviez oubliée : elle revient vite, puis reprend des intervalles plus courts.',
		en: 'You had forgotten it: it comes back soon, then goes on with shorter intervals.'
	}),
	due: () => ({ fr: 'C’est son jour.', en: 'Its day is today.' }),
	overdue: ({ lateDays }) =>
		localize((language) => {
			const days = formatUnit(lateDays, 'day', language);
			return language === 'fr' ? `Son jour est passé depuis ${days}.` : `Its day was ${days} ago.`;
		}),
	ahead: ({ lateDays }) =>
		localize((language) => {
			const days = formatUnit(-lateDays, 'day', language);
			return language === 'fr' ? `Elle vient ${days} avant son jour.` : `It comes ${days} before its day.`;
		})
};

/** What brought the card here. */
export const reasonText = (why: Why): Localized => REASONS[why.reason](why);

/** `Last answered 12 days ago: the chance that you still know it is about 87%. You asked for 90%.` */
export function recallText({ elapsedDays, recall }: Why, desired: number): Localized | null {
	if (recall === null || elapsedDays === null) return null;
	const [now, asked] = [percent(recall), percent(desired)];
	const ago = localize((language) => formatUnit(elapsedDays, 'day', language));
	return {
		fr: `Dernière réponse il y a ${ago.fr}\u00a0: vous la savez encore avec environ ${now.fr} de chances. Vous visez ${asked.fr}.`,
		en: `Last answered ${ago.en} ago: the chance that you still know it is about ${now.en}. You aim for ${asked.en}.`
	};
}

/** `back in 10 minutes`: what a rating would do. */
export const waitText = ({ intervalDays, stepMs }: RatingPreview): Localized =>
	localize((language) => {
		const wait = stepMs === null ? formatDays(intervalDays, language) : formatStep(stepMs, language);
		return language === 'fr' ? `revient dans ${wait}` : `back in ${wait}`;
	});
