import { comingBack, countsAhead } from '#domain/today/ahead.ts';
import { restartAfter } from '#domain/today/restart.ts';
import { lastSevenDays } from '#domain/today/study-days.ts';
import { openLibrary } from './library.svelte.ts';
import { readSessions } from './sessions.ts';
import type { TodayReading } from './today.svelte.ts';

/** Reads what Today shows: the queue, counts that are kept as data, and the latest answers for the pace. */
export async function readToday(): Promise<TodayReading> {
	const library = await openLibrary();
	const { queue, totalsOf, due, fresh, minutes, dueAfter, next } = await readSessions(library);
	const { studyDay, openLedger: ledger, done, hasMoreNew, cards } = queue;
	const { dueByDay, config } = ledger;
	return {
		studyDay,
		rolloverHour: config.rolloverHour,
		due,
		fresh,
		minutes,
		deckIds: cards.map(({ deckId }) => deckId),
		ahead: countsAhead(dueAfter, studyDay, cards.length),
		comingBack: comingBack(dueAfter, studyDay),
		next,
		done,
		week: lastSevenDays(totalsOf, studyDay),
		restart: restartAfter(totalsOf, studyDay, cards.filter(({ shelf }) => shelf === 'day').length),
		hasMoreNew,
		canPractise: Object.keys(dueByDay).length > 0,
		lastAct: await library.store.lastUndoable(studyDay)
	};
}
