import { startOfStudyDay, studyDay, type Moment } from '#domain/schedule/study-day.ts';

/** The one clock of the app: every reading of the time goes through it. */
export const clock = {
	/** UTC ms */
	now: (): number => Date.now(),
	moment(): Moment {
		const at = Date.now();
		// not `-offset`: at Greenwich that is -0, which a file gives back as 0
		return { at, tzMin: 0 - new Date(at).getTimezoneOffset() };
	},
	/** number of the study day that is now */
	today: (rolloverHour: number): number => studyDay(clock.moment(), rolloverHour)
};

const LONGEST_TIMER_MS = 3_600_000;

/**
 * Calls back when another study day may have begun: at the next rollover and whenever the page is shown again
 * (phones freeze timers). @returns stops it
 */
export function watchStudyDay(rolloverHour: () => number, changed: () => void): () => void {
	let seen = clock.today(rolloverHour());
	let timer: ReturnType<typeof setTimeout>;

	const look = (): void => {
		const today = clock.today(rolloverHour());
		if (today !== seen) {
			seen = today;
			changed();
		}
		wait();
	};
	const wait = (): void => {
		clearTimeout(timer);
		const { at, tzMin } = clock.moment();
		const next = startOfStudyDay(seen + 1, tzMin, rolloverHour());
		timer = setTimeout(look, Math.min(LONGEST_TIMER_MS, Math.max(1000, next - at)));
	};
	wait();
	document.addEventListener('visibilitychange', look);
	return () => {
		clearTimeout(timer);
		document.removeEventListener('visibilitychange', look);
	};
}
