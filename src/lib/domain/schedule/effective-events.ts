import { byLogOrder, isKnownEvent, type LogEvent, type StoredEvent } from '../event.ts';

/**
 * What counts of a log, in its order (logical clock, then id): without kinds this version doesn't know, without
 * what is taken back, and without the undos themselves. An undo takes back one earlier event; when that is an undo,
 * what it took back counts again. An event given twice counts once.
 */
export function effectiveEvents(events: readonly StoredEvent[]): readonly LogEvent[] {
	const inOrder = events.filter(isKnownEvent).sort(byLogOrder);
	const settled = new Set<string>();
	const effective: LogEvent[] = [];
	// newest first: whether an undo holds is settled before the event it names comes up
	for (const event of inOrder.reverse()) {
		if (settled.has(event.id)) continue;
		settled.add(event.id);
		if (event.kind === 'undo') settled.add(event.undoes);
		else effective.push(event);
	}
	return effective.reverse();
}
