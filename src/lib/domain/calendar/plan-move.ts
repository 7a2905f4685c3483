import type { Card } from '../card.ts';
import { isBuried } from '../queue/parts.ts';
import { bringBack, FARTHEST_DAYS } from '../schedule/astray.ts';
import type { ScheduleConfig } from '../schedule/config.ts';
import { easinessOf, type EasyDays } from '../settings/easy-days.ts';
import type { Taker } from '../taker.ts';

/** Where cards shall go: some days later or earlier, all to one day, or shared out over some days from today on. */
export type MoveWish =
	| { readonly kind: 'shift'; readonly days: number }
	| { readonly kind: 'to'; readonly day: number }
	| { readonly kind: 'spread'; readonly days: number };

export interface Move {
	readonly cardId: string;
	readonly fromDay: number;
	readonly toDay: number;
}

/** How full a day is before and after. */
export interface LoadChange {
	readonly day: number;
	readonly before: number;
	readonly after: number;
}

export interface MovePlan {
	/** only cards that change their day */
	readonly moves: readonly Move[];
	/** the days that change, in order; what is overdue counts as today's */
	readonly loads: readonly LoadChange[];
}

export interface MoveInputs {
	readonly today: number;
	/** cards due by study day */
	readonly dueByDay: Readonly<Record<string, number>>;
	readonly easyDays: EasyDays;
}

/** Whether a day can be given to the card: new ones come by their order, steps by the minute, put off ones stay away. */
const isMovable = (card: Pick<Card, 'shelf' | 'history'>, today: number): boolean =>
	card.shelf === 'day' && !isBuried(card, today);

const byDay = (a: Pick<Card, 'shelfKey'>, b: Pick<Card, 'shelfKey'>): number => a.shelfKey - b.shelfKey;

/** Finds the cards that can be moved, each as it counts, see `bringBack`: the earliest due, at most `most`. */
export function takeMovable(
	{ most }: { readonly most: number },
	today: number,
	config: Pick<ScheduleConfig, 'longestIntervalDays'>
): Taker<readonly Card[]> {
	let found: readonly Card[] = [];
	return {
		count(cards) {
			const movable = cards.map((card) => bringBack(card, today, config)).filter((card) => isMovable(card, today));
			found = [...found, ...movable].sort(byDay).slice(0, most);
		},
		result: () => found
	};
}

/**
 * What moving cards would do; nothing is moved. Those that come by days only, see `isMovable`. Nothing goes to a day
 * before today, and what is overdue counts from today.
 */
export function planMove(
	cards: readonly Pick<Card, 'id' | 'shelf' | 'shelfKey' | 'history'>[],
	wish: MoveWish,
	inputs: MoveInputs
): MovePlan {
	const { today } = inputs;
	const movable = cards.filter((card) => isMovable(card, today)).sort(byDay);
	const toDays = wish.kind === 'spread' ? spread(movable, wish.days, inputs) : movable.map(dayOf(wish, today));
	const moves = movable.flatMap(({ id, shelfKey }, i): Move[] => {
		const toDay = toDays[i] ?? shelfKey;
		// what is overdue is asked today anyway
		return toDay === Math.max(shelfKey, today) ? [] : [{ cardId: id, fromDay: shelfKey, toDay }];
	});
	return { moves, loads: loadsOf(moves, inputs) };
}

const dayOf =
	(wish: Exclude<MoveWish, { kind: 'spread' }>, today: number) =>
	({ shelfKey }: Pick<Card, 'shelfKey'>): number => {
		const wanted = wish.kind === 'to' ? wish.day : Math.max(shelfKey, today) + wish.days;
		return Math.min(today + FARTHEST_DAYS, Math.max(today, wanted));
	};

/** One card after the other to the emptiest day, of equals the earliest; a light day takes half as much. */
function spread(
	cards: readonly Pick<Card, 'shelfKey'>[],
	days: number,
	{ today, dueByDay, easyDays }: MoveInputs
): readonly number[] {
	const offered = Array.from({ length: Math.min(FARTHEST_DAYS, Math.max(1, days)) }, (_, i) => today + i);
	const open = offered.filter((day) => easinessOf(easyDays, day) !== 'none');
	// where all days are off, one has to do
	const targets = open.length === 0 ? offered : open;
	const loads = new Map(targets.map((day) => [day, loadOn(dueByDay, day, today)]));
	for (const { shelfKey } of cards) {
		const day = Math.max(shelfKey, today);
		const load = loads.get(day);
		if (load !== undefined) loads.set(day, load - 1);
	}
	const weight = (day: number): number => (easinessOf(easyDays, day) === 'light' ? 2 : 1);
	return cards.map(() => {
		let best = targets[0] ?? today;
		for (const day of targets) {
			if (((loads.get(day) ?? 0) + 1) * weight(day) < ((loads.get(best) ?? 0) + 1) * weight(best)) best = day;
		}
		loads.set(best, (loads.get(best) ?? 0) + 1);
		return best;
	});
}

function loadsOf(moves: readonly Move[], { today, dueByDay }: MoveInputs): readonly LoadChange[] {
	const changes = new Map<number, number>();
	const change = (day: number, by: 1 | -1): void => void changes.set(day, (changes.get(day) ?? 0) + by);
	for (const { fromDay, toDay } of moves) {
		change(Math.max(fromDay, today), -1);
		change(toDay, 1);
	}
	return [...changes]
		.filter(([, by]) => by !== 0)
		.sort(([a], [b]) => a - b)
		.map(([day, by]) => {
			const before = loadOn(dueByDay, day, today);
			return { day, before, after: before + by };
		});
}

function loadOn(dueByDay: MoveInputs['dueByDay'], day: number, today: number): number {
	if (day !== today) return dueByDay[String(day)] ?? 0;
	let load = 0;
	for (const [key, cards] of Object.entries(dueByDay)) if (Number(key) <= today) load += cards;
	return load;
}
