import type { Card } from '../card.ts';

/** The cards a queue is made of, each group kept apart until it is limited. */
export interface QueueParts {
	/** in learning or relearning steps */
	readonly steps: readonly Card[];
	/** graduated and due */
	readonly reviews: readonly Card[];
	/** never answered, in order of introduction */
	readonly fresh: readonly Card[];
}

/** In its steps, be it by time or, when a step passed the rollover, by day. */
export const isInSteps = ({ history }: Card): boolean => history.phase === 'learning' || history.phase === 'relearning';

/** True while the learner has put the card away, by the study day `today`. */
export const isBuried = ({ history }: Pick<Card, 'history'>, today: number): boolean =>
	history.buriedUntil !== null && history.buriedUntil > today;

/** Study day a card is due; the day `today` for a step, which has a time and not a day. */
export const dueDayOf = ({ history }: Card, today: number): number =>
	history.due?.kind === 'day' ? history.due.day : today;
