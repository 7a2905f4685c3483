import { isGraduated, isPass, type DayFact } from './day-totals.ts';

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

/** The tally with some facts more (`by` 1) or less (-1); only scored reviews are tallied. */
export function addToTally(tally: Tally, changes: readonly { readonly fact: DayFact; readonly by: 1 | -1 }[]): Tally {
	const hours = tally.hours.map(([reviews, recalled]) => [reviews, recalled] as [number, number]);
	const bins = tally.bins.map(
		([reviews, permille, recalled]) => [reviews, permille, recalled] as [number, number, number]
	);
	const decks: Record<string, Share> = { ...tally.decks };
	const kinds: Record<string, Share> = { ...tally.kinds };
	for (const { fact, by } of changes) {
		if (fact.act !== 'review') continue;
		addShare(decks, fact.deckId, fact, by);
		addShare(kinds, fact.kind, fact, by);
		if (!isGraduated(fact.from)) continue;
		const recalled = isPass(fact) ? by : 0;
		const hour = hours[fact.hour];
		if (hour !== undefined) {
			hour[0] += by;
			hour[1] += recalled;
		}
		if (fact.recallPermille === null) continue;
		const bin = bins[Math.min(RECALL_BINS - 1, Math.floor((fact.recallPermille * RECALL_BINS) / 1000))];
		if (bin === undefined) continue;
		bin[0] += by;
		bin[1] += by * fact.recallPermille;
		bin[2] += recalled;
	}
	return { hours, bins, decks, kinds };
}

function addShare(shares: Record<string, Share>, name: string, fact: DayFact, by: 1 | -1): void {
	const [reviews, matured, recalled, ms] = shares[name] ?? [0, 0, 0, 0];
	const graduated = isGraduated(fact.from) ? by : 0;
	const share: Share = [
		reviews + by,
		matured + graduated,
		recalled + (isPass(fact) ? graduated : 0),
		ms + by * fact.ms
	];
	if (share[0] === 0) delete shares[name];
	else shares[name] = share;
}
