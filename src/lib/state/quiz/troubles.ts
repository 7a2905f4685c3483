import { isKnownEvent, type LogEvent, type StoredEvent } from '#domain/event.ts';
import { troubleSpots } from '#domain/quiz/trouble.ts';
import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import { meantEvents } from '#domain/schedule/meant-events.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import type { Store } from '#store/port.ts';
import { readSittings } from './sittings.ts';

const LOOK_BACK_DAYS = 90;
/** Quizzes whose attempts say what is mixed up with what. */
const LAST_QUIZZES = 12;
const WEEK = 7;
/** Reviews and attempts after which no earlier week is read: what went wrong lately stands in them. */
const ENOUGH_EVENTS = 2000;

export type Troubles = ReturnType<typeof troubleSpots>;

/** What was done lately, as the learner means it by now: read backwards by whole weeks until it is enough. */
export async function readLately(store: Pick<Store, 'events'>, today: number): Promise<readonly LogEvent[]> {
	let events: readonly StoredEvent[] = [];
	for (let toDay = today; toDay > today - LOOK_BACK_DAYS && events.length < ENOUGH_EVENTS; toDay -= WEEK) {
		const week = await store.events({ by: 'days', fromDay: toDay - WEEK + 1, toDay });
		events = [...week, ...events];
	}
	return meantEvents(effectiveEvents(events.filter(isKnownEvent)));
}

/** What goes wrong lately, of reviews and quizzes. */
export const readTroubles = async (store: Pick<Store, 'events'>, today: number): Promise<Troubles> =>
	troubleSpots(await readLately(store, today), today);

/** What is mixed up with what, of the last quizzes alone: it ranks the options of every quiz, and has to be quick. */
export async function readConfusions(store: Pick<Store, 'events'>, today: number, now: number): Promise<Troubles> {
	const range = { fromAt: now - LOOK_BACK_DAYS * MS_A_DAY, toAt: now, most: LAST_QUIZZES };
	return troubleSpots((await readSittings(store, range)).attempts, today);
}
