import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG, DEFAULT_LIMITS } from '#domain/schedule/config.ts';
import { MS_A_DAY, studyDay } from '#domain/schedule/study-day.ts';
import { LIMITS_KEY } from '#domain/settings/limits.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { TEST_AT } from '#tests/fixtures/events.ts';
import '#tests/fixtures/group-by.ts';
import { aDraft } from '#tests/store/bench.ts';
import { clock } from './clock.ts';
import { readToday } from './read-today.ts';
import { plannedDays } from './schedule/calendar-export.ts';
import { Schedule } from './schedule/schedule.svelte.ts';

const library = vi.hoisted(() => ({ store: null as unknown, decks: null as unknown, isTaught: () => false }));
vi.mock('./library.svelte.ts', () => ({ openLibrary: async () => library }));

const NOTES = Array.from({ length: 12 }, (_, i) => aNote({ id: `vocabulary/note-${i}`, facets: ['meaning', 'term'] }));
/** both sides of these were learnt long ago */
const KNOWN = NOTES.slice(0, 3);
const SIDES = ['meaning', 'term'];
const LEARNT_AT = TEST_AT - 60 * MS_A_DAY;

let now: number;
let store: Awaited<ReturnType<typeof openStore>>;
let requests = 0;

beforeEach(async () => {
	now = TEST_AT;
	const dayOf = (at: number, hour = DEFAULT_CONFIG.rolloverHour) => studyDay({ at, tzMin: 0 }, hour);
	vi.spyOn(clock, 'now').mockImplementation(() => now);
	vi.spyOn(clock, 'moment').mockImplementation(() => ({ at: now, tzMin: 0 }));
	vi.spyOn(clock, 'today').mockImplementation((hour) => dayOf(now, hour));
	store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => now });
	const compiled = aCompiledDeck(NOTES);
	await store.seed(compiled);
	Object.assign(library, { store, decks: new Map([[compiled.deck.id, compiled.deck]]) });
	await store.setSetting(LIMITS_KEY, { ...DEFAULT_LIMITS, newADay: 0 });
	await learn(KNOWN);
});
afterEach(() => vi.restoreAllMocks());

async function answer(cardId: string, at: number): Promise<void> {
	await store.record(aDraft('review', { cardId, rating: 4, at, tzMin: 0 }), `request ${requests++}`);
}

async function learn(notes: readonly { readonly id: string }[]): Promise<void> {
	for (const { id } of notes) for (const side of SIDES) await answer(`${id}/${side}`, LEARNT_AT);
}

/** What Today, the schedule and its calendar file say of today's session and the next. */
async function told() {
	const today = await readToday();
	const schedule = new Schedule();
	await schedule.read();
	expect(schedule.error).toBeNull();
	const [file] = plannedDays(schedule);
	return {
		today: [today.due + today.fresh, today.minutes],
		next: today.next && [today.next.cards, today.next.inDays],
		week: today.comingBack.tomorrow,
		schedule: schedule.next && [schedule.next.cards, schedule.next.inDays],
		minutes: schedule.next && schedule.next.ms / 60_000,
		file: file && [file.cards, file.studyDay - schedule.today],
		held: schedule.reading.held
	};
}

describe('the next session is the same on Today, on the schedule and in its file', () => {
	it('with two sides of each note due: one of each today, the others tomorrow', async () => {
		const before = await told();
		expect(before).toMatchObject({ today: [3, 1], next: [3, 1], schedule: [3, 0], minutes: 1, file: [3, 0], held: 3 });
		for (const { id } of KNOWN) await answer(`${id}/meaning`, now);
		const after = await told();
		expect(after).toMatchObject({ today: [0, 0], next: [3, 1], week: 3, schedule: [3, 1], file: [3, 1], held: 3 });
		now += MS_A_DAY;
		expect(await told()).toMatchObject({ today: [3, 1], schedule: [3, 0], held: 0 });
	});

	it('with more due than a day asks: what is left comes tomorrow, again as many as a day asks', async () => {
		await learn(NOTES.slice(3));
		await store.setSetting(LIMITS_KEY, { ...DEFAULT_LIMITS, newADay: 0, reviewsADay: 10, isBuryingSiblings: false });
		expect(await told()).toMatchObject({ today: [10, 1], schedule: [10, 0], file: [10, 0], held: 14 });
		for (const { id } of NOTES.slice(0, 10)) await answer(`${id}/meaning`, now);
		expect(await told()).toMatchObject({ today: [0, 0], next: [10, 1], schedule: [10, 1], file: [10, 1], held: 14 });
	});

	it('with every deck paused: none', async () => {
		await store.setSetting('paused-decks', ['vocabulary']);
		expect(await told()).toMatchObject({ today: [0, 0], next: null, schedule: null, file: undefined, held: 0 });
	});
});
