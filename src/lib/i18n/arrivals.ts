import type { Localized } from '#domain/language.ts';

/** News about the app itself: said when they come, and loaded then. */
export const arrivals = {
	update: {
		fr: 'Mise à jour prête. Vous reprendrez à la même carte.',
		en: 'Update ready. You go on with the same card.'
	},
	take: { fr: 'Installer', en: 'Update' },
	later: { fr: 'Plus tard', en: 'Later' },
	updated: {
		fr: 'Quai a été mis à jour dans un autre onglet. Rechargez celui-ci pour continuer avec la même version.',
		en: 'Quai was updated in another tab. Reload this one to go on with the same version.'
	},
	reload: { fr: 'Recharger', en: 'Reload' },
	offlineReady: {
		fr: 'Prêt hors connexion : Quai s’ouvre désormais sans réseau.',
		en: 'Ready offline: from now on Quai opens without a network.'
	},
	gotIt: { fr: 'Compris', en: 'Got it' },
	notNow: { fr: 'Pas maintenant', en: 'Not now' },
	kept: {
		fr: 'Ce navigateur s’est engagé à garder vos réponses : il ne les effacera pas pour faire de la place.',
		en: 'This browser has agreed to keep your answers: it will not clear them to make room.'
	},
	notPromised: {
		fr: 'Vos réponses sont enregistrées dans ce navigateur, mais il n’a pas promis de les garder : il peut les effacer s’il manque de place. Une fenêtre privée les oublie à sa fermeture.',
		en: 'Your answers are saved in this browser, but it has not promised to keep them: it may clear them when it runs out of room. A private window forgets them when it is closed.'
	},
	canInstall: {
		fr: 'Installé, Quai s’ouvre depuis l’écran d’accueil, sans la barre du navigateur.',
		en: 'Installed, Quai opens from your home screen, without the browser’s bars.'
	},
	install: { fr: 'Installer Quai', en: 'Install Quai' },
	bring: { fr: 'Récupérer mes cartes', en: 'Bring my cards' },
	bringWhy: {
		fr: 'Vous avez déjà répondu dans le navigateur\u00a0? L’application installée a son propre stockage et ne le voit pas.',
		en: 'Did you answer cards in the browser before? The installed app has its own storage and can’t see them.'
	},
	bringHow: {
		fr: 'Là-bas, exportez dans les réglages\u00a0; ici, apportez le fichier.',
		en: 'Export there, in the settings; bring the file here.'
	},
	byHandWhy: {
		fr: 'Sur iPhone et iPad, ce que garde un site non installé peut être effacé après sept jours sans visite. Sur l’écran d’accueil, Quai y échappe.',
		en: 'On iPhone and iPad, what a site keeps may be cleared after seven days without a visit, unless it is installed. On the home screen Quai is spared.'
	},
	byHandHow: {
		fr: 'Touchez Partager, puis « Sur l’écran d’accueil ».',
		en: 'Tap Share, then “Add to Home Screen”.'
	},
	byHandEmpty: {
		fr: 'L’application installée a son propre stockage, vide au départ : vos réponses d’ici restent ici. Autant l’installer tôt.',
		en: 'The installed app has its own storage, empty at first: what you answered here stays here. So install it early.'
	}
} satisfies Record<string, Localized>;
