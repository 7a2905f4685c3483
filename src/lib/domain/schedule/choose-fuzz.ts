import { easinessOf, type EasyDays, type Easiness } from '../settings/easy-days.ts';
import type { DayRange } from './fuzz.ts';

/** What is known of the days to come when an answer is given. */
export interface DayLoad {
	/** study day of the answer */
	readonly today: number;
	/** cards due by study day */
	readonly dueByDay: Readonly<Record<string, number>>;
	readonly easyDays: EasyDays;
}

/** How many cards a day takes beside a normal one, which takes 1. */
const ROOM: { readonly [E in Easiness]: number } = { normal: 1, light: 0.5, none: 0 };

/** How much a day less full than its neighbours is preferred: simulated years are hardly more even beyond. */
const SHARPNESS = 4;

/** A day of the range: its place in it, the room it has, and the cards on it for that room. */
interface Offer {
	readonly place: number;
	readonly room: number;
	readonly crowd: number;
}

/**
 * Where in the range of its fuzz an interval lands, 0 <= u < 1: by chance, on each day as likely as it has room. Where
 * days are to be even, one with fewer cards than its place lets expect is likelier. A day that shall bring nothing is
 * taken only where the range has no other.
 *
 * What counts is how a day differs from the line through all of them, not its cards: there are always fewer the further
 * ahead one looks, so that the day with the fewest would nearly always be the last, and every interval too long (by 9 %
 * in simulated years; by the line 0.2 %, and the days are as even).
 * @param range days after today
 * @param chance 0 <= chance < 1: what `fuzz` would be without load and easy days
 */
export function chooseFuzz(range: DayRange, chance: number, { today, dueByDay, easyDays }: DayLoad): number {
	const count = Math.max(1, range.maxDays - range.minDays + 1);
	const all = Array.from({ length: count }, (_, place): Offer => {
		const day = today + range.minDays + place;
		const room = ROOM[easinessOf(easyDays, day)];
		return { place, room, crowd: ((dueByDay[String(day)] ?? 0) + 1) / (room || 1) };
	});
	const open = all.filter(({ room }) => room > 0);
	// where all days are off, one has to do
	const offers = open.length > 0 ? open : all.map((offer) => ({ ...offer, room: 1 }));
	const expected = lineThrough(offers);
	const weights = offers.map(({ place, room, crowd }) =>
		easyDays.isBalanced ? room * (Math.max(1, expected(place)) / crowd) ** SHARPNESS : room
	);
	const chosen = offers[placeBy(weights, chance)]?.place ?? 0;
	// the middle of the place's share: rounding never moves it to the next
	return (chosen + 0.5) / count;
}

/** The crowd to expect at a place: the straight line of least squares. */
function lineThrough(offers: readonly Offer[]): (place: number) => number {
	const mean = (of: (offer: Offer) => number): number =>
		offers.reduce((sum, each) => sum + of(each), 0) / offers.length;
	const [place, crowd] = [mean((each) => each.place), mean((each) => each.crowd)];
	const spread = mean((each) => (each.place - place) ** 2);
	const slope = spread === 0 ? 0 : mean((each) => (each.place - place) * (each.crowd - crowd)) / spread;
	return (at) => crowd + slope * (at - place);
}

/** The index that a chance picks, each as likely as its weight. */
function placeBy(weights: readonly number[], chance: number): number {
	let left = chance * weights.reduce((sum, weight) => sum + weight, 0);
	for (const [place, weight] of weights.entries()) {
		left -= weight;
		if (left < 0) return place;
	}
	return weights.length - 1;
}
