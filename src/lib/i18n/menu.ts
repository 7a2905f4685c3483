import type { Localized } from '#domain/language.ts';

/** The menu of a session: theme and keys. */
export const menu = {
	look: { fr: 'Affichage', en: 'Look' },
	theme: { fr: 'Thème', en: 'Theme' },
	themeSystem: { fr: 'Comme l’appareil', en: 'Same as device' },
	themeLight: { fr: 'Clair', en: 'Light' },
	themeDark: { fr: 'Sombre', en: 'Dark' },
	keysTitle: { fr: 'Touches du clavier', en: 'Keyboard' },
	keySpace: { fr: 'Voir la réponse, puis la note proposée', en: 'Show answer, then the suggested rating' },
	keyAgain: { fr: 'À revoir', en: 'Again' },
	keyHard: { fr: 'Difficile', en: 'Hard' },
	keyGood: { fr: 'Bien', en: 'Good' },
	keyEasy: { fr: 'Facile', en: 'Easy' },
	keyUndo: { fr: 'Annuler', en: 'Undo' },
	keyHelp: { fr: 'Ce menu', en: 'This menu' },
	spaceKey: { fr: 'Espace', en: 'Space' },
	singleKeys: { fr: 'Raccourcis à une touche', en: 'Single-key shortcuts' }
} satisfies Record<string, Localized>;
