import type { Phase } from '../card.ts';
import type { Rating } from '../event.ts';

/** What one review meant when it was made; given by the fold of a card. */
export interface ReviewFact {
	readonly eventId: string;
	readonly studyDay: number;
	readonly rating: Rating;
	readonly ms: number;
	readonly phaseBefore: Phase;
	/** the first scored review of the card since it was new */
	readonly isIntroduction: boolean;
	readonly isPractice: boolean;
}

/** What was done on one study day. */
export interface DayTotals {
	/** scored reviews, practice not included */
	readonly reviews: number;
	/** scored reviews by rating: Again, Hard, Good, Easy */
	readonly ratings: readonly [number, number, number, number];
	/** cards seen for the first time */
	readonly introduced: number;
	/** reviews of graduated cards, and those of them rated better than Again */
	readonly matured: number;
	readonly recalled: number;
	readonly practised: number;
	/** answer time, practice included */
	readonly ms: number;
}

export const NO_TOTALS: DayTotals = {
	reviews: 0,
	ratings: [0, 0, 0, 0],
	introduced: 0,
	matured: 0,
	recalled: 0,
	practised: 0,
	ms: 0
};

/** Study days a record: ten years are read as 115 records (1.4 ms) and not as 3,650 rows (48 ms). */
export const DAYS_A_BLOCK = 32;

/** A record of the `days` table. */
export interface DayBlock {
	/** number of the block, padded so that text order is time order */
	readonly id: string;
	readonly days: Readonly<Record<string, DayTotals>>;
}

export const blockIdOf = (studyDay: number): string => String(Math.floor(studyDay / DAYS_A_BLOCK)).padStart(6, '0');

/** Totals of the day with one review more (`by` 1) or less (-1). */
export function addFact(totals: DayTotals, fact: ReviewFact, by: 1 | -1): DayTotals {
	const ms = totals.ms + by * fact.ms;
	if (fact.isPractice) return { ...totals, practised: totals.practised + by, ms };
	const ratings: [number, number, number, number] = [...totals.ratings];
	// ratings run from 1 to 4
	ratings[fact.rating - 1]! += by;
	const isMature = fact.phaseBefore === 'review';
	return {
		reviews: totals.reviews + by,
		ratings,
		introduced: totals.introduced + (fact.isIntroduction ? by : 0),
		matured: totals.matured + (isMature ? by : 0),
		recalled: totals.recalled + (isMature && fact.rating > 1 ? by : 0),
		practised: totals.practised,
		ms
	};
}
