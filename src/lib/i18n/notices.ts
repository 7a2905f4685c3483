import type { Localized } from '#domain/language.ts';

/** What is and is not kept, said plainly: only loaded when one of them is true. */
export const notices = {
	home: { fr: 'Accueil', en: 'Home' },
	retry: { fr: 'Réessayer', en: 'Try again' },
	reload: { fr: 'Recharger', en: 'Reload' },
	notKept: {
		fr: 'Ce navigateur refuse le stockage : vous pouvez étudier, mais rien ne sera conservé après la fermeture.',
		en: 'This browser refuses storage: you can study, but nothing is kept once you close the page.'
	},
	notSaved: {
		fr: 'Votre dernière réponse n’est pas encore enregistrée. Elle est gardée ici ; gardez la page ouverte et réessayez.',
		en: 'Your last answer is not saved yet. It is held here: keep the page open and try again.'
	},
	notOpened: {
		fr: 'Vos cartes n’ont pas pu être ouvertes. Rien n’a été effacé.',
		en: 'Your cards could not be opened. Nothing was deleted.'
	},
	decksMissing: {
		fr: 'Les cartes n’ont pas pu être téléchargées. Il faut le réseau une seule fois, la première.',
		en: 'The cards could not be downloaded. The network is needed once, the first time.'
	},
	unknownDeck: {
		fr: 'Il n’y a pas de paquet à cette adresse.',
		en: 'There is no deck at this address.'
	},
	staleTab: {
		fr: 'Une version plus récente de Quai est ouverte dans un autre onglet. Rechargez cette page pour continuer ici.',
		en: 'A newer version of Quai is open in another tab. Reload this page to go on here.'
	},
	newRules: {
		fr: 'Quai a été mis à jour : les dates et les chiffres sont recalculés à partir de vos réponses. Vous pouvez étudier ; les chiffres seront complets dans un moment.',
		en: 'Quai was updated: dates and figures are being worked out again from your answers. You can study; the figures will be complete in a moment.'
	},
	blocked: {
		fr: 'Un autre onglet utilise une version plus ancienne. Fermez-le ou rechargez-le pour continuer.',
		en: 'Another tab uses an older version. Close or reload it to go on.'
	},
	emptied: {
		fr: 'Vos données ont été supprimées pendant que Quai était ouvert, par le navigateur ou par un autre onglet. Vos prochaines réponses seront de nouveau enregistrées.',
		en: 'Your data was deleted while Quai was open, by the browser or another tab. Your next answers will be saved again.'
	},
	newerData: {
		fr: 'Vos données viennent d’une version plus récente de Quai. Elles sont intactes : rechargez pour obtenir cette version.',
		en: 'Your data comes from a newer version of Quai. It is untouched: reload to get that version.'
	}
} satisfies Record<string, Localized>;
