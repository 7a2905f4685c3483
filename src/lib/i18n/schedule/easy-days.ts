import type { EasyDays } from '#domain/settings/easy-days.ts';
import type { Localized } from '#domain/language.ts';
import { shortDate } from './dates.ts';

/** Days that shall bring less. */
export const easyDays = {
	title: { fr: 'Jours allégés', en: 'Easy days' },
	hint: {
		fr: 'Parmi les jours que l’intervalle permet, les jours allégés sont évités\u00a0: jamais plus loin, et ce qui est déjà prévu ne bouge pas.',
		en: 'Of the days an interval allows, easy ones are avoided: never further, and what is planned already stays.'
	},
	exact: {
		fr: 'Sans effet pour l’instant : les intervalles sont exacts. Activez leur étalement dans les réglages.',
		en: 'No effect for now: intervals are exact. Turn on their spreading in the settings.'
	},
	change: { fr: 'Choisir les jours', en: 'Choose days' },
	normal: { fr: 'Normal', en: 'Normal' },
	light: { fr: 'Léger', en: 'Light' },
	none: { fr: 'Libre', en: 'None' },
	balance: { fr: 'Répartir entre les jours', en: 'Even out the days' },
	balanceHint: {
		fr: 'Les jours moins chargés que leurs voisins sont préférés.',
		en: 'Days less full than their neighbours are preferred.'
	},
	daysOff: { fr: 'Jours sans révision', en: 'Days off' },
	noDaysOff: { fr: 'Aucun.', en: 'None.' },
	dayOff: { fr: 'Jour sans révision', en: 'Day off' },
	add: { fr: 'Ajouter', en: 'Add' }
} satisfies Record<string, Localized>;

/** `Remove 24 Dec 2026` */
export const removeDay = (day: number): Localized => {
	const date = shortDate(day);
	return { fr: `Retirer le ${date.fr}`, en: `Remove ${date.en}` };
};

/** What is set, in a line: `Light: Sunday. 2 days off.` */
export function wishesText(wishes: EasyDays, nameOf: (weekday: number) => Localized): Localized {
	const named = (easiness: 'light' | 'none'): Localized | null => {
		const names = wishes.weekdays.flatMap((each, i) => (each === easiness ? [nameOf(i)] : []));
		if (names.length === 0) return null;
		const head = easiness === 'light' ? easyDays.light : { fr: 'Sans révision', en: 'No reviews' };
		return {
			fr: `${head.fr}\u00a0: ${names.map(({ fr }) => fr).join(', ')}.`,
			en: `${head.en}: ${names.map(({ en }) => en).join(', ')}.`
		};
	};
	const off = wishes.daysOff.length;
	const parts = [
		named('light'),
		named('none'),
		off === 0 ? null : { fr: `Jours sans révision\u00a0: ${off}.`, en: `Days off: ${off}.` },
		wishes.isBalanced ? { fr: 'Jours répartis.', en: 'Days evened out.' } : null
	].filter((part) => part !== null);
	if (parts.length === 0) return { fr: 'Aucun.', en: 'None set.' };
	return { fr: parts.map(({ fr }) => fr).join(' '), en: parts.map(({ en }) => en).join(' ') };
}
