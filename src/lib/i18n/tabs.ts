import type { Localized } from '#domain/language.ts';

/** The tabs, and the way to the settings. */
export const tabs = {
	nav: { fr: 'Navigation', en: 'Main' },
	today: { fr: 'Aujourd’hui', en: 'Today' },
	quiz: { fr: 'Quiz', en: 'Quiz' },
	schedule: { fr: 'Agenda', en: 'Schedule' },
	decks: { fr: 'Cartes', en: 'Decks' },
	settings: { fr: 'Réglages', en: 'Settings' }
} satisfies Record<string, Localized>;
