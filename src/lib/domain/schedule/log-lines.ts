import { NEW_HISTORY, type CardHistory } from '../card.ts';
import { byLogOrder, isKnownEvent, type LogEvent, type Rating, type StoredEvent } from '../event.ts';
import type { ScheduleConfig } from './config.ts';
import { advance, effectiveEvents } from './fold.ts';

/** What a review gave: the wait of a step (ms), or days. */
export type Given = { readonly kind: 'step'; readonly ms: number } | { readonly kind: 'days'; readonly days: number };

/** One act of a card's log as it is told. */
export interface LogLine {
	readonly event: Exclude<LogEvent, { kind: 'undo' }>;
	/** taken back: it counts for nothing */
	readonly isUndone: boolean;
	/** the rating that counts, by `override` perhaps another than the one given; null when nothing was rated */
	readonly rating: Rating | null;
	/** null for practice, for what is taken back and for what is no review */
	readonly given: Given | null;
}

/**
 * The log of one card in its order (logical clock, then id), without the undos themselves and without kinds this
 * version doesn't know. Intervals are those of a fold with today's parameters, as everything else that is shown.
 * @param events all events that concern the card, undos of them included
 */
export function logLines(cardId: string, events: readonly StoredEvent[], config: ScheduleConfig): readonly LogLine[] {
	const effective = new Map(effectiveEvents(events).map((event) => [event.id, event]));
	const corrected = new Map<string, Rating>();
	for (const event of effective.values()) if (event.kind === 'override') corrected.set(event.reviewId, event.rating);
	const seen = new Set<string>();
	const lines: LogLine[] = [];
	let history = NEW_HISTORY;
	for (const event of events.filter(isKnownEvent).sort(byLogOrder)) {
		if (event.kind === 'undo' || seen.has(event.id)) continue;
		seen.add(event.id);
		const isUndone = !effective.has(event.id);
		const rating = event.kind === 'review' ? (corrected.get(event.id) ?? event.rating) : null;
		if (isUndone) {
			lines.push({ event, isUndone, rating, given: null });
			continue;
		}
		const meant = event.kind === 'review' && rating !== null ? { ...event, rating } : event;
		history = advance(cardId, history, meant, config);
		const isScored = event.kind === 'review' && event.isPractice !== true;
		lines.push({ event, isUndone, rating, given: isScored ? givenBy(history, event) : null });
	}
	return lines;
}

/** A step that passed the rollover has a day and no time. */
function givenBy({ due }: CardHistory, { at, studyDay }: LogEvent): Given | null {
	if (due === null) return null;
	return due.kind === 'time' ? { kind: 'step', ms: due.at - at } : { kind: 'days', days: due.day - studyDay };
}
