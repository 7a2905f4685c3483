import type { Rating } from '../event.ts';

/**
 * The reviews of many cards as columns, a card's together and in their order: what training reads millions of times.
 * A reset begins another card.
 */
export interface Sequences {
	/** index of the first review of each card, and of one past the last: cards + 1 values */
	readonly starts: Uint32Array;
	/** study days since the card's last review; 0 for its first one and on the same day */
	readonly elapsedDays: Uint32Array;
	readonly ratings: Uint8Array;
	readonly studyDays: Int32Array;
}

/** One review before it is packed. */
export interface TimedRating {
	readonly studyDay: number;
	readonly rating: Rating;
}

/** Packs the reviews of cards, each in its order. A day before the last one counts as the same day. */
export function packSequences(cards: readonly (readonly TimedRating[])[]): Sequences {
	const count = cards.reduce((sum, reviews) => sum + reviews.length, 0);
	const starts = new Uint32Array(cards.length + 1);
	const elapsedDays = new Uint32Array(count);
	const ratings = new Uint8Array(count);
	const studyDays = new Int32Array(count);
	let at = 0;
	cards.forEach((reviews, card) => {
		starts[card] = at;
		let last: number | null = null;
		for (const { studyDay, rating } of reviews) {
			elapsedDays[at] = last === null ? 0 : Math.max(0, studyDay - last);
			ratings[at] = rating;
			studyDays[at] = studyDay;
			last = studyDay;
			at++;
		}
	});
	starts[cards.length] = at;
	return { starts, elapsedDays, ratings, studyDays };
}

/** Reviews that say something of forgetting: the first of a study day, but not the first of a card. */
export function countScored({ elapsedDays }: Sequences): number {
	let count = 0;
	for (const days of elapsedDays) if (days > 0) count++;
	return count;
}

/**
 * The study day that parts older from newer reviews: about `share` (0-1) of the scored ones lie before it. All of a
 * day lies on one side.
 */
export function splitDay({ elapsedDays, studyDays }: Sequences, share: number): number {
	const days = studyDays.filter((_, i) => (elapsedDays[i] ?? 0) > 0).sort();
	return days[Math.floor(days.length * share)] ?? 0;
}

/**
 * How much each review counts in training: nothing when not scored or on `untilDay` and after, else from 0.25 for the
 * oldest to 1 for the newest, by the cube of its place in time, as FSRS does: habits change.
 */
export function recencyWeights({ elapsedDays, studyDays }: Sequences, untilDay: number): Float64Array {
	const counted = (i: number): boolean => (elapsedDays[i] ?? 0) > 0 && (studyDays[i] ?? 0) < untilDay;
	const order = Uint32Array.from(studyDays.keys()).filter(counted);
	order.sort((a, b) => (studyDays[a] ?? 0) - (studyDays[b] ?? 0) || a - b);
	const weights = new Float64Array(studyDays.length);
	order.forEach((review, place) => (weights[review] = 0.25 + 0.75 * (place / order.length) ** 3));
	return weights;
}

/** 1 for each scored review from `fromDay` on, else 0: the reviews a set of weights is judged by. */
export const judgedWeights = ({ elapsedDays, studyDays }: Sequences, fromDay: number): Float64Array =>
	Float64Array.from(studyDays, (day, i) => ((elapsedDays[i] ?? 0) > 0 && day >= fromDay ? 1 : 0));
