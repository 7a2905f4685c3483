import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isKnownEvent, type StoredEvent } from '#domain/event.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { studyDay, type Moment } from '#domain/schedule/study-day.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import '#tests/fixtures/group-by.ts';
import { aDraft } from '#tests/store/bench.ts';
import { clock } from '../clock.ts';
import { readDay } from './day-lines.ts';
import { Schedule } from './schedule.svelte.ts';

const library = vi.hoisted(() => ({ store: null as unknown, decks: null as unknown }));
vi.mock('../library.svelte.ts', () => ({ openLibrary: async () => library }));

const CARD_IDS = ['one', 'two', 'three', 'four'].map((name) => `vocabulary/${name}/meaning`);
const [ONE = '', TWO = '', THREE = '', FOUR = ''] = CARD_IDS;
const MINUTE_MS = 60_000;

/** The moment that a clock on the wall shows in a zone: `2026-03-02 02:30` at UTC+1. */
const at = (local: string, tzMin: number): Moment => ({
	at: Date.parse(`${local.replace(' ', 'T')}Z`) - tzMin * MINUTE_MS,
	tzMin
});
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

let now: Moment;
let store: Awaited<ReturnType<typeof openStore>>;
let requests = 0;
let rolloverHour: number;

beforeEach(async () => {
	now = at('2026-03-01 12:00', 60);
	rolloverHour = 4;
	vi.spyOn(clock, 'now').mockImplementation(() => now.at);
	vi.spyOn(clock, 'moment').mockImplementation(() => now);
	vi.spyOn(clock, 'today').mockImplementation((hour) => studyDay(now, hour));
	store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => now.at });
	const compiled = aCompiledDeck(
		CARD_IDS.map((id, i) => {
			const text = { fr: id, en: id };
			const content = { term: text, meaning: text, ask: text, cue: null };
			return aNote({ id: id.replace('/meaning', ''), code: `VOCU 00${i} 0`, facets: ['meaning'], content });
		})
	);
	await store.seed(compiled);
	Object.assign(library, { store, decks: new Map([[compiled.deck.id, compiled.deck]]) });
});
afterEach(() => vi.restoreAllMocks());

async function answer(moment: Moment, cardId: string, rating: 1 | 3 | 4 = 4): Promise<void> {
	now = moment;
	await store.record(aDraft('review', { ...now, cardId, rating, rolloverHour }), `request-${requests++}`);
}
async function beginDaysAt(hour: number): Promise<void> {
	const config = { ...DEFAULT_CONFIG, rolloverHour: hour };
	await store.record(aDraft('parameters', { ...now, rolloverHour, config }), `request-${requests++}`);
	rolloverHour = hour;
}

/**
 * The days from one to another as the calendar has them: how many answers were given on each, and how many cards are
 * due. Held to a recount of log and rows, and to the lists that a tap on a day opens.
 */
async function lookAt(from: string, to: string) {
	const schedule = new Schedule();
	await schedule.read();
	expect(schedule.error).toBeNull();
	const [fromDay, toDay] = [dayOf(from), dayOf(to)];
	await schedule.show(fromDay, toDay);
	const yard = schedule.yard(Array.from({ length: toDay - fromDay + 1 }, (_, i) => fromDay + i));
	const events: StoredEvent[] = [];
	for await (const batch of store.exportEvents()) events.push(...batch);
	const rows = await store.cardsOf();
	const { today } = schedule;
	for (const { day, answers, due, when } of yard) {
		const own = events.filter(isKnownEvent).filter((event) => event.kind === 'review' && event.studyDay === day);
		expect(answers).toBe(own.length);
		const waiting = rows.filter(
			({ shelf, shelfKey }) =>
				(shelf === 'day' && (day === today ? shelfKey <= day : shelfKey === day)) || (shelf === 'time' && day === today)
		);
		expect(due).toBe(when === 'past' ? 0 : waiting.length);
		const list = await readDay(day, today);
		expect(list.done.reduce((sum, line) => sum + line.answers.length, 0)).toBe(answers);
		expect(list.due.reduce((sum, { cardCount }) => sum + cardCount, 0)).toBe(due);
	}
	const answersBy = Object.fromEntries(
		yard.filter(({ answers }) => answers > 0).map(({ day, answers }) => [writeDay(day), answers])
	);
	const dueBy = Object.fromEntries(yard.filter(({ due }) => due > 0).map(({ day, due }) => [writeDay(day), due]));
	return { today: writeDay(today), answers: answersBy, due: dueBy };
}
const writeDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const sum = (counts: Readonly<Record<string, number>>): number =>
	Object.values(counts).reduce((all, each) => all + each, 0);

