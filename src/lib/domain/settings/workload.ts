import type { Card } from '../card.ts';
import type { ScheduleConfig } from '../schedule/config.ts';
import { modelOf } from '../schedule/memory-model.ts';

/**
 * About how many reviews a day the graduated cards ask for, on average, at the desired retention: each comes once in
 * its interval, so its share of a day is 1 / interval. First order only: memories are taken as they are now, and
 * what forgetting adds is left out.
 */
export function reviewsADay(
	cards: readonly Pick<Card, 'history'>[],
	config: Pick<ScheduleConfig, 'desiredRetention' | 'longestIntervalDays' | 'weights'>
): number {
	const model = modelOf(config);
	let reviews = 0;
	for (const { history } of cards) {
		if (history.memory === null || history.phase !== 'review') continue;
		const days = model.intervalDays(history.memory, config.desiredRetention);
		reviews += 1 / Math.min(config.longestIntervalDays, Math.max(1, days));
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
