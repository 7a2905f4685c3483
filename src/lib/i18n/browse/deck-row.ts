import type { Localized } from '#domain/language.ts';
import { counted } from '../intl.ts';
import { deckKnown } from '../today-more.ts';

/** A deck in a list: what waits in it. */
export const deckRow = {
	due: { fr: 'à revoir', en: 'due' },
	noneDue: { fr: 'rien à revoir', en: 'none due' },
	start: { fr: 'Commencer', en: 'Start' },
	paused: { fr: 'en pause', en: 'paused' }
} satisfies Record<string, Localized>;

/** `57 cards`, `1 carte` */
export const countCards = (count: number): Localized => ({
	fr: counted(count, 'fr', 'carte', 'cartes'),
	en: counted(count, 'en', 'card', 'cards')
});

/** `31 of 40 known`; before the first answer `40 cards, not started` */
export const knownOf = (known: number, total: number, isStarted: boolean): Localized =>
	isStarted
		? deckKnown(known, total)
		: { fr: `${countCards(total).fr}, pas commencé`, en: `${countCards(total).en}, not started` };
