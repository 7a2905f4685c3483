import type { Localized } from '#domain/language.ts';
import type { Filter } from '#domain/standing/filters.ts';
import type { Standing } from '#domain/standing/standing.ts';
import { formatComing } from './dates.ts';
import { localize } from '../intl.ts';

const WORDS = {
	new: { fr: 'nouvelle', en: 'new' },
	locked: { fr: 'verrouillée', en: 'locked' },
	learning: { fr: 'en apprentissage', en: 'learning' },
	due: { fr: 'à revoir', en: 'due' },
	suspended: { fr: 'en pause', en: 'paused' },
	'deck-paused': { fr: 'paquet en pause', en: 'deck paused' },
	retired: { fr: 'retirée des paquets', en: 'retired' }
} satisfies Partial<Record<Standing['kind'], Localized>>;

/** `due`, `in 3 days`: where a card stands, for a line of a list. */
export function standingText(standing: Standing): Localized {
	switch (standing.kind) {
		case 'waiting':
			return localize((language) => formatComing(standing.inDays, language));
		case 'buried': {
			const when = localize((language) => formatComing(standing.inDays, language));
			return { fr: `reportée, revient ${when.fr}`, en: `put off, back ${when.en}` };
		}
		default:
			return WORDS[standing.kind];
	}
}

/** What a list says beside the standing. */
export const marks = {
	flagged: { fr: 'marquée', en: 'flagged' },
	missed: { fr: 'souvent ratée', en: 'often missed' }
} satisfies Record<string, Localized>;

/** Names of the filters. */
export const filterNames: { readonly [F in Filter]: Localized } = {
	due: { fr: 'À revoir', en: 'Due' },
	new: { fr: 'Nouvelles', en: 'New' },
	locked: { fr: 'Verrouillées', en: 'Locked' },
	paused: { fr: 'En pause', en: 'Paused' },
	flagged: { fr: 'Marquées', en: 'Flagged' },
	missed: { fr: 'Souvent ratées', en: 'Often missed' }
};
