import { answersOn } from '#domain/calendar/yard.ts';
import { DAYS_A_BLOCK, type DayBlock } from '#domain/ledger/day-block.ts';
import { NO_TOTALS, type DayTotals } from '#domain/ledger/day-totals.ts';
import { RECALL_BINS, type Share, type Tally } from '#domain/ledger/tally.ts';
import type { Reach, Span } from './statistic.ts';

/** No axis is longer: a clock that once stood at 1970 would stretch it over half a century. */
export const LONGEST_AXIS_DAYS = 3653;

export interface StudiedDay {
	readonly day: number;
	readonly totals: DayTotals;
}

/** The day totals as statistics read them: up to today, in order. */
export interface StudiedDays {
	readonly today: number;
	/** days on which something was done, today the last at most */
	readonly days: readonly StudiedDay[];
	/** sum of what lies on days to come, by a wrong clock */
	readonly ahead: DayTotals;
	readonly blocks: readonly DayBlock[];
}

/** Something was answered, however long ago. */
export const hasAnswers = ({ days }: StudiedDays): boolean => days.some(({ totals }) => answersOn(totals) > 0);

/** Blocks read from the store, as statistics take them. */
export function studiedDays(blocks: readonly DayBlock[], today: number): StudiedDays {
	const all = blocks
		.flatMap(({ days }) => Object.entries(days))
		.map(([day, totals]): StudiedDay => ({ day: Number(day), totals }))
		.sort((a, b) => a.day - b.day);
	return {
		today,
		days: all.filter(({ day }) => day <= today),
		ahead: sumTotals(all.filter(({ day }) => day > today)),
		blocks
	};
}

/** First study day of a span that ends today; of `all` the first day with something on it, ten years back at most. */
export function firstDayOf({ today, days }: Pick<StudiedDays, 'today' | 'days'>, span: Span): number {
	if (span !== 'all') return today - Number(span) + 1;
	return Math.max(days[0]?.day ?? today, today - LONGEST_AXIS_DAYS + 1);
}

/** The days from `from` to `to`, both included. */
export const daysBetween = ({ days }: StudiedDays, from: number, to: number): readonly StudiedDay[] =>
	days.filter(({ day }) => day >= from && day <= to);

export interface Period {
	readonly from: number;
	/** included */
	readonly to: number;
	readonly totals: DayTotals;
}

/** Bars that a phone's width has room for. */
const MOST_BARS = 92;

/**
 * The span in periods of the same length, empty ones too, the last one ending today: days where they fit, else weeks,
 * else as many weeks as it takes. The first period may begin before the span.
 */
export function periodsOf(studied: StudiedDays, span: Span): readonly Period[] {
	const { today } = studied;
	const length = today - firstDayOf(studied, span) + 1;
	const size = length <= MOST_BARS ? 1 : 7 * Math.ceil(length / 7 / MOST_BARS);
	const count = Math.max(1, Math.ceil(length / size));
	const sums: DayTotals[][] = Array.from({ length: count }, () => []);
	for (const { day, totals } of studied.days) sums[count - 1 - Math.floor((today - day) / size)]?.push(totals);
	return sums.map((each, i) => {
		const to = today - (count - 1 - i) * size;
		return { from: to - size + 1, to, totals: sumOf(each) };
	});
}

export const sumTotals = (days: readonly StudiedDay[]): DayTotals => sumOf(days.map(({ totals }) => totals));

function sumOf(all: readonly DayTotals[]): DayTotals {
	const sum: { -readonly [F in keyof DayTotals]: DayTotals[F] } = { ...NO_TOTALS };
	const ratings: [number, number, number, number] = [0, 0, 0, 0];
	const shifts: [number, number, number] = [0, 0, 0];
	for (const totals of all) {
		sum.reviews += totals.reviews;
		sum.introduced += totals.introduced;
		sum.matured += totals.matured;
		sum.recalled += totals.recalled;
		sum.matureReviews += totals.matureReviews;
		sum.matureRecalled += totals.matureRecalled;
		sum.practised += totals.practised;
		sum.attempts += totals.attempts;
		sum.attemptsRight += totals.attemptsRight;
		sum.ms += totals.ms;
		totals.ratings.forEach((count, i) => (ratings[i] = (ratings[i] ?? 0) + count));
		totals.shifts.forEach((shift, i) => (shifts[i] = (shifts[i] ?? 0) + shift));
	}
	return { ...sum, ratings, shifts };
}

/** A tally under way. */
interface Sums {
	readonly hours: [number, number][];
	readonly bins: [number, number, number][];
	readonly decks: Record<string, Share>;
	readonly kinds: Record<string, Share>;
}

/** The blocks of 32 days of which a tally of the span is made: those that lie in it at least in part. */
function blocksIn(studied: StudiedDays, span: Span): readonly DayBlock[] {
	const from = span === 'all' ? -Infinity : firstDayOf(studied, span);
	return studied.blocks.filter(({ id }) => {
		const start = Number(id) * DAYS_A_BLOCK;
		return start <= studied.today && start + DAYS_A_BLOCK > from;
	});
}

/** The tallies of a span together, by whole blocks; what days that includes says `tallyReach`. */
export function tallyOf(studied: StudiedDays, span: Span): Tally {
	const sums: Sums = {
		hours: Array.from({ length: 24 }, () => [0, 0]),
		bins: Array.from({ length: RECALL_BINS }, () => [0, 0, 0]),
		decks: {},
		kinds: {}
	};
	for (const { tally } of blocksIn(studied, span)) {
		tally.hours.forEach((hour, i) => addTo(sums.hours[i], hour));
		tally.bins.forEach((bin, i) => addTo(sums.bins[i], bin));
		for (const by of ['decks', 'kinds'] as const) {
			for (const [name, share] of Object.entries(tally[by])) sums[by][name] = plus(sums[by][name], share);
		}
	}
	return sums;
}

/**
 * First and last day that a tally of the span counts, where they lie outside of it: tallies are kept by blocks of days,
 * so that one may begin before the span, and by a wrong clock end after today. null when it is exactly the span.
 */
export function tallyReach(studied: StudiedDays, span: Span): Reach | null {
	const days = blocksIn(studied, span)
		.flatMap((block) => Object.keys(block.days).map(Number))
		.sort((a, b) => a - b);
	const first = span === 'all' ? -Infinity : firstDayOf(studied, span);
	const [from = studied.today, to = studied.today] = [days[0], days.at(-1)];
	return from >= first && to <= studied.today ? null : { from, to: Math.max(to, studied.today) };
}

function addTo(sums: number[] | undefined, counts: readonly number[]): void {
	if (sums !== undefined) counts.forEach((count, i) => (sums[i] = (sums[i] ?? 0) + count));
}

const plus = (a: Share = [0, 0, 0, 0], b: Share): Share => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];
