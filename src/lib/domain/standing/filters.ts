import type { Card } from '../card.ts';
import type { Standing } from './standing.ts';

/** What a list of cards can be narrowed to. */
export const FILTERS = ['due', 'new', 'locked', 'paused', 'flagged', 'missed'] as const;
export type Filter = (typeof FILTERS)[number];

/** Lapses from which on a card is called often missed, leech or not. */
export const MISSED_LAPSES = 3;

/** Forgotten again and again: it may need another angle. */
export const isOftenMissed = ({ history }: Pick<Card, 'history'>): boolean =>
	history.isLeech || history.lapses >= MISSED_LAPSES;

const HOLDS: { readonly [F in Filter]: (card: Card, standing: Standing) => boolean } = {
	due: (_, { kind }) => kind === 'due' || kind === 'learning',
	new: (_, { kind }) => kind === 'new',
	locked: (_, { kind }) => kind === 'locked',
	paused: (_, { kind }) => kind === 'suspended' || kind === 'deck-paused',
	flagged: ({ history }) => history.isFlagged,
	missed: isOftenMissed
};

/** True when the card is any of what is asked for; asked for nothing, every card is. */
export const passesFilters = (card: Card, standing: Standing, filters: readonly Filter[]): boolean =>
	filters.length === 0 || filters.some((filter) => HOLDS[filter](card, standing));
