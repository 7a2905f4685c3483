import type { Card } from '#domain/card.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { minutesFor } from '#domain/today/minutes.ts';
import { restartAfter } from '#domain/today/restart.ts';
import { comingBack, countsAhead } from '#domain/today/stacks.ts';
import { lastSevenDays, totalsIn, USUAL_DAYS } from '#domain/today/study-days.ts';
import { readDayQueue } from './day-queue.ts';
import { openLibrary } from './library.svelte.ts';
import { readLimits } from './limits.ts';
import { readPace } from './pace.ts';
import type { TodayReading } from './today.svelte.ts';

/** Reads what Today shows: the queue, counts that are kept as data, and the latest answers for the pace. */
export async function readToday(): Promise<TodayReading> {
	const library = await openLibrary();
	const { store } = library;
	const { studyDay, openLedger: ledger, done, hasMoreNew, cards } = await readDayQueue(library);
	const [blocks, lastAct, { newADay }] = await Promise.all([
		store.dayBlocks(studyDay - USUAL_DAYS, studyDay),
		store.lastUndoable(studyDay),
		readLimits(store)
	]);
	const totalsOf = totalsIn(blocks);
	const { dueByDay, config } = ledger;
	const pace = await readPace(store, totalsOf, studyDay, config);
	const fresh = cards.filter(isNew).length;
	const due = cards.length - fresh;
	return {
		studyDay,
		rolloverHour: config.rolloverHour,
		due,
		fresh,
		minutes: minutesFor({ due, fresh }, pace),
		deckIds: cards.map(({ deckId }) => deckId),
		ahead: countsAhead(dueByDay, studyDay, cards.length),
		comingBack: comingBack(dueByDay, studyDay),
		next: nextDay(ledger, studyDay, newADay),
		done,
		week: lastSevenDays(totalsOf, studyDay),
		restart: restartAfter(totalsOf, studyDay, cards.filter(({ shelf }) => shelf === 'day').length),
		hasMoreNew,
		canPractise: Object.keys(dueByDay).length > 0,
		lastAct
	};
}

const isNew = (card: Card): boolean => card.history.phase === 'new';

/** The next study day with something to study: new cards come every day as long as there are any. */
function nextDay({ dueByDay, newCount }: Ledger, today: number, newADay: number): TodayReading['next'] {
	const tomorrow = today + 1;
	const fresh = Math.min(newCount, newADay);
	const days = Object.keys(dueByDay).map(Number);
	const day = fresh > 0 ? tomorrow : Math.min(...days.filter((day) => day > today));
	if (!Number.isFinite(day)) return null;
	return { cards: (dueByDay[String(day)] ?? 0) + (day === tomorrow ? fresh : 0), inDays: day - today };
}
