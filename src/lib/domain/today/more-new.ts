import { fieldsOf } from '../settings/bounds.ts';

/** Name under which the store keeps the new cards asked for beyond a day's limit. */
export const MORE_NEW_KEY = 'more-new';
/** New cards that one asking gives. */
export const MORE_NEW_STEP = 5;
/** Beyond the limit in one day: each of them comes back several times in the days after. */
export const MORE_NEW_MOST = 50;

/** New cards asked for beyond the limit, for one study day only. */
export interface MoreNew {
	readonly studyDay: number;
	readonly cards: number;
}

/** What was asked for on study day `today`, out of whatever is kept: 0 on every other day. */
export function moreNewOn(value: unknown, today: number): number {
	const { studyDay, cards } = fieldsOf(value);
	if (studyDay !== today || typeof cards !== 'number' || !(cards > 0)) return 0;
	return Math.min(MORE_NEW_MOST, Math.floor(cards));
}

/**
 * The next five, whatever was introduced today: a limit that was lowered meanwhile doesn't swallow them.
 * @param newADay the day's limit without what was asked for
 * @param introduced cards introduced on the day
 * @returns null when no more can be had today
 */
export function askMoreNew(today: number, newADay: number, introduced: number): MoreNew | null {
	const cards = Math.min(MORE_NEW_MOST, Math.max(0, introduced - newADay) + MORE_NEW_STEP);
	return newADay + cards > introduced ? { studyDay: today, cards } : null;
}
