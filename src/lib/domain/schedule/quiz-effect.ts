import type { CardHistory } from '../card.ts';
import type { StoredEvent } from '../event.ts';
import type { ScheduleConfig } from './config.ts';
import { foldCard, type FoldedPlace } from './fold.ts';

/** A card as it is, and as it would be had it not been asked in a quiz. */
export interface QuizEffect {
	readonly cardId: string;
	readonly without: CardHistory;
	readonly after: CardHistory;
}

/**
 * What a quiz did to a card: two folds of its log, with and without the quiz's attempts.
 * @param events all events that concern the card
 */
export function quizEffect(
	place: FoldedPlace,
	events: readonly StoredEvent[],
	quizId: string,
	config: ScheduleConfig
): QuizEffect {
	const others = events.filter((event) => event.kind !== 'attempt' || event.quizId !== quizId);
	return {
		cardId: place.id,
		without: foldCard(place, others, config).history,
		after: foldCard(place, events, config).history
	};
}

/** The card comes back at another moment than it would have. */
export const isMoved = ({ without, after }: Pick<QuizEffect, 'without' | 'after'>): boolean =>
	JSON.stringify(without.due) !== JSON.stringify(after.due);

/** What a quiz did to its cards, in study days. */
export interface QuizEffects {
	/** cards that come back today because of it */
	readonly todayCount: number;
	/** cards that come back on another day than before */
	readonly laterCount: number;
	/** first and last of those days; null without any */
	readonly fromDay: number | null;
	readonly toDay: number | null;
	/** cards that keep their date */
	readonly keptCount: number;
}

/** @param today study day */
export function sumUpEffects(effects: readonly QuizEffect[], today: number): QuizEffects {
	const moved = effects.filter(isMoved);
	const days = moved.flatMap(({ after: { due } }) => (due?.kind === 'day' && due.day > today ? [due.day] : []));
	return {
		todayCount: moved.length - days.length,
		laterCount: days.length,
		fromDay: days.length === 0 ? null : Math.min(...days),
		toDay: days.length === 0 ? null : Math.max(...days),
		keptCount: effects.length - moved.length
	};
}
