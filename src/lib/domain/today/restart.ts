import { median } from './median.ts';
import { reviewedDays, USUAL_DAYS, type TotalsOf } from './study-days.ts';

/** A long weekend is none: from so many days between two study days on it is a break. */
export const BREAK_DAYS = 5;
/** So long after the first day back the rest of a backlog is still come back to gently. */
const GENTLE_DAYS = 14;

/**
 * Whether the learner comes back after a break to more than a usual day: then study begins again by minutes, and the
 * number of cards that wait isn't put first. It holds until the rest is no more than a usual day, two weeks at most.
 * @param due cards to review today, those in their steps not counted: a beginner has them too
 * @returns study days between the last one before the break and the first one after, null when there is no restart
 */
export function restartAfter(totalsOf: TotalsOf, today: number, due: number): { readonly awayDays: number } | null {
	const studied = reviewedDays(totalsOf, today, USUAL_DAYS);
	const usual = median(studied.map((day) => totalsOf(day).reviews));
	// away for longer than is looked back
	if (usual === null) return due > 0 ? { awayDays: USUAL_DAYS } : null;
	if (due <= usual) return null;
	// today counts as a day of study: it is the first one back, or one of those after
	let next = today;
	for (const day of studied) {
		if (today - next > GENTLE_DAYS) return null;
		if (next - day >= BREAK_DAYS) return { awayDays: next - day };
		next = day;
	}
	return null;
}