describe('the calendar', () => {
	it('after the hour at which a day begins was changed: answers stay on their days, the new hour holds from then on', async () => {
		await answer(at('2026-03-01 21:00', 60), ONE);
		await answer(at('2026-03-02 02:30', 60), TWO);
		const before = await lookAt('2026-02-23', '2026-05-31');
		// at half past two it is still Sunday
		expect(before).toMatchObject({ today: '2026-03-01', answers: { '2026-03-01': 2 } });

		await beginDaysAt(2);
		const changed = await lookAt('2026-02-23', '2026-05-31');
		expect(changed).toEqual({ ...before, today: '2026-03-02' });
		await answer(at('2026-03-02 02:45', 60), THREE);
		await answer(at('2026-03-02 23:00', 60), FOUR);
		const later = await lookAt('2026-02-23', '2026-05-31');
		expect(later).toMatchObject({ today: '2026-03-02', answers: { '2026-03-01': 2, '2026-03-02': 2 } });
		expect(sum(later.due)).toBe(4);

		// and back, to an hour at which that day has not begun
		now = at('2026-03-03 05:30', 60);
		await beginDaysAt(6);
		const back = await lookAt('2026-02-23', '2026-05-31');
		expect(back).toMatchObject({ today: '2026-03-02', answers: later.answers, due: later.due });
		await store.rebuild();
		expect(await lookAt('2026-02-23', '2026-05-31')).toEqual(back);
	});

	it('over a flight to the west: the day begins again, what was answered in the other zone keeps its date', async () => {
		await answer(at('2026-03-10 09:00', 540), ONE);
		await answer(at('2026-03-10 20:00', 540), TWO);
		expect(await lookAt('2026-03-02', '2026-06-30')).toMatchObject({
			today: '2026-03-10',
			answers: { '2026-03-10': 2 }
		});
		// from Tokyo to Los Angeles, where it is still the day before
		await answer(at('2026-03-09 22:00', -480), THREE);
		const landed = await lookAt('2026-03-02', '2026-06-30');
		expect(landed).toMatchObject({ today: '2026-03-09', answers: { '2026-03-09': 1, '2026-03-10': 2 } });
		expect(sum(landed.due)).toBe(3);
		now = at('2026-03-10 12:00', -480);
		await answer(now, FOUR, 1);
		const next = await lookAt('2026-03-02', '2026-06-30');
		expect(next).toMatchObject({ today: '2026-03-10', answers: { '2026-03-09': 1, '2026-03-10': 3 } });
		// the step of what was forgotten waits on today
		expect(next.due['2026-03-10']).toBe(1);
	});

	it('over a flight to the east: a day may be left out, and nothing is counted twice', async () => {
		await answer(at('2026-03-09 20:00', -480), ONE);
		await answer(at('2026-03-11 06:00', 540), TWO);
		const landed = await lookAt('2026-03-02', '2026-06-30');
		expect(landed).toMatchObject({ today: '2026-03-11', answers: { '2026-03-09': 1, '2026-03-11': 1 } });
		expect(sum(landed.due)).toBe(2);
	});

	it('over both changes of the clock in Paris', async () => {
		await answer(at('2026-03-28 23:30', 60), ONE);
		// at 3:59 by summer time it is still Saturday
		await answer(at('2026-03-29 03:59', 120), TWO);
		await answer(at('2026-03-29 04:00', 120), THREE);
		const spring = await lookAt('2026-03-23', '2026-06-30');
		expect(spring).toMatchObject({ today: '2026-03-29', answers: { '2026-03-28': 2, '2026-03-29': 1 } });
		await answer(at('2026-10-25 02:30', 120), ONE);
		// the same hour once more, by winter time
		await answer(at('2026-10-25 02:30', 60), TWO);
		await answer(at('2026-10-25 04:00', 60), THREE);
		const autumn = await lookAt('2026-10-19', '2027-12-31');
		expect(autumn).toMatchObject({ today: '2026-10-25', answers: { '2026-10-24': 2, '2026-10-25': 1 } });
	});
});
