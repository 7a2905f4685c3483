import { hasGraduated } from '../card.ts';
import { bringBack } from '../schedule/astray.ts';
import type { ScheduleConfig } from '../schedule/config.ts';
import type { Taker } from '../taker.ts';

/** How far the learner is with a deck; its retired cards are left out. */
export interface Progress {
	readonly total: number;
	/** have left their learning steps */
	readonly known: number;
	/** answered at least once */
	readonly seen: number;
	/** to review today, steps included, as the ledger counts them */
	readonly due: number;
}

/** By deck id; decks without cards in use are left out. */
export type ProgressByDeck = Readonly<Record<string, Progress>>;

export const NO_PROGRESS: Progress = { total: 0, known: 0, seen: 0, due: 0 };

/**
 * How far the learner is with each deck, every card as it counts, see `bringBack`.
 * @param today study day
 */
export function takeProgress(
	today: number,
	config: Pick<ScheduleConfig, 'longestIntervalDays'>
): Taker<ProgressByDeck> {
	const found: Record<string, { -readonly [P in keyof Progress]: Progress[P] }> = {};
	return {
		count(cards) {
			for (const card of cards) {
				if (card.isRetired) continue;
				const { deckId, shelf, shelfKey, history } = bringBack(card, today, config);
				const progress = (found[deckId] ??= { ...NO_PROGRESS });
				progress.total++;
				if (hasGraduated(history)) progress.known++;
				if (history.phase !== 'new') progress.seen++;
				if (shelf === 'time' || (shelf === 'day' && shelfKey <= today)) progress.due++;
			}
		},
		result: () => found
	};
}
