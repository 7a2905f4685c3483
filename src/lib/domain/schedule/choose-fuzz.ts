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

/**
 * Where in the range of its fuzz an interval lands, 0 <= u < 1: on the day with the fewest cards for the room it has,
 * of equals the one nearest to where chance would put it. A day that shall bring nothing is taken only where the
 * range has no other.
 * @param range days after today
 * @param chance 0 <= chance < 1: what `fuzz` would be without load and easy days
 */
export function chooseFuzz(range: DayRange, chance: number, { today, dueByDay, easyDays }: DayLoad): number {
	const count = range.maxDays - range.minDays + 1;
	const byChance = Math.floor(chance * count);
	const offered = Array.from({ length: count }, (_, place) => {
		const day = today + range.minDays + place;
		const room = ROOM[easinessOf(easyDays, day)];
		const load = (dueByDay[String(day)] ?? 0) + 1;
		return { place, crowd: room === 0 ? Infinity : load / room, awayDays: Math.abs(place - byChance) };
	});
	const [first] = offered.sort((a, b) => compare(a.crowd, b.crowd) || a.awayDays - b.awayDays || a.place - b.place);
	// the middle of the place's share: rounding never moves it to the next
	return ((first?.place ?? 0) + 0.5) / Math.max(1, count);
}

/** Infinity less itself is no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
