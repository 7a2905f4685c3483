import type { Card } from '#domain/card.ts';
import { chooseThese } from '#domain/queue/chosen.ts';
import { choosePractice } from '#domain/queue/practice.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import type { SessionPlan } from '#domain/session/plan.ts';
import { MORE_NEW_KEY, moreNewOn } from '#domain/today/more-new.ts';
import type { Store } from '#store/port.ts';
import { clock } from './clock.ts';
import { loadRecall } from './day-queue.ts';
import { UnknownDeck } from './library.svelte.ts';
import { readLimits } from './limits.ts';
import { readPausedDecks } from './paused-decks.ts';

/** Rows that are looked at: those that come back soonest. */
const ROWS_READ = 200;
const ANY_DAY = Number.MAX_SAFE_INTEGER;

/** Cards that are asked once, due or not; none come after them. */
export interface Round {
	readonly cards: readonly Card[];
	/** those whose answers change no memory */
	readonly practiceIds: ReadonlySet<string>;
}

/** The round that a plan means: the cards it names, or some to practise. Throws UnknownDeck where it names none. */
export async function readRound(store: Store, plan: SessionPlan): Promise<Round> {
	const { deckId, isPractice, cardIds, since } = plan;
	const named = cardIds === null ? null : await readNamed(store, cardIds, since);
	if (named !== null && !isPractice) return named;
	const cards = named?.cards ?? (await readPractice(store, deckId));
	return { cards, practiceIds: new Set(cards.map(({ id }) => id)) };
}

async function readNamed(store: Store, cardIds: readonly string[], since: number | null): Promise<Round> {
	const { rolloverHour } = (await store.ledger()).config;
	const today = clock.today(rolloverHour);
	const [cards, { newADay }, { introduced }, moreNew] = await Promise.all([
		store.cards(cardIds),
		readLimits(store),
		store.dayTotals(today),
		store.setting(MORE_NEW_KEY)
	]);
	if (cards.length === 0) throw new UnknownDeck(cardIds.join());
	const logs = since === null ? [] : cards.map(({ id }) => store.events({ by: 'card', cardId: id }));
	const given = (await Promise.all(logs)).map((log) =>
		effectiveEvents(log).some(({ kind, at }) => kind === 'review' && at >= (since ?? 0))
	);
	return chooseThese({
		cards,
		today,
		newLeft: newADay + moreNewOn(moreNew, today) - introduced,
		answeredIds: new Set(cards.filter((_, i) => given[i]).map(({ id }) => id))
	});
}

/** What to practise, read by index and bounded; of one deck, or of all. */
async function readPractice(store: Store, deckId: string | null): Promise<readonly Card[]> {
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
