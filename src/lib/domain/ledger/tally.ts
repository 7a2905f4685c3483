/** Counts of one deck or kind: scored reviews, those of graduated cards, those of them recalled, and answer time. */
export type Share = readonly [reviews: number, matured: number, recalled: number, ms: number];

/** What is counted of a block of days together, for questions that are not asked of one day. */
export interface Tally {
	/** by local hour: reviews of graduated cards, and how many of them were recalled */
	readonly hours: readonly (readonly [reviews: number, recalled: number])[];
	/** by predicted recall, a bin five per cent: reviews, sum of the predictions in thousandths, recalled */
	readonly bins: readonly (readonly [reviews: number, permille: number, recalled: number])[];
	readonly decks: Readonly<Record<string, Share>>;
	readonly kinds: Readonly<Record<string, Share>>;
}

export const RECALL_BINS = 20;

export const NO_TALLY: Tally = {
	hours: Array.from({ length: 24 }, () => [0, 0] as const),
	bins: Array.from({ length: RECALL_BINS }, () => [0, 0, 0] as const),
	decks: {},
	kinds: {}
};
