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
import { MORE_NEW_KEY, MORE_NEW_MOST, moreNewOn } from '#domain/today/more-new.ts';
import { EVERYTHING_DUE, type SessionPlan } from '#domain/session/plan.ts';
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
	/** with the new cards that were asked for beyond the learner's own limit */
	readonly limits: StudyLimits;
	/** new cards are there beyond the day's limit, and more may be asked for */
	readonly hasMoreNew: boolean;
	/** steps first, then new cards among the due reviews, within the day's limits */
	readonly cards: readonly Card[];
}

/**
 * Reads what study may need, by index and bounded, and puts it in order.
 * @param plan the one deck to study, null for all; a session by minutes asks what is most likely forgotten first
 */
export async function readDayQueue(
	{ store, decks, isTaught }: Library,
	{ deckId, minutes }: Pick<SessionPlan, 'deckId' | 'minutes'> = EVERYTHING_DUE
): Promise<DayQueue> {
	const ledger = await store.ledger();
	const today = clock.today(ledger.config.rolloverHour);
	const [done, events, ownLimits, moreNew, pausedDeckIds] = await Promise.all([
		store.dayTotals(today),
		store.events({ by: 'day', studyDay: today }),
		readLimits(store),
		store.setting(MORE_NEW_KEY),
		readPausedDecks(store)
	]);
	const askedFor = moreNewOn(moreNew, today);
	const limits = { ...ownLimits, newADay: ownLimits.newADay + askedFor };
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
		// twice the room: a sibling among the reviews may win over a new card; one tells whether there are more
		atMost: Math.max(1, 2 * (limits.newADay - done.introduced)),
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
	const isForgottenFirst = minutes !== null;
	const isBacklog = isForgottenFirst || due.reviews.length > limits.reviewsADay - done.matured;
	const recallNow = await loadRecall(isBacklog, today, ledger.config);
	const cards = buildQueue({
		...due,
		fresh,
		today,
		scope,
		limits,
		recallNow,
		done,
		isKnown,
		studiedNoteIds,
		isForgottenFirst
	});
	const openLedger = await leaveOutPaused(store, ledger, pausedDeckIds);
	const isNew = (card: Card): boolean => card.history.phase === 'new';
	const hasMoreNew = askedFor < MORE_NEW_MOST && fresh.length > cards.filter(isNew).length;
	return { studyDay: today, ledger, openLedger, done, limits, hasMoreNew, cards };
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

/** Where nothing is put in order by what is most likely forgotten, the model stays unloaded. */
export async function loadRecall(isBacklog: boolean, today: number, config: ScheduleConfig): Promise<RecallNow> {
	if (!isBacklog) return () => null;
	const { recallNow } = await import('#domain/schedule/preview.ts');
	return (history) => recallNow(history, today, config);
}
