import type { Card } from '../card.ts';
import type { DayTotals } from '../ledger/day-totals.ts';
import type { StudyLimits } from '../schedule/config.ts';
import { intersperse } from './intersperse.ts';
import { roomToday } from './limit.ts';
import { isBuried, isInSteps, type QueueParts } from './parts.ts';
import { leaveOutLocked, type IsKnown } from './prerequisites.ts';
import { leaveOutOfScope, type QueueScope } from './scope.ts';
import { burySiblings } from './siblings.ts';
import { sortReviews, sortSteps, type RecallNow } from './sort.ts';

/** The gathered cards and all that decides about them. */
export interface QueueInput extends QueueParts {
	/** study day */
	readonly today: number;
	readonly scope: QueueScope;
	readonly limits: StudyLimits;
	readonly recallNow: RecallNow;
	/** what was done on the study day so far */
	readonly done: DayTotals;
	readonly isKnown: IsKnown;
	/** notes of which a card was reviewed on the study day */
	readonly studiedNoteIds: ReadonlySet<string>;
	/** what is most likely forgotten first, new cards last: for a session that ends before its cards do */
	readonly isForgottenFirst?: boolean;
}

/**
 * The day's queue: steps first, then new cards spread among the due reviews, within the day's limits.
 * Built again on the same day it has the same order, less what was done meanwhile.
 */
export function buildQueue(input: QueueInput): readonly Card[] {
	const { today, limits, recallNow, done, isForgottenFirst = false } = input;
	const sorted = leaveOutBuried(leaveOutOfScope(input, input.scope), today);
	const open: QueueParts = { ...sorted, fresh: leaveOutLocked(sorted.fresh, input.isKnown) };
	const parts = limits.isBuryingSiblings ? burySiblings(open, input.studiedNoteIds, today) : open;
	const room = roomToday(limits, done);
	const reviews = sortReviews(parts.reviews, today, room.reviews, recallNow, isForgottenFirst).slice(0, room.reviews);
	const fresh = parts.fresh.slice(0, room.fresh);
	if (isForgottenFirst) return [...sortSteps(parts.steps), ...reviews, ...fresh];
	const taken = { reviews: done.matured, fresh: done.introduced };
	return [...sortSteps(parts.steps), ...intersperse(reviews, fresh, taken)];
}

/** What isn't buried, each card in its group: a step that passed the rollover is gathered with the reviews. */
function leaveOutBuried(parts: QueueParts, today: number): QueueParts {
	const isOut = (card: Card) => !isBuried(card, today);
	const due = [...parts.steps, ...parts.reviews].filter(isOut);
	return {
		steps: due.filter(isInSteps),
		reviews: due.filter((card) => !isInSteps(card)),
		fresh: parts.fresh.filter(isOut).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
	};
}
