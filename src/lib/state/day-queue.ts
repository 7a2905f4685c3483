import type { Card } from '#domain/card.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import type { DayTotals } from '#domain/ledger/day-totals.ts';
import { withoutCards, type Ledger } from '#domain/ledger/ledger.ts';
import { buildQueue } from '#domain/queue/build.ts';
import { chooseFresh } from '#domain/queue/choose.ts';
import { isInSteps } from '#domain/queue/parts.ts';
import { leaveOutOfScope } from '#domain/queue/scope.ts';
import type { RecallNow } from '#domain/queue/sort.ts';
import type { ScheduleConfig, StudyLimits } from '#domain/schedule/config.ts';
import type { Store } from '#store/port.ts';
import { clock } from './clock.ts';
import type { Library } from './library.svelte.ts';
import { readLimits } from './limits.ts';
import { readPausedDecks } from './paused-decks.ts';

/** Due reviews that are looked at: in a larger backlog the longest overdue ones. */
const MAX_BACKLOG = 2000;

/** The study day as the store has it now. */
export interface DayQueue {
	readonly studyDay: number;
	readonly ledger: Ledger;
	/** the same without the cards of paused decks: for what is shown as due */
	readonly openLedger: Ledger;
	readonly done: DayTotals;
	readonly limits: StudyLimits;
	/** steps first, then new cards among the due reviews, within the day's limits */
	readonly cards: readonly Card[];
}

/**
 * Reads what study may need, by index and bounded, and puts it in order.
 * @param deckId the one deck to study; null for all
 */
export async function readDayQueue(
	{ store, decks, isTaught }: Library,
	deckId: string | null = null
): Promise<DayQueue> {
	const ledger = await store.ledger();
	const today = clock.today(ledger.config.rolloverHour);
	const [done, events, limits, pausedDeckIds] = await Promise.all([
		store.dayTotals(today),
		store.events({ by: 'day', studyDay: today }),
		readLimits(store),
		readPausedDecks(store)
	]);
	const scope = { deckId, pausedDeckIds };
	const deck = deckId === null ? undefined : decks.get(deckId);
	const studiedNoteIds = studiedNotes(effectiveEvents(events));
	const gathered = await store.gather({ today, maxReviews: MAX_BACKLOG, choose: () => 'enough' });
	const inSteps = [...gathered.steps, ...gathered.reviews].filter(isInSteps);
	const due = leaveOutOfScope(gathered, scope);
	const beingLearnt = new Set(inSteps.flatMap((card) => card.teaches));
	const isKnown = (concept: string): boolean =>
		!isTaught(concept) || (ledger.graduatedByConcept[concept] ?? 0) > 0 || beingLearnt.has(concept);
	const choose = chooseFresh({
		today,
		scope,
		// twice the room: a sibling among the reviews may win over a new card
		atMost: 2 * Math.max(0, limits.newADay - done.introduced),
		isKnown,
		studiedNoteIds,
		isBuryingSiblings: limits.isBuryingSiblings
	});
	const { fresh } = await store.gather({
		today,
		maxReviews: 0,
		choose,
		...(deck === undefined ? {} : { freshOf: deck })
	});
	const recallNow = await loadRecall(due.reviews.length > limits.reviewsADay - done.matured, today, ledger.config);
	const cards = buildQueue({ ...due, fresh, today, scope, limits, recallNow, done, isKnown, studiedNoteIds });
	const openLedger = await leaveOutPaused(store, ledger, pausedDeckIds);
	return { studyDay: today, ledger, openLedger, done, limits, cards };
}

/** The ledger without the cards of paused decks; their counts are taken from their rows: read only while there are any. */
export async function leaveOutPaused(
	store: Store,
	ledger: Ledger,
	pausedDeckIds: ReadonlySet<string>
): Promise<Ledger> {
	if (pausedDeckIds.size === 0) return ledger;
	const cards = await Promise.all([...pausedDeckIds].map((id) => store.cardsOf(id)));
	return withoutCards(ledger, cards.flat());
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
