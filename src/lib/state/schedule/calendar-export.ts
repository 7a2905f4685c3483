import { CALENDAR_DAYS, writeCalendar, type PlannedDay } from '#domain/calendar-file.ts';
import type { Language } from '#domain/language.ts';
import { MS_A_MINUTE } from '#domain/schedule/study-day.ts';
import { appointment, appointmentMore } from '#i18n/schedule/calendar-file.ts';
import { clock } from '../clock.ts';
import { recall, remember } from '../device-memory.ts';
import { saveFile } from '../save-file.ts';
import type { Schedule } from './schedule.svelte.ts';

const HOUR_KEY = 'quai.study-hour';
const USUAL_HOUR = 19;

/** The hour the learner studies at, as chosen last on this device. */
export function studyHour(): number {
	const kept = recall(HOUR_KEY);
	const hour = kept === null ? NaN : Number(kept);
	return Number.isInteger(hour) && hour >= 0 && hour < 24 ? hour : USUAL_HOUR;
}

/** The next days with something to answer: the sessions as the schedule tells them. */
export const plannedDays = (schedule: Schedule): readonly PlannedDay[] =>
	schedule
		.sessions(CALENDAR_DAYS)
		.filter(({ cards }) => cards > 0)
		.map(({ day, cards, answers }) => ({
			studyDay: day,
			minutes: Math.max(1, Math.round((answers * schedule.answerMs) / MS_A_MINUTE)),
			cards
		}));

/** Gives the learner the file. @param hour 0-23; before the study day begins it is the night after */
export function exportCalendar(schedule: Schedule, hour: number, language: Language): void {
	remember(HOUR_KEY, String(hour));
	const { rolloverHour } = schedule.reading.ledger.config;
	const text = writeCalendar(plannedDays(schedule), {
		now: clock.now(),
		startHour: hour < rolloverHour ? hour + 24 : hour,
		language,
		calendarName: 'Quai',
		summary: (day) => appointment(day, language),
		description: (day) => appointmentMore(day, language)
	});
	saveFile([text], 'quai.ics', 'text/calendar');
}
