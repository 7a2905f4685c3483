import type { Maturity } from '../card.ts';
import type { Rating } from '../event.ts';

/** What one event meant for its day when it was made; given by the fold of a card. Whole numbers only, so that sums are exact. */
export interface DayFact {
	readonly eventId: string;
	readonly studyDay: number;
	readonly act: 'review' | 'practice' | 'attempt' | 'reset';
	readonly deckId: string;
	/** name of the note's kind */
	readonly kind: string;
	/** local hour of the day, 0-23 */
	readonly hour: number;
	/** null where nothing was rated */
	readonly rating: Rating | null;
	readonly ms: number;
	/** the card before and after */
	readonly from: Maturity;
	readonly to: Maturity;
	/** predicted chance of recall just before, in thousandths; null where it means nothing, see `recallNow` */
	readonly recallPermille: number | null;
	/** an attempt that was wholly right */
	readonly isRight: boolean;
}

/** What was done on one study day. */
export interface DayTotals {
	/** scored reviews, practice and quizzes not included */
	readonly reviews: number;
	/** scored reviews by rating: Again, Hard, Good, Easy */
	readonly ratings: readonly [number, number, number, number];
	/** cards seen for the first time */
	readonly introduced: number;
	/** reviews of graduated cards, and those of them rated better than Again */
	readonly matured: number;
	readonly recalled: number;
	/** the same of cards whose last interval was long */
	readonly matureReviews: number;
	readonly matureRecalled: number;
	readonly practised: number;
	/** questions of quizzes, and those of them answered wholly right */
	readonly attempts: number;
	readonly attemptsRight: number;
	/** answer time of everything */
	readonly ms: number;
	/** cards that became, less those that stopped being: in their steps, young, mature */
	readonly shifts: readonly [number, number, number];
}

export const NO_TOTALS: DayTotals = {
	reviews: 0,
	ratings: [0, 0, 0, 0],
	introduced: 0,
	matured: 0,
	recalled: 0,
	matureReviews: 0,
	matureRecalled: 0,
	practised: 0,
	attempts: 0,
	attemptsRight: 0,
	ms: 0,
	shifts: [0, 0, 0]
};
