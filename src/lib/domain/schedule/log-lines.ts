import { NEW_HISTORY, type CardHistory } from '../card.ts';
import { byLogOrder, isKnownEvent, type LogEvent, type Rating, type StoredEvent } from '../event.ts';
import type { ScheduleConfig } from './config.ts';
import { effectOf } from './attempt-policy.ts';
import { advance, effectiveEvents, meantEvents } from './fold.ts';

/** What a review gave: the wait of a step (ms), or days. */
export type Given = { readonly kind: 'step'; readonly ms: number } | { readonly kind: 'days'; readonly days: number };

/** One act of a card's log as it is told. */
export interface LogLine {
	readonly event: Exclude<LogEvent, { kind: 'undo' }>;
	/** taken back: it counts for nothing */
	readonly isUndone: boolean;
	/** the rating that counts, by `override` perhaps another than the one given; null when nothing was rated */
	readonly rating: Rating | null;
	/** null for what is taken back and for what was not scored */
	readonly given: Given | null;
}

/**
 * The log of one card in its order (logical clock, then id), without the undos themselves and without kinds this
 * version doesn't know. Intervals are those of a fold with today's parameters, as everything else that is shown.
 * @param events all events that concern the card, undos of them included
 */
export function logLines(cardId: string, events: readonly StoredEvent[], config: ScheduleConfig): readonly LogLine[] {
	const meant = new Map(meantEvents(effectiveEvents(events)).map((event) => [event.id, event]));
	const seen = new Set<string>();
	const lines: LogLine[] = [];
	let history = NEW_HISTORY;
	for (const event of events.filter(isKnownEvent).sort(byLogOrder)) {
		if (event.kind === 'undo' || seen.has(event.id)) continue;
		seen.add(event.id);
		const held = meant.get(event.id);
		if (held === undefined) {
			const rating = event.kind === 'review' ? event.rating : null;
			lines.push({ event, isUndone: true, rating, given: null });
			continue;
		}
		const before = history;
		history = advance(cardId, before, held, config);
		lines.push({
			event,
			isUndone: false,
			rating: ratingIn(held, before),
			given: history.reps > before.reps ? givenBy(history, event) : null
		});
	}
	return lines;
}

/** The rating that counts: an attempt's is the one it was taken for. */
function ratingIn(event: LogEvent, before: CardHistory): Rating | null {
	if (event.kind === 'review') return event.rating;
	if (event.kind !== 'attempt') return null;
	const effect = effectOf(before, event);
	return effect.kind === 'rated' ? effect.rating : null;
}

/** A step that passed the rollover has a day and no time. */
function givenBy({ due }: CardHistory, { at, studyDay }: LogEvent): Given | null {
	if (due === null) return null;
	return due.kind === 'time' ? { kind: 'step', ms: due.at - at } : { kind: 'days', days: due.day - studyDay };
}
