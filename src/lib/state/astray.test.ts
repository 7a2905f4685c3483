import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { yardOf } from '#domain/calendar/yard.ts';
import { backlogOf, forecast } from '#domain/calendar/forecast.ts';
import { dueCount } from '#domain/ledger/ledger.ts';
import { MS_A_DAY, studyDay } from '#domain/schedule/study-day.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_AT } from '#tests/fixtures/events.ts';
import { aDraft } from '#tests/store/bench.ts';
import { readDayQueue } from './day-queue.ts';

const NOTES = ['one', 'two', 'three', 'four'].map((name, i) =>
	aNote({ id: `vocabulary/${name}`, code: `VOCU 00${i} 0`, facets: ['meaning'] })
);
const CARD_IDS = NOTES.map(({ id }) => `${id}/meaning`);
const IN_2099 = Date.UTC(2099, 4, 1, 9);

async function openTestLibrary() {
	const store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => Date.now() });
	const compiled = aCompiledDeck(NOTES);
	await store.seed(compiled);
	return { store, decks: new Map([[compiled.deck.id, compiled.deck]]), isTaught: () => false };
}
type Library = Awaited<ReturnType<typeof openTestLibrary>>;
const read = (library: Library) => readDayQueue(library as unknown as Parameters<typeof readDayQueue>[0]);

/** Answers a card by the clock of then: Easy ends its steps, Again leaves it in them. */
async function answer({ store }: Library, cardId: string, at: number, rating: 1 | 4): Promise<void> {
	vi.setSystemTime(at);
	await store.record(aDraft('review', { cardId, at, rating }), `${cardId} ${at}`);
}

describe('answers of a clock that said 2099 (rows 29 and 30)', () => {
	beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
	afterEach(() => void vi.useRealTimers());

	it('their cards are asked, counted and foretold as due once the clock is right, and so after a rebuild', async () => {
		const library = await openTestLibrary();
		const [right = '', known = '', step = ''] = CARD_IDS;
		await answer(library, right, TEST_AT - 40 * MS_A_DAY, 4);
		await answer(library, known, IN_2099, 4);
		await answer(library, step, IN_2099, 1);
		vi.setSystemTime(TEST_AT);
		const today = studyDay({ at: TEST_AT, tzMin: 0 }, 4);
		const look = async () => {
			const { cards, openLedger, ledger } = await read(library);
			const inputs = { today, horizon: 365, ledger: openLedger, newADay: 0, introducedToday: 0 };
			const { days, backlog } = forecast({ ...inputs, firstAnswers: 0, firstReviewDays: [] });
			return {
				asked: cards.filter(({ history }) => history.phase !== 'new').map(({ id }) => id),
				due: dueCount(openLedger, today),
				rawDue: dueCount(ledger, today),
				today: yardOf([today], today, openLedger, [])[0]?.due,
				backlog: backlogOf(openLedger, today),
				foretold: backlog + days.reduce((sum, { young, mature }) => sum + young + mature, 0)
			};
		};
		const seen = await look();
		expect(seen.asked.toSorted()).toEqual([known, right, step].sort());
		expect(seen).toMatchObject({ due: 3, rawDue: 2, today: 3, backlog: 1, foretold: 3 });
		const rows = await library.store.cardsOf();
		await library.store.rebuild();
		expect(await library.store.cardsOf()).toEqual(rows);
		expect(await look()).toEqual(seen);
	});

	it('the next answer puts the card on a day that is to be expected', async () => {
		const library = await openTestLibrary();
		const [known = ''] = CARD_IDS;
		await answer(library, known, IN_2099, 4);
		await answer(library, known, TEST_AT, 4);
		const today = studyDay({ at: TEST_AT, tzMin: 60 }, 4);
		const row = await library.store.card(known);
		expect(row?.shelfKey).toBeGreaterThan(today);
		expect(row?.shelfKey).toBeLessThanOrEqual(today + 365);
		expect((await read(library)).openLedger).toEqual(await library.store.ledger());
	});
});
