import type { CardHistory } from '../card.ts';
import { daysSince } from './answer.ts';
import type { ScheduleConfig } from './config.ts';
import { recallNow } from './preview.ts';

/** What brought a card on screen. */
export type Reason =
	/** never answered: its turn in the deck */
	| 'new'
	/** its first steps, minutes apart */
	| 'learning'
	/** forgotten last time, and on its way back */
	| 'relearning'
	/** its day is today */
	| 'due'
	/** its day has passed */
	| 'overdue'
	/** asked before its day */
	| 'ahead';

export interface Why {
	readonly reason: Reason;
	/** study days since its day; negative ahead of it, 0 for steps and new cards */
	readonly lateDays: number;
	/** study days since the last answer; null when there was none */
	readonly elapsedDays: number | null;
	/** predicted chance of recall 0-1; null where it means nothing, see `recallNow` */
	readonly recall: number | null;
}

/** Why a card is asked on study day `today`: what the log says of it, and nothing else. */
export function whyToday(history: CardHistory, today: number, config: ScheduleConfig): Why {
	const { phase, due } = history;
	const lateDays = due?.kind === 'day' ? today - due.day : 0;
	return {
		reason: phase === 'review' ? reasonOf(lateDays) : phase,
		lateDays: phase === 'review' ? lateDays : 0,
		elapsedDays: history.lastDay === null ? null : daysSince(history.lastDay, today),
		recall: recallNow(history, today, config)
	};
}

const reasonOf = (lateDays: number): Reason => (lateDays > 0 ? 'overdue' : lateDays === 0 ? 'due' : 'ahead');
