import type { Localized } from '#domain/language.ts';

/** A part of the app that does not come: said by the page itself, before or without the app. */
export const incomplete = {
	what: {
		fr: 'Une partie de Quai n’est pas arrivée : pas de réseau, ou une mise à jour du site est en cours. Ce que vous avez appris est gardé.',
		en: 'A part of Quai did not arrive: there is no network, or the site is being updated. What you have learnt is kept.'
	},
	reload: { fr: 'Recharger', en: 'Reload' }
} satisfies Record<string, Localized>;
