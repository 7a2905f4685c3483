import { effectiveEvents } from '#domain/schedule/effective-events.ts';
import type { ScheduleConfig } from '#domain/schedule/config.ts';
import { ANSWERS_READ, DAYS_READ, paceOf, type Pace } from '#domain/today/minutes.ts';
import { reviewedDays, USUAL_DAYS, type TotalsOf } from '#domain/today/study-days.ts';
import type { Store } from '#store/port.ts';

/** The learner's pace, from the answers of the latest study days before today: by index, and no more than it takes. */
export async function readPace(
	store: Pick<Store, 'events'>,
	totalsOf: TotalsOf,
	today: number,
	config: ScheduleConfig
): Promise<Pace> {
	const days = reviewedDays(totalsOf, today, USUAL_DAYS).slice(0, DAYS_READ);
	const answersMs: number[] = [];
	for (const studyDay of days) {
		if (answersMs.length >= ANSWERS_READ) break;
		const events = effectiveEvents(await store.events({ by: 'day', studyDay }));
		for (const event of events) if (event.kind === 'review' && event.isPractice !== true) answersMs.push(event.ms);
	}
	return paceOf(answersMs.slice(0, ANSWERS_READ), days.map(totalsOf), config);
}
