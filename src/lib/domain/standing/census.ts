import type { Card } from '../card.ts';
import type { ScheduleConfig } from '../schedule/config.ts';
import { recallNow } from '../schedule/preview.ts';
import type { Taker } from '../taker.ts';

/** Upper ends of the bins of stability, in days; the last bin has none. */
export const STABILITY_ENDS: readonly number[] = [1, 3, 7, 14, 30, 60, 90, 180, 365, 730];
/** Bins of difficulty: 1 up to 2, 2 up to 3, ... 9 to 10. */
export const DIFFICULTY_BINS = 9;
/** Bins of recall, ten per cent each. */
export const RECALL_NOW_BINS = 10;
/** Leeches that are named. */
export const MOST_LEECHES = 20;

/** A card that was forgotten too often. */
export interface Leech {
	readonly cardId: string;
	readonly noteId: string;
	readonly deckId: string;
	readonly lapses: number;
	readonly isSuspended: boolean;
}

/** What only a look at every card tells. */
export interface Census {
	/** cards with a memory: answered at least once, still in the decks */
	readonly cardCount: number;
	/** cards by bin */
	readonly stability: readonly number[];
	readonly difficulty: readonly number[];
	/** those not answered today, for of today's nothing can be told */
	readonly recall: readonly number[];
	/** chances of recall summed up: about how many cards are known now */
	readonly recallSum: number;
	readonly leechCount: number;
	/** those forgotten most often, at most `MOST_LEECHES` */
	readonly leeches: readonly Leech[];
}

/** Goes over all cards. */
export function takeCensus(today: number, config: ScheduleConfig): Taker<Census> {
	const stability = STABILITY_ENDS.map(() => 0).concat(0);
	const difficulty = Array.from({ length: DIFFICULTY_BINS }, () => 0);
	const recall = Array.from({ length: RECALL_NOW_BINS }, () => 0);
	let cardCount = 0;
	let recallSum = 0;
	let leechCount = 0;
	let leeches: Leech[] = [];

	function add({ history }: Card): void {
		if (history.memory === null) return;
		cardCount++;
		const end = STABILITY_ENDS.findIndex((days) => (history.memory?.stability ?? 0) < days);
		raise(stability, end < 0 ? STABILITY_ENDS.length : end);
		raise(difficulty, bound(Math.floor(history.memory.difficulty) - 1, DIFFICULTY_BINS));
		const chance = recallNow(history, today, config);
		// of a card seen today, or tomorrow by a wrong clock, the day can't tell: it counts as known
		recallSum += chance ?? 1;
		if (chance !== null) raise(recall, bound(Math.floor(chance * RECALL_NOW_BINS), RECALL_NOW_BINS));
	}

	return {
		count(cards) {
			for (const card of cards) {
				if (card.isRetired) continue;
				add(card);
				if (!isOftenForgotten(card, config.leechThreshold)) continue;
				leechCount++;
				leeches.push(leechOf(card));
			}
			leeches = leeches.sort(byLapses).slice(0, MOST_LEECHES);
		},
		result: () => ({ cardCount, stability, difficulty, recall, recallSum, leechCount, leeches })
	};
}

/** Called a leech by its log, or forgotten as often since: the threshold may have been lowered. */
const isOftenForgotten = ({ history }: Card, threshold: number): boolean =>
	history.isLeech || (threshold > 0 && history.lapses >= threshold);

const leechOf = ({ id, noteId, deckId, history }: Card): Leech => ({
	cardId: id,
	noteId,
	deckId,
	lapses: history.lapses,
	isSuspended: history.isSuspended
});

const byLapses = (a: Leech, b: Leech): number => b.lapses - a.lapses || (a.cardId < b.cardId ? -1 : 1);
const bound = (bin: number, bins: number): number => Math.min(bins - 1, Math.max(0, bin));

function raise(bins: number[], bin: number): void {
	bins[bin] = (bins[bin] ?? 0) + 1;
}
