import type { Maturity } from '../card.ts';
import type { DayFact, DayTotals } from './day-totals.ts';

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
