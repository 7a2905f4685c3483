import type { Card } from '../card.ts';
import { stabilityOf } from '../ledger/stability-bins.ts';
import type { ScheduleConfig } from '../schedule/config.ts';
import { modelOf } from '../schedule/memory-model.ts';

/** The model asks for the difficulty too, which no interval depends on. */
const ANY_DIFFICULTY = 5;

/**
 * About how many reviews a day the graduated cards ask for, on average, at the desired retention: each comes once in
 * its interval, so its share of a day is 1 / interval. First order only: memories are taken as they are now, and
 * what forgetting adds is left out.
 * @param cardsByStability of the ledger: bins, so the load is at most 5 % off
 */
export function reviewsADay(
	cardsByStability: Readonly<Record<string, number>>,
	config: Pick<ScheduleConfig, 'desiredRetention' | 'longestIntervalDays' | 'weights'>
): number {
	const model = modelOf(config);
	let reviews = 0;
	for (const [bin, cards] of Object.entries(cardsByStability)) {
		const memory = { stability: stabilityOf(bin), difficulty: ANY_DIFFICULTY };
		const days = model.intervalDays(memory, config.desiredRetention);
		reviews += cards / Math.min(config.longestIntervalDays, Math.max(1, days));
	}
	return reviews;
}

/** Cards that come back at another moment than before; cards that are not in both are left out. */
export function countMoved(before: readonly Card[], after: readonly Card[]): number {
	const earlier = new Map(before.map((card) => [card.id, card]));
	return after.filter((card) => {
		const was = earlier.get(card.id);
		return was !== undefined && (was.shelf !== card.shelf || was.shelfKey !== card.shelfKey);
	}).length;
}
