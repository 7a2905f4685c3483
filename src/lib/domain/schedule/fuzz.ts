/** Whole days an interval may be moved to. */
export interface DayRange {
	readonly minDays: number;
	readonly maxDays: number;
}

/** Share of an interval's days that lie in [from, to) and widen its range: Anki, `scheduler/states/fuzz.rs`. */
const SHARES = [
	{ from: 2.5, to: 7, share: 0.15 },
	{ from: 7, to: 20, share: 0.1 },
	{ from: 20, to: Infinity, share: 0.05 }
] as const;
const SHORTEST_FUZZED_DAYS = 2.5;

/**
 * Where fuzz may move an interval: one day either way and some per cent of its days, so that cards learnt together
 * part. Intervals below 2.5 days are only rounded. Anki's ranges.
 */
export function fuzzRange(intervalDays: number): DayRange {
	if (intervalDays < SHORTEST_FUZZED_DAYS) {
		return { minDays: Math.round(intervalDays), maxDays: Math.round(intervalDays) };
	}
	let delta = 1;
	for (const { from, to, share } of SHARES) delta += share * Math.max(0, Math.min(intervalDays, to) - from);
	return { minDays: Math.max(2, Math.round(intervalDays - delta)), maxDays: Math.round(intervalDays + delta) };
}

/**
 * The whole day that chance `u` picks out of the range of an interval, never outside [minDays, maxDays];
 * maxDays wins where they cross. A longer interval never gets an earlier day with the same `u` and limits.
 * @param u 0 <= u < 1, see `fuzzChance`
 */
export function fuzz(intervalDays: number, u: number, minDays: number, maxDays: number): number {
	const { minDays: first, maxDays: last } = fuzzChoice(intervalDays, minDays, maxDays);
	return first + Math.floor(u * (last - first + 1));
}

/** The whole days that `fuzz` picks among, whatever the chance. */
export function fuzzChoice(intervalDays: number, minDays: number, maxDays: number): DayRange {
	const within = (days: number): number => clamp(days, minDays, maxDays);
	const range = fuzzRange(within(intervalDays));
	return { minDays: within(range.minDays), maxDays: within(range.maxDays) };
}

/** `value`, but at least `least` and at most `most`, which wins where they cross. */
export const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/**
 * Chance of a card's next interval, 0 <= u < 1, from what every device knows: the buttons show the same days until
 * the answer, and a replay gives them again.
 * @param reps scored reviews since the last reset, before this one
 * @param salt name of the use, so that two uses don't move together
 */
export function fuzzChance(cardId: string, reps: number, salt: string): number {
	// NUL between the parts: without it, card `a1` after 5 reviews would be card `a` after 15
	return hash(`${salt}\0${cardId}\0${reps}`) / 2 ** 32;
}

/** 32 bits of a text: FNV-1a over its UTF-16 units, then the finaliser of MurmurHash3 (both public domain). */
function hash(text: string): number {
	let bits = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
	bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
	bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
	return (bits ^ (bits >>> 16)) >>> 0;
}
