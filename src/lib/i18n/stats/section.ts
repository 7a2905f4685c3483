import type { Localized } from '#domain/language.ts';
import { formatUnit } from '../format.ts';
import { localize } from '../intl.ts';

/** The section of statistics and what is the same on each of them. */
export const section = {
	title: { fr: 'Où j’en suis', en: 'How am I doing' },
	jump: { fr: 'Aller à', en: 'Jump to' },
	showTable: { fr: 'Voir en tableau', en: 'Show as table' },
	hideTable: { fr: 'Masquer le tableau', en: 'Hide the table' },
	exportCsv: { fr: 'Exporter en CSV', en: 'Export as CSV' },
	reading: { fr: 'Lecture…', en: 'Reading…' },
	failed: { fr: 'Cette statistique n’a pas pu être lue.', en: 'This statistic could not be read.' },
	retry: { fr: 'Réessayer', en: 'Try again' },
	span: { fr: 'Période', en: 'Period' },
	showFirst: { fr: 'Montrer les premières', en: 'Show the first ones' },
	more: { fr: 'ou plus', en: 'or more' },
	target: { fr: 'objectif', en: 'target' },
	interval: { fr: 'trait : intervalle à 95 %', en: 'line: 95% interval' },
	predicted: { fr: 'prévu', en: 'predicted' },
	actual: { fr: 'constaté', en: 'actual' },
	answers: { fr: 'Réponses', en: 'Answers' },
	minutes: { fr: 'Minutes', en: 'Minutes' },
	reviews: { fr: 'Révisions', en: 'Reviews' },
	recalled: { fr: 'Part retenue', en: 'Share recalled' },
	sibling: { fr: 'Son autre carte, pour la prendre par un autre côté', en: 'Its other card, for another way in' },
	siblings: { fr: 'Ses autres cartes, pour la prendre par un autre côté', en: 'Its other cards, for another way in' },
	lookAlikes: { fr: 'À lire à côté, souvent confondu', en: 'Read beside it, often mixed up' },
	suspended: { fr: 'en pause', en: 'paused' },
	insteadOf: { fr: 'pour', en: 'for' },
	youAnswer: { fr: 'Vous répondez', en: 'You answer' }
} satisfies Record<string, Localized>;

/** `Show all 20` */
export const showAll = (count: number): Localized => ({ fr: `Montrer les ${count}`, en: `Show all ${count}` });

/** How far back a statistic looks: `30 days`, `12 months`, `All`. */
export const spanName = (span: '30' | '90' | '365' | 'all'): Localized =>
	span === 'all'
		? { fr: 'Tout', en: 'All' }
		: localize((language) =>
				span === '365' ? formatUnit(12, 'month', language) : formatUnit(Number(span), 'day', language)
			);

/** Said in the place of a picture by a statistic that has had something to show. */
export const emptied = {
	'in-span': {
		fr: 'Rien dans cette période\u00a0; une plus longue remonte plus loin.',
		en: 'Nothing in this period; a longer one reaches further back.'
	},
	lately: {
		fr: 'Rien depuis un an. Votre prochaine réponse apparaîtra ici.',
		en: 'Nothing for a year. Your next answer will show here.'
	}
} satisfies Record<string, Localized>;
