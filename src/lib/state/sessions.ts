import type { Card } from '#domain/card.ts';
import { minutesFor, type Pace } from '#domain/today/minutes.ts';
import { dueAfter, nextSession, type NextSession } from '#domain/today/next-session.ts';
import { totalsIn, USUAL_DAYS, type TotalsOf } from '#domain/today/study-days.ts';
import { readDayQueue, type DayQueue } from './day-queue.ts';
import type { Library } from './library.svelte.ts';
import { readPace } from './pace.ts';

/** What is to be studied, today and next: the same wherever it is told. */
export interface Sessions {
	readonly queue: DayQueue;
	/** of today and the days before it that tell what is usual */
	readonly totalsOf: TotalsOf;
	readonly pace: Pace;
	/** cards of today's queue: to review, steps included, and new */
	readonly due: number;
	readonly fresh: number;
	/** about how long they take, in whole minutes */
	readonly minutes: number;
	/** answers that today's queue takes */
	readonly answers: number;
	/** cards due by today that its queue does not ask */
	readonly held: number;
	/** cards due after today by day, with those held back, see `dueAfter` */
	readonly dueAfter: Readonly<Record<string, number>>;
	/** after today's queue; `minutes` as above */
	readonly next: (NextSession & { readonly minutes: number }) | null;
}

/** Reads today's queue, and says what it and the session after it ask. */
export async function readSessions(library: Library): Promise<Sessions> {
	const { store } = library;
	const queue = await readDayQueue(library);
	const { studyDay, openLedger, ownLimits, cards } = queue;
	const totalsOf = totalsIn(await store.dayBlocks(studyDay - USUAL_DAYS, studyDay));
	const pace = await readPace(store, totalsOf, studyDay, openLedger.config);
	const fresh = cards.filter(isNew).length;
	const due = cards.length - fresh;
	const after = dueAfter(openLedger.dueByDay, studyDay, cards.filter(isOnDay).length);
	const tomorrow = String(studyDay + 1);
	const next = nextSession(after, studyDay, openLedger.newCount - fresh, ownLimits);
	return {
		queue,
		totalsOf,
		pace,
		due,
		fresh,
		minutes: minutesFor({ due, fresh }, pace),
		answers: due + fresh * pace.answersANewCard,
		held: (after[tomorrow] ?? 0) - (openLedger.dueByDay[tomorrow] ?? 0),
		dueAfter: after,
		next: next && { ...next, minutes: minutesFor({ due: next.cards - next.fresh, fresh: next.fresh }, pace) }
	};
}

const isNew = (card: Card): boolean => card.history.phase === 'new';
const isOnDay = ({ shelf }: Card): boolean => shelf === 'day';
