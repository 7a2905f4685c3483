import type { Localized } from '#domain/language.ts';

/** Texts of more than one page. French uses no-break spaces before : ; ? ! and inside « ». */
export const common = {
	appName: { fr: 'Quai', en: 'Quai' },
	studyNow: { fr: 'Étudier maintenant', en: 'Study now' },
	undo: { fr: 'Annuler', en: 'Undo' },
	close: { fr: 'Fermer', en: 'Close' },
	menu: { fr: 'Menu', en: 'Menu' },
	language: { fr: 'Langue', en: 'Language' },
	loading: { fr: 'Ouverture de vos cartes…', en: 'Opening your cards…' },
	partMissing: {
		fr: 'Une partie de Quai manque encore : il faut le réseau une fois. Ce qui était enregistré l’est toujours.',
		en: 'A part of Quai is still missing: the network is needed once. What was saved is still saved.'
	},
	tooOld: {
		fr: 'Ce navigateur est trop ancien pour Quai : il faut Chrome 123, Safari 17.5, Firefox 121, ou plus récent.',
		en: 'This browser is too old for Quai: it takes Chrome 123, Safari 17.5, Firefox 121, or newer.'
	},
	needsScript: {
		fr: 'Quai a besoin de JavaScript : tout se passe dans votre navigateur, sans serveur.',
		en: 'Quai needs JavaScript: everything happens in your browser, without a server.'
	}
} satisfies Record<string, Localized>;
