import { noteIdOf, type Card } from '#domain/card.ts';
import { bringBack } from '#domain/schedule/astray.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import type { DayTotals } from '#domain/ledger/day-totals.ts';
import { dueCount, withoutCards, type Ledger } from '#domain/ledger/ledger.ts';
import { buildQueue } from '#domain/queue/build.ts';
import { chooseFresh } from '#domain/queue/choose.ts';
import { isBuried, isInSteps, type QueueParts } from '#domain/queue/parts.ts';
import { roomToday } from '#domain/queue/limit.ts';
import { leaveOutOfScope } from '#domain/queue/scope.ts';
import type { RecallNow } from '#domain/queue/sort.ts';
import type { ScheduleConfig, StudyLimits } from '#domain/schedule/config.ts';
import { MORE_NEW_KEY, MORE_NEW_MOST, moreNewOn } from '#domain/today/more-new.ts';
import { EVERYTHING_DUE, type SessionPlan } from '#domain/session/plan.ts';
import type { Store } from '#store/port.ts';
import { readAstray, withBroughtBack, type Astray } from './astray.ts';
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
	/** the learner's own */
	readonly ownLimits: StudyLimits;
	/** with the new cards that were asked for beyond them */
	readonly limits: StudyLimits;
	readonly pausedDeckIds: ReadonlySet<string>;
	/** cards that a wrong clock put out of reach */
	readonly astray: readonly Astray[];
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
	const back = (card: Card): Card => bringBack(card, today, ledger.config);
	const [astray, done, events, ownLimits, moreNew, pausedDeckIds] = await Promise.all([
		readAstray(store, ledger, today),
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
	const late = astray.map(({ after }) => after).filter(({ shelfKey }) => shelfKey <= today);
	const found = { ...gathered, steps: gathered.steps.map(back), reviews: [...gathered.reviews.map(back), ...late] };
	const inSteps = [...found.steps, ...found.reviews].filter(isInSteps);
	const due = leaveOutOfScope(found, scope);
	const beingLearnt = new Set(inSteps.flatMap((card) => card.teaches));
	const isKnown = (concept: string): boolean =>
		!isTaught(concept) || (ledger.graduatedByConcept[concept] ?? 0) > 0 || beingLearnt.has(concept);
	const choose = chooseFresh({
		today,
		scope,
		// one more tells whether there are more
		atMost: Math.max(0, limits.newADay - done.introduced) + 1,
		isKnown,
		// a sibling that is due wins over a new card
		studiedNoteIds: new Set([...studiedNoteIds, ...notesOf(due, today)]),
		isBuryingSiblings: limits.isBuryingSiblings
	});
	const unseen = await store.gather({
		today,
		maxReviews: 0,
		choose: (card) => choose(back(card)),
		...(deck === undefined ? {} : { freshOf: deck })
	});
	const fresh = unseen.fresh.map(back);
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
	const openLedger = await openLedgerOf(store, ledger, pausedDeckIds, astray);
	const isNew = (card: Card): boolean => card.history.phase === 'new';
	const hasMoreNew = askedFor < MORE_NEW_MOST && fresh.length > cards.filter(isNew).length;
	return { studyDay: today, ledger, openLedger, done, ownLimits, limits, pausedDeckIds, astray, hasMoreNew, cards };
}

/**
 * What the ledger counts of what is asked: without the cards of paused decks, and with those a wrong clock put out of
 * reach where they count. Counts of paused decks are taken from their rows: read only while there are any.
 */
export async function openLedgerOf(
	store: Pick<Store, 'cardsOf'>,
	ledger: Ledger,
	pausedDeckIds: ReadonlySet<string>,
	astray: readonly Astray[]
): Promise<Ledger> {
	const isOpen = ({ before }: Astray): boolean => !pausedDeckIds.has(before.deckId);
	const broughtBack = withBroughtBack(ledger, astray.filter(isOpen));
	if (pausedDeckIds.size === 0) return broughtBack;
	const cards = await Promise.all([...pausedDeckIds].map((id) => store.cardsOf(id)));
	return withoutCards(broughtBack, cards.flat());
}

/**
 * Cards to review today by the counts alone, without those of paused decks and what is beyond the day's limit; and the
 * hour at which that day ends. What siblings hold back is counted still: to know them the queue would have to be built.
 */
export async function countDueToday(store: Store): Promise<{ readonly due: number; readonly rolloverHour: number }> {
	const ledger = await store.ledger();
	const { rolloverHour } = ledger.config;
	const today = clock.today(rolloverHour);
	const [astray, pausedDeckIds, limits, done] = await Promise.all([
		readAstray(store, ledger, today),
		readPausedDecks(store),
		readLimits(store),
		store.dayTotals(today)
	]);
	const open = await openLedgerOf(store, ledger, pausedDeckIds, astray);
	return { due: Math.min(dueCount(open, today), open.stepCount + roomToday(limits, done).reviews), rolloverHour };
}

/** Notes of which a card is due and not put off. */
const notesOf = ({ steps, reviews }: Pick<QueueParts, 'steps' | 'reviews'>, today: number): readonly string[] =>
	[...steps, ...reviews].filter((card) => !isBuried(card, today)).map(({ noteId }) => noteId);

/** Notes of which a card was reviewed: their other cards wait for another day. */
function studiedNotes(events: ReturnType<typeof effectiveEvents>): ReadonlySet<string> {
	const reviews = events.filter((event) => event.kind === 'review');
	return new Set(reviews.map(({ cardId }) => noteIdOf(cardId)));
}

/** Where nothing is put in order by what is most likely forgotten, the model stays unloaded. */
export async function loadRecall(isBacklog: boolean, today: number, config: ScheduleConfig): Promise<RecallNow> {
	if (!isBacklog) return () => null;
	const { recallNow } = await import('#domain/schedule/preview.ts');
	return (history) => recallNow(history, today, config);
}
