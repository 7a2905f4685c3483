import type { Localized } from '#domain/language.ts';
import { MOST_GOALS } from '#domain/settings/goals.ts';

/** How a wish for the days to come was taken. */
export const wishes = {
	saved: { fr: 'C’est enregistré.', en: 'Saved.' },
	failed: { fr: 'Ce n’est pas enregistré. Rien n’a changé.', en: 'Not saved. Nothing has changed.' },
	full: {
		fr: `Déjà ${MOST_GOALS} renforcements\u00a0: retirez-en un d’abord.`,
		en: `There are ${MOST_GOALS} already: remove one first.`
	}
} satisfies Record<string, Localized>;
