import type { StudyLimits } from '../schedule/config.ts';

/** A session on a day to come. */
export interface NextSession {
	readonly cards: number;
	/** those of them that are new */
	readonly fresh: number;
	readonly inDays: number;
}

/**
 * Cards due after study day `today`, by day. What is due by then and not asked, because a card of the same note was
 * or the day's limit is reached, comes tomorrow.
 * @param waiting those of them that today's queue still asks
 */
export function dueAfter(
	dueByDay: Readonly<Record<string, number>>,
	today: number,
	waiting: number
): Readonly<Record<string, number>> {
	const after: Record<string, number> = {};
	let held = -waiting;
	for (const [day, cards] of Object.entries(dueByDay)) {
		if (Number(day) <= today) held += cards;
		else after[day] = cards;
	}
	const tomorrow = String(today + 1);
	if (held > 0) after[tomorrow] = (after[tomorrow] ?? 0) + held;
	return after;
}

/**
 * The next study day after today with something to study: new cards come every day as long as there are any.
 * Null where nothing comes.
 * @param due see `dueAfter`
 * @param newCount new cards that are not asked today
 */
export function nextSession(
	due: Readonly<Record<string, number>>,
	today: number,
	newCount: number,
	{ newADay, reviewsADay }: Pick<StudyLimits, 'newADay' | 'reviewsADay'>
): NextSession | null {
	const tomorrow = today + 1;
	const fresh = Math.min(Math.max(0, newCount), newADay);
	const day = fresh > 0 ? tomorrow : Math.min(...Object.keys(due).map(Number));
	if (!Number.isFinite(day)) return null;
	const begun = day === tomorrow ? fresh : 0;
	return { cards: Math.min(due[String(day)] ?? 0, reviewsADay) + begun, fresh: begun, inDays: day - today };
}
