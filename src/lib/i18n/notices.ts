import type { Language, Localized } from '#domain/language.ts';
import type { Marker } from '#domain/marker.ts';
import { counted, writeTime } from './intl.ts';

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
	bring: { fr: 'Récupérer mes cartes', en: 'Bring my cards' },
	startAnew: { fr: 'Repartir de zéro', en: 'Start anew' },
	export: { fr: 'Exporter', en: 'Export' },
	ok: { fr: 'Compris', en: 'Got it' },
	full: {
		fr: 'Il n’y a plus de place sur cet appareil\u00a0: cette réponse n’est pas encore enregistrée. Elle reste ici tant que la page est ouverte. Libérez de la place, puis réessayez\u00a0; l’export contient tout ce qui précède.',
		en: 'This device has no room left: this answer is not saved yet. It stays here as long as the page is open. Make room, then try again; an export holds everything before it.'
	},
	exported: {
		fr: 'Vos réponses sont dans le fichier\u00a0:',
		en: 'Your answers are in the file:'
	},
	exportFailed: {
		fr: 'L’export n’a pas abouti. Rien n’a été effacé\u00a0; réessayez.',
		en: 'The export did not work. Nothing was deleted; try again.'
	},
	olderApp: {
		fr: 'Cette version de Quai est plus ancienne que vos données. Elle n’y touche pas\u00a0; l’export les met dans un fichier.',
		en: 'This version of Quai is older than your data. It leaves it alone; an export puts it in a file.'
	},
	changedElsewhere: {
		fr: 'Cette carte a aussi reçu une réponse dans un autre onglet. Les deux réponses sont conservées, et les deux onglets lui donnent la même date.',
		en: 'This card was answered in another tab as well. Both answers are kept, and both tabs give it the same date.'
	},
	answeredElsewhere: {
		fr: 'La carte qui était ici a reçu une réponse ailleurs entre-temps. La session reprend avec ce qui est à jour.',
		en: 'The card that was here was answered elsewhere meanwhile. The session goes on with what is up to date.'
	},
	newerData: {
		fr: 'Vos données viennent d’une version plus récente de Quai. Elles sont intactes : rechargez pour obtenir cette version.',
		en: 'Your data comes from a newer version of Quai. It is untouched: reload to get that version.'
	}
} satisfies Record<string, Localized>;

const dateIn = (language: Language, at: number): string => writeTime(at, language, { dateStyle: 'long' });

/** The database is empty, and a marker says that it was not. */
export const lostText = ({ acts, firstSeenAt, exportedAt }: Marker): Localized => ({
	fr: `Vos réponses ne sont plus ici (${counted(acts, 'fr', 'entrée', 'entrées')} depuis le ${dateIn('fr', firstSeenAt)})\u00a0: le navigateur les a effacées, ou quelqu’un l’a fait. ${exportedAt === null ? 'Elles n’ont jamais été exportées.' : `Dernier export\u00a0: le ${dateIn('fr', exportedAt)}.`} Un fichier d’export les ramène.`,
	en: `Your answers are no longer here (${counted(acts, 'en', 'entry', 'entries')} since ${dateIn('en', firstSeenAt)}): the browser removed them, or somebody did. ${exportedAt === null ? 'They were never exported.' : `Last export: ${dateIn('en', exportedAt)}.`} An export file brings them back.`
});

/** The clock is not where one expects it. */
export const oddityText = (oddity: 'back' | 'ahead' | 'zone', now: number): Localized => {
	if (oddity === 'zone') {
		return {
			fr: 'Votre fuseau horaire a changé. Rien n’est perdu\u00a0: chaque réponse garde son jour, et les jours suivent maintenant l’heure d’ici.',
			en: 'Your time zone has changed. Nothing is lost: every answer keeps its day, and days now follow the time here.'
		};
	}
	const [fr, en] = [dateIn('fr', now), dateIn('en', now)];
	return oddity === 'back'
		? {
				fr: `D’après cet appareil, nous sommes le ${fr}\u00a0: c’est avant vos dernières réponses. Est-ce exact\u00a0? Elles restent enregistrées, dans leur ordre.`,
				en: `By this device it is ${en}, which is before your last answers. Is that right? They stay saved, in their order.`
			}
		: {
				fr: `D’après cet appareil, nous sommes le ${fr}, plus d’un an après votre dernière visite. Est-ce exact\u00a0? Sinon, réglez l’heure avant de répondre\u00a0: les dates des cartes en dépendent.`,
				en: `By this device it is ${en}, more than a year after your last visit. Is that right? If not, set the clock before you answer: the dates of your cards follow it.`
			};
};
export const isRight: Localized = { fr: 'C’est exact', en: 'It is right' };

/** The rating that waits to be written. */
export const heldText = (rating: Localized): Localized => ({
	fr: `«\u00a0${rating.fr}\u00a0», pas encore enregistré`,
	en: `“${rating.en}”, not saved yet`
});
