import { shelve, type Card, type CardHistory } from '../card.ts';
import type { ScheduleConfig } from './config.ts';
import { MS_A_DAY } from './study-day.ts';

/** How far away a card may be put by hand: beyond it, it is as good as gone. */
export const FARTHEST_DAYS = 3650;

/** Zones lie up to 26 hours apart, so a traveller may have answered tomorrow. */
const DAYS_TRAVELLED = 1;

/**
 * What a clock that was ahead did to a card, taken back: one that was answered, put off or set in 2099 would stay away
 * until then. It counts as due on study day `today`; when it was only put off, on its own day. The same card where
 * nothing is astray. Only what is read is mended: the log stays as it is, the row its fold, and the next answer ends it.
 *
 * A day is out of reach when it lies farther ahead than any interval, and the last answer on a day to come; or when
 * it lies farther ahead than the learner may choose. So no clock keeps a card away for longer than the longest interval,
 * and a date that was chosen by a right clock holds.
 */
export function bringBack(card: Card, today: number, config: Pick<ScheduleConfig, 'longestIntervalDays'>): Card {
	const { history } = card;
	const due = isDueAstray(history, today, config) ? ({ kind: 'day', day: today } as const) : history.due;
	const buriedUntil = (history.buriedUntil ?? today) > today + FARTHEST_DAYS ? null : history.buriedUntil;
	if (due === history.due && buriedUntil === history.buriedUntil) return card;
	const mended = { ...history, due, buriedUntil };
	return { ...card, ...shelve(card, mended), history: mended };
}

function isDueAstray(
	{ due, lastDay }: CardHistory,
	today: number,
	{ longestIntervalDays }: Pick<ScheduleConfig, 'longestIntervalDays'>
): boolean {
	if (due === null) return false;
	// a step has a time only within the day of its answer; three days on that day is over in every zone
	if (due.kind === 'time') return due.at > (today + 3) * MS_A_DAY;
	if (due.day <= today + longestIntervalDays) return false;
	return (lastDay ?? today) > today + DAYS_TRAVELLED || due.day > today + FARTHEST_DAYS;
}

/** The first study day on which a card of the `day` shelf may be astray; before it none is. */
export const firstDayAstray = (today: number, config: Pick<ScheduleConfig, 'longestIntervalDays'>): number =>
	today + Math.min(config.longestIntervalDays, FARTHEST_DAYS) + 1;
