import type { Card } from '#domain/card.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import type { DayTotals } from '#domain/ledger/day-totals.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { buildQueue } from '#domain/queue/build.ts';
import { chooseFresh } from '#domain/queue/choose.ts';
import { isInSteps } from '#domain/queue/parts.ts';
import type { RecallNow } from '#domain/queue/sort.ts';
import type { ScheduleConfig, StudyLimits } from '#domain/schedule/config.ts';
import { clock } from './clock.ts';
import type { Library } from './library.svelte.ts';
import { readLimits } from './limits.ts';

/** Due reviews that are looked at: in a larger backlog the longest overdue ones. */
const MAX_BACKLOG = 2000;

/** The study day as the store has it now. */
export interface DayQueue {
	readonly studyDay: number;
	readonly ledger: Ledger;
	readonly done: DayTotals;
	readonly limits: StudyLimits;
	/** steps first, then new cards among the due reviews, within the day's limits */
	readonly cards: readonly Card[];
}

/** Reads what study may need, by index and bounded, and puts it in order. */
export async function readDayQueue({ store, isTaught }: Library): Promise<DayQueue> {
	const ledger = await store.ledger();
	const today = clock.today(ledger.config.rolloverHour);
	const [done, events, limits] = await Promise.all([
		store.dayTotals(today),
		store.events({ by: 'day', studyDay: today }),
		readLimits(store)
	]);
	const studiedNoteIds = studiedNotes(effectiveEvents(events));
	const due = await store.gather({ today, maxReviews: MAX_BACKLOG, choose: () => 'enough' });
	const inSteps = [...due.steps, ...due.reviews].filter(isInSteps);
	const beingLearnt = new Set(inSteps.flatMap((card) => card.teaches));
	const isKnown = (concept: string): boolean =>
		!isTaught(concept) || (ledger.graduatedByConcept[concept] ?? 0) > 0 || beingLearnt.has(concept);
	const choose = chooseFresh({
		today,
		// twice the room: a sibling among the reviews may win over a new card
		atMost: 2 * Math.max(0, limits.newADay - done.introduced),
		isKnown,
		studiedNoteIds,
		isBuryingSiblings: limits.isBuryingSiblings
	});
	const { fresh } = await store.gather({ today, maxReviews: 0, choose });
	const recallNow = await loadRecall(due.reviews.length > limits.reviewsADay - done.matured, today, ledger.config);
	const cards = buildQueue({ ...due, fresh, today, limits, recallNow, done, isKnown, studiedNoteIds });
	return { studyDay: today, ledger, done, limits, cards };
}

/** Notes of which a card was reviewed: their other cards wait for another day. */
function studiedNotes(events: ReturnType<typeof effectiveEvents>): ReadonlySet<string> {
	const reviews = events.filter((event) => event.kind === 'review');
	return new Set(reviews.map(({ cardId }) => cardId.slice(0, cardId.lastIndexOf('/'))));
}

/** Only a backlog is put in order by what is most likely forgotten: without one the model stays unloaded. */
async function loadRecall(isBacklog: boolean, today: number, config: ScheduleConfig): Promise<RecallNow> {
	if (!isBacklog) return () => null;
	const { recallNow } = await import('#domain/schedule/preview.ts');
	return (history) => recallNow(history, today, config);
}
