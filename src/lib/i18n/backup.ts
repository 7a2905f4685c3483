import type { FaultReason } from '#domain/backup/format.ts';
import type { Language, Localized } from '#domain/language.ts';
import { counted, localize, plural, writeDistance, writeNumber, writeTime } from './intl.ts';

/** Where the data is, and how it leaves and comes back. */
export const backup = {
	title: { fr: 'Vos données', en: 'Your data' },
	protected: { fr: 'Protégé contre le nettoyage', en: 'Protected from clean-up' },
	protectedHint: { fr: 'Le navigateur a accepté de garder vos données.', en: 'The browser agreed to keep your data.' },
	unprotected: { fr: 'Pas encore protégé contre le nettoyage', en: 'Not protected from clean-up yet' },
	unprotectedHint: {
		fr: 'Le navigateur peut effacer vos données s’il manque de place ou après une longue absence, et une fenêtre privée les oublie à sa fermeture. Exportez de temps en temps.',
		en: 'The browser may delete your data when room runs out or after a long absence, and a private window forgets it when closed. Export from time to time.'
	},
	unknownHint: {
		fr: 'Ce navigateur ne dit pas s’il garde vos données. Exportez de temps en temps.',
		en: 'This browser does not say whether it keeps your data. Export from time to time.'
	},
	looking: { fr: 'Vérification…', en: 'Looking…' },
	onThisDevice: { fr: 'Sur cet appareil seulement.', en: 'On this device only.' },
	offline: { fr: 'Prêt hors connexion', en: 'Ready offline' },
	offlineHint: { fr: 'Chaque page s’ouvre sans réseau.', en: 'Every page opens without a network.' },
	notOffline: { fr: 'Pas encore prêt hors connexion', en: 'Not ready offline yet' },
	notOfflineHint: {
		fr: 'Gardez la page ouverte un moment, avec le réseau.',
		en: 'Keep the page open for a moment, with the network on.'
	},
	neverExported: { fr: 'Jamais exporté', en: 'Never exported' },
	export: { fr: 'Exporter', en: 'Export' },
	import: { fr: 'Importer', en: 'Import' },
	exporting: { fr: 'Écriture du fichier…', en: 'Writing the file…' },
	reading: { fr: 'Lecture du fichier. Rien n’est encore modifié.', en: 'Reading the file. Nothing is changed yet.' },
	importing: { fr: 'Ajout à votre journal…', en: 'Adding to your log…' },
	clashHint: {
		fr: 'Votre journal a autre chose sous le même numéro : ce qui est ici reste tel quel.',
		en: 'Your log has something else under the same number: what is here stays as it is.'
	},
	laterHint: { fr: 'Conservé, sans effet pour l’instant.', en: 'Kept, without effect for now.' },
	nothingNew: { fr: 'Tout est déjà ici : rien à ajouter.', en: 'All of it is here already: nothing to add.' },
	nothingWritten: { fr: 'Rien n’a été modifié.', en: 'Nothing was changed.' },
	place: { fr: 'Endroit :', en: 'Place:' },
	cancel: { fr: 'Annuler', en: 'Cancel' },
	failed: {
		fr: 'Cela n’a pas abouti. Vos données sont intactes ; réessayez.',
		en: 'That did not work. Your data is untouched; try again.'
	}
} satisfies Record<string, Localized>;

/** Why a file is refused. */
export const faults: Readonly<Record<FaultReason | 'too-slow' | 'unreadable', Localized>> = {
	'too-large': {
		fr: 'Ce fichier dépasse 25 Mo : un export de Quai n’est jamais aussi grand.',
		en: 'This file is larger than 25 MB: an export of Quai never is.'
	},
	'byte-order-mark': {
		fr: 'Un autre programme a réenregistré ce fichier et a ajouté une marque au début. Prenez l’export d’origine.',
		en: 'Another program saved this file again and put a mark at its start. Take the export itself.'
	},
	'not-utf8': {
		fr: 'Ce fichier est abîmé ou n’est pas du texte.',
		en: 'This file is damaged, or is not text.'
	},
	'not-json': {
		fr: 'Ce fichier est abîmé, ou n’est pas un export de Quai.',
		en: 'This file is damaged, or is not an export of Quai.'
	},
	truncated: {
		fr: 'Ce fichier s’arrête trop tôt : la fin manque.',
		en: 'This file stops too early: its end is missing.'
	},
	'too-deep': { fr: 'Ce fichier n’est pas un export de Quai.', en: 'This file is not an export of Quai.' },
	'too-many-values': { fr: 'Ce fichier n’est pas un export de Quai.', en: 'This file is not an export of Quai.' },
	'not-a-backup': { fr: 'Ce fichier n’est pas un export de Quai.', en: 'This file is not an export of Quai.' },
	'newer-format': {
		fr: 'Ce fichier vient d’une version plus récente de Quai. Rechargez pour l’obtenir, puis réessayez.',
		en: 'This file comes from a later version of Quai. Reload to get it, then try again.'
	},
	'wrong-type': {
		fr: 'Une valeur de ce fichier n’a pas la bonne forme.',
		en: 'A value in this file has the wrong form.'
	},
	'out-of-bounds': {
		fr: 'Une valeur de ce fichier dépasse ce qui est possible.',
		en: 'A value in this file is beyond what is possible.'
	},
	'bad-id': { fr: 'Un nom dans ce fichier n’est pas valable.', en: 'A name in this file is not valid.' },
	duplicate: { fr: 'Ce fichier contient deux fois le même numéro.', en: 'This file has the same number twice.' },
	'wrong-hash': {
		fr: 'Ce fichier a changé depuis son export : son empreinte ne correspond plus.',
		en: 'This file has changed since it was exported: its fingerprint no longer fits.'
	},
	'too-slow': {
		fr: 'La lecture de ce fichier prenait trop longtemps : elle a été arrêtée.',
		en: 'Reading this file took too long: it was stopped.'
	},
	unreadable: {
		fr: 'Ce fichier n’a pas pu être lu. Choisissez-le de nouveau.',
		en: 'This file could not be read. Choose it again.'
	}
};

