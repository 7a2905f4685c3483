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

const SHIFTED: readonly Maturity[] = ['learning', 'young', 'mature'];

export const isGraduated = (maturity: Maturity): boolean => maturity === 'young' || maturity === 'mature';

/** Totals of the day with one fact more (`by` 1) or less (-1). */
export function addFact(totals: DayTotals, fact: DayFact, by: 1 | -1): DayTotals {
	const ms = totals.ms + by * fact.ms;
	const shifts: [number, number, number] = [...totals.shifts];
	SHIFTED.forEach((maturity, i) => {
		// three places for three maturities
		shifts[i]! += by * (Number(fact.to === maturity) - Number(fact.from === maturity));
	});
	switch (fact.act) {
		case 'practice':
			return { ...totals, practised: totals.practised + by, ms };
		case 'reset':
			return { ...totals, shifts };
		case 'attempt':
			return {
				...totals,
				attempts: totals.attempts + by,
				attemptsRight: totals.attemptsRight + (fact.isRight ? by : 0),
				ms,
				shifts
			};
		case 'review':
			return { ...addReview(totals, fact, by), ms, shifts };
	}
}

function addReview(totals: DayTotals, fact: DayFact, by: 1 | -1): DayTotals {
	const ratings: [number, number, number, number] = [...totals.ratings];
	// ratings run from 1 to 4
	if (fact.rating !== null) ratings[fact.rating - 1]! += by;
	const graduated = isGraduated(fact.from) ? by : 0;
	const mature = fact.from === 'mature' ? by : 0;
	const isRecalled = isPass(fact);
	return {
		...totals,
		reviews: totals.reviews + by,
		ratings,
		introduced: totals.introduced + (fact.from === 'new' ? by : 0),
		matured: totals.matured + graduated,
		recalled: totals.recalled + (isRecalled ? graduated : 0),
		matureReviews: totals.matureReviews + mature,
		matureRecalled: totals.matureRecalled + (isRecalled ? mature : 0)
	};
}

/** Rated better than Again. */
export const isPass = ({ rating }: Pick<DayFact, 'rating'>): boolean => rating !== null && rating > 1;

/** Nothing is left of the day. */
export const isEmptyDay = (totals: DayTotals): boolean =>
	totals.reviews === 0 &&
	totals.practised === 0 &&
	totals.attempts === 0 &&
	totals.shifts.every((shift) => shift === 0);
