import type { Card } from '#domain/card.ts';
import { choosePractice } from '#domain/queue/practice.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import type { Store } from '#store/port.ts';
import { clock } from './clock.ts';
import { loadRecall } from './day-queue.ts';
import { readPausedDecks } from './paused-decks.ts';

/** Rows that are looked at: those that come back soonest. */
const ROWS_READ = 200;
const ANY_DAY = Number.MAX_SAFE_INTEGER;

/**
 * A round of practice, read by index and bounded.
 * @param deckId the one deck to practise; null for all
 */
export async function readPractice(store: Store, deckId: string | null): Promise<readonly Card[]> {
	const { config } = await store.ledger();
	const today = clock.today(config.rolloverHour);
	const [gathered, events, pausedDeckIds, recallNow] = await Promise.all([
		store.gather({ today: ANY_DAY, maxReviews: ROWS_READ, choose: () => 'enough' }),
		store.events({ by: 'day', studyDay: today }),
		readPausedDecks(store),
		loadRecall(true, today, config)
	]);
	const reviews = effectiveEvents(events).filter((event) => event.kind === 'review');
	const practisedIds = new Set(reviews.filter(({ isPractice }) => isPractice).map(({ cardId }) => cardId));
	return choosePractice({
		reviews: gathered.reviews,
		today,
		scope: { deckId, pausedDeckIds },
		recallNow,
		practisedIds
	});
}