/** Where a file is at fault: a line and column in words, the name of a value as it stands. */
export const placeText = (place: string): Localized => ({
	fr: place.replace(/^line (\d+), column (\d+)$/, 'ligne $1, colonne $2').replace(/^file$/, 'le fichier entier'),
	en: place.replace(/^file$/, 'the whole file')
});

/** Bytes that make one of each, largest first. */
const UNITS = [
	['gigabyte', 1e9],
	['megabyte', 1e6],
	['kilobyte', 1e3]
] as const;

/** `about 3.1 MB`: never more exact than the browser is. */
export function about(bytes: number): Localized {
	const [unit, size] = UNITS.find(([, size]) => bytes >= 0.95 * size) ?? UNITS[2];
	const text = (language: Language): string =>
		writeNumber(bytes / size, language, { style: 'unit', unit, maximumSignificantDigits: 2 });
	return { fr: `environ ${text('fr')}`, en: `about ${text('en')}` };
}

/** `About 3.1 MB, on this device only.` */
export function usage(bytes: number | null): Localized {
	// an empty or unmeasured store has no size worth naming
	if (bytes === null || bytes < 1000) return backup.onThisDevice;
	const size = about(bytes);
	return {
		fr: `${upper(size.fr)}, sur cet appareil seulement.`,
		en: `${upper(size.en)}, on this device only.`
	};
}
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Last export 9 days ago`, in days of the calendar. */
export const lastExport = (days: number): Localized =>
	localize((language) => {
		const when = writeDistance(-days, 'day', language);
		return language === 'fr' ? `Dernier export\u00a0: ${when}` : `Last export: ${when}`;
	});

/** What would be lost with this device: `86 answers and other acts since then`. */
export const actsSince = (acts: number, isFirst: boolean): Localized => ({
	fr: `${counted(acts, 'fr', 'action', 'actions')} ${isFirst ? 'dans le journal de cet appareil.' : 'depuis.'}`,
	en: `${counted(acts, 'en', 'act', 'acts')} ${isFirst ? 'in the log of this device.' : 'since then.'}`
});

const entries = (count: number): Localized => ({
	fr: counted(count, 'fr', 'entrée', 'entrées'),
	en: counted(count, 'en', 'entry', 'entries')
});

/** `230 entries exported:`, before the names of the files. */
export const exportedText = (count: number, files: number): Localized => ({
	fr: `Export de ${entries(count).fr}${files === 1 ? '' : ` en ${files} fichiers, à garder ensemble`}\u00a0:`,
	en: `${entries(count).en} exported${files === 1 ? '' : ` to ${files} files, keep them together`}:`
});

/** When and where a file was made. */
export const madeText = (at: number): Localized =>
	localize((language) => {
		const when = writeTime(at, language, { dateStyle: 'long', timeStyle: 'short' });
		return language === 'fr' ? `Exporté le ${when}, appareil` : `Exported on ${when}, device`;
	});

export const addedText = (count: number): Localized => ({
	fr: `${entries(count).fr} à ajouter`,
	en: `${entries(count).en} to add`
});
export const knownText = (count: number): Localized => ({
	fr: `${writeNumber(count, 'fr')} déjà ici`,
	en: `${writeNumber(count, 'en')} here already`
});
export const laterText = (count: number): Localized => ({
	fr: `dont ${writeNumber(count, 'fr')} d’une version plus récente`,
	en: `${writeNumber(count, 'en')} of them from a later version`
});
export const clashText = (count: number): Localized => ({
	fr: `${counted(count, 'fr', 'laissée', 'laissées')} de côté`,
	en: `${writeNumber(count, 'en')} left out`
});
export const addButton = (count: number): Localized => ({
	fr: `Ajouter ${entries(count).fr}`,
	en: `Add ${entries(count).en}`
});

/** `180 entries added. 95 cards have a new date.` */
export const importedText = (added: number, moved: number): Localized => ({
	fr: `${entries(added).fr} ${plural(added, 'fr', 'ajoutée', 'ajoutées')}. ${counted(moved, 'fr', 'carte change', 'cartes changent')} de date.`,
	en: `${entries(added).en} added. ${counted(moved, 'en', 'card has', 'cards have')} a new date.`
});

/** No room for an import: `Needed: about 6 MB. Free: about 1 MB.` */
export function fullText(neededBytes: number, freeBytes: number | null): Localized {
	const needed = about(neededBytes);
	const free = freeBytes === null ? null : about(freeBytes);
	return {
		fr: `Il n’y a plus assez de place\u00a0: il faut ${needed.fr}${free === null ? '' : `, il reste ${free.fr}`}. Vos données sont intactes.`,
		en: `There is not enough room: it takes ${needed.en}${free === null ? '' : `, and ${free.en} are free`}. Your data is untouched.`
	};
}
