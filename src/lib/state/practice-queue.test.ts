import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Again, Good, type EventDraft } from '#domain/event.ts';
import { MS_A_DAY, studyDay } from '#domain/schedule/study-day.ts';
import { writeChosen } from '#domain/queue/chosen.ts';
import { EVERYTHING_DUE } from '#domain/session/plan.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_AT } from '#tests/fixtures/events.ts';
import { aDraft } from '#tests/store/bench.ts';
import { readRound } from './practice-queue.ts';

const NOTES = ['known', 'studied', 'new'].map((name, i) =>
	aNote({ id: `vocabulary/${name}`, code: `VOCU 00${i} 0`, facets: ['meaning'] })
);
const [KNOWN = '', STUDIED = '', NEW = ''] = NOTES.map(({ id }) => `${id}/meaning`);

/** Two cards learnt days ago; one of them was reviewed today. Then all three were missed in a quiz. */
async function missThree() {
	const store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => Date.now() });
	await store.seed(aCompiledDeck(NOTES));
	const record = async (draft: EventDraft) => void (await store.record(draft, crypto.randomUUID()));
	const review = (cardId: string, rating: 1 | 3) => {
		const at = Date.now();
		return record(aDraft('review', { cardId, rating, at, studyDay: studyDay({ at, tzMin: 0 }, 4), tzMin: 0 }));
	};
	vi.setSystemTime(TEST_AT - 9 * MS_A_DAY);
	for (const cardId of [KNOWN, STUDIED]) for (let i = 0; i < 3; i++) await review(cardId, Good);
	vi.setSystemTime(TEST_AT);
	await review(STUDIED, Good);
	const moment = { at: TEST_AT, tzMin: 0, studyDay: studyDay({ at: TEST_AT, tzMin: 0 }, 4) };
	for (const cardId of [KNOWN, STUDIED, NEW]) await record(aDraft('attempt', { cardId, score: 0, ...moment }));
	vi.setSystemTime(TEST_AT + 60_000);
	const plan = (ids: readonly string[]) => ({ ...EVERYTHING_DUE, cards: writeChosen(ids, Date.now()) });
	const asked = async (from = plan([KNOWN, STUDIED, NEW])) => {
		const { cards, practiceIds } = await readRound(store, from);
		return cards.map(({ id }) => [id, practiceIds.has(id) ? 'practice' : 'counts']);
	};
	return { store, review, plan, asked };
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
	vi.useRealTimers();
});

describe('the cards missed in a quiz', () => {
	it('are asked, these and no others; what the quiz made due counts, what the day is done with is practice', async () => {
		const { asked } = await missThree();
		expect(await asked()).toEqual([
			[KNOWN, 'counts'],
			[STUDIED, 'practice'],
			[NEW, 'counts']
		]);
	});

	it('are practice, every one, where that was asked for', async () => {
		const { asked, plan } = await missThree();
		const all = await asked({ ...plan([KNOWN, NEW]), isPractice: true });
		expect(all.map(([, how]) => how)).toEqual(['practice', 'practice']);
	});

	it('are not asked again after a reload, steps aside', async () => {
		const { asked, plan, review } = await missThree();
		const from = plan([KNOWN, STUDIED, NEW]);
		vi.setSystemTime(Date.now() + 60_000);
		await review(KNOWN, Good);
		await review(NEW, Again);
		expect(await asked(from)).toEqual([
			[STUDIED, 'practice'],
			[NEW, 'counts']
		]);
	});

	it('are left out where an address names what is not here; with nothing left there is no session', async () => {
		const { asked, plan } = await missThree();
		expect(await asked(plan(['vocabulary/none/x', KNOWN]))).toEqual([[KNOWN, 'counts']]);
		for (const cards of ['', '5', '<b>,../..,%', `${KNOWN} `]) {
			await expect(asked({ ...EVERYTHING_DUE, cards })).rejects.toMatchObject({ name: 'UnknownDeck' });
		}
	});
});
