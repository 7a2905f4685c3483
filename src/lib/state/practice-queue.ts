import { chooseThese, readChosen } from '#domain/queue/chosen.ts';
import { choosePractice } from '#domain/queue/practice.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import { DEFAULT_LIMITS, type ScheduleConfig } from '#domain/schedule/config.ts';
import type { SessionPlan } from '#domain/session/plan.ts';
import { MORE_NEW_KEY, moreNewOn } from '#domain/today/more-new.ts';
import type { Store } from '#store/port.ts';
import { clock } from './clock.ts';
import { loadRecall, type DayQueue } from './day-queue.ts';
import { UnknownDeck } from './library.svelte.ts';
import { readLimits } from './limits.ts';
import { readPausedDecks } from './paused-decks.ts';

/** Rows that are looked at: those that come back soonest. */
const ROWS_READ = 200;
const ANY_DAY = Number.MAX_SAFE_INTEGER;

/** Cards that are asked once, due or not; none come after them. */
export interface Round extends Pick<DayQueue, 'ledger' | 'cards' | 'limits'> {
	/** those whose answers change no memory */
	readonly practiceIds: ReadonlySet<string>;
}
type Chosen = Pick<Round, 'cards' | 'practiceIds'>;

/** The round that a plan means: the cards it names, or some to practise. Throws UnknownDeck where it names none. */
export async function readRound(store: Store, plan: SessionPlan): Promise<Round> {
	const ledger = await store.ledger();
	const today = clock.today(ledger.config.rolloverHour);
	const { cards, practiceIds } =
		plan.cards === null
			? await readPractice(store, plan.deckId, today, ledger.config)
			: await readNamed(store, plan.cards, today);
	const all = plan.isPractice ? new Set(cards.map(({ id }) => id)) : practiceIds;
	return { ledger, cards, limits: DEFAULT_LIMITS, practiceIds: all };
}

async function readNamed(store: Store, text: string, today: number): Promise<Chosen> {
	const { cardIds, since } = readChosen(text);
	const [cards, { newADay }, { introduced }, moreNew] = await Promise.all([
		store.cards(cardIds),
		readLimits(store),
		store.dayTotals(today),
		store.setting(MORE_NEW_KEY)
	]);
	if (cards.length === 0) throw new UnknownDeck(text);
	const logs = await Promise.all(cards.map(({ id }) => store.events({ by: 'card', cardId: id })));
	const given = logs.map((log) => effectiveEvents(log).some(({ kind, at }) => kind === 'review' && at >= since));
	return chooseThese({
		cards,
		today,
		newLeft: newADay + moreNewOn(moreNew, today) - introduced,
		answeredIds: new Set(cards.filter((_, i) => given[i]).map(({ id }) => id))
	});
}

/** What to practise, read by index and bounded; of one deck, or of all. */
async function readPractice(
	store: Store,
	deckId: string | null,
	today: number,
	config: ScheduleConfig
): Promise<Chosen> {
	const [gathered, events, pausedDeckIds, recallNow] = await Promise.all([
		store.gather({ today: ANY_DAY, maxReviews: ROWS_READ, choose: () => 'enough' }),
		store.events({ by: 'day', studyDay: today }),
		readPausedDecks(store),
		loadRecall(true, today, config)
	]);
	const reviews = effectiveEvents(events).filter((event) => event.kind === 'review');
	const practisedIds = new Set(reviews.filter(({ isPractice }) => isPractice).map(({ cardId }) => cardId));
	const cards = choosePractice({
		reviews: gathered.reviews,
		today,
		scope: { deckId, pausedDeckIds },
		recallNow,
		practisedIds
	});
	return { cards, practiceIds: new Set(cards.map(({ id }) => id)) };
}
