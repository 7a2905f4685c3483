import { describe, expect, it } from 'vitest';
import { RATINGS } from '../event.ts';
import { nextStep, stepDue } from './steps.ts';
import { startOfStudyDay, studyDay } from './study-day.ts';

describe('nextStep', () => {
	it.each([
		// steps, place, then place:minutes for Again, Hard, Good, Easy; `-` leaves the steps
		[[1, 10], 0, '0:1 0:5.5 1:10 -'],
		[[1, 10], 1, '0:1 1:10 - -'],
		[[1, 10, 100], 0, '0:1 0:5.5 1:10 -'],
		[[1, 10, 100], 1, '0:1 1:10 2:100 -'],
		[[1, 10, 100], 2, '0:1 2:100 - -'],
		[[10], 0, '0:10 0:15 - -'],
		// 4320 minutes are three days: half as long again would be more than a day more
		[[4320], 0, '0:4320 0:5760 - -'],
		[[], 0, '- - - -'],
		// steps were taken away in the settings while the card stood on one
		[[1, 10], 5, '0:1 1:10 - -'],
		[[10], 3, '0:10 0:15 - -'],
		[[], 2, '- - - -']
	])('of %j at %i: %s', (stepsMin, index, expected) => {
		const shown = RATINGS.map((rating) => {
			const step = nextStep(stepsMin, index, rating);
			return step === null ? '-' : `${step.index}:${step.delayMs / 60_000}`;
		});
		expect(shown.join(' ')).toBe(expected);
	});
});

describe('stepDue', () => {
	const MINUTE = 60_000;
	const HOUR = 60 * MINUTE;
	const today = 20_514;

	it.each([
		// minutes before the rollover at which the answer is given, delay in minutes, study days later (0: a time)
		[600, 10, 0],
		[11, 10, 0],
		[10, 10, 1],
		[5, 10, 1],
		[600, 24 * 60, 1],
		[600, 3 * 24 * 60, 3],
		[5, 2 * 24 * 60 + 4, 2],
		[5, 2 * 24 * 60 + 5, 3]
	])('%i minutes before the rollover, a step of %i minutes', (before, delayMin, daysLater) => {
		for (const tzMin of [-600, 0, 120, 780]) {
			const at = startOfStudyDay(today + 1, tzMin, 4) - before * MINUTE;
			const due = stepDue(delayMin * MINUTE, { at, tzMin, studyDay: today, rolloverHour: 4 });
			if (daysLater === 0) expect(due).toEqual({ kind: 'time', at: at + delayMin * MINUTE });
			else expect(due).toEqual({ kind: 'day', day: today + daysLater });
		}
	});

	it('counts from the study day in the event, by the rollover hour in the event', () => {
		const at = startOfStudyDay(today, 60, 4) - HOUR;
		const moment = { at, tzMin: 60, rolloverHour: 4 };
		expect(stepDue(2 * HOUR, { ...moment, studyDay: today - 1 })).toEqual({ kind: 'day', day: today });
		// with a rollover at 0 the same two hours stay in one day
		const early = { ...moment, rolloverHour: 0 };
		expect(stepDue(2 * HOUR, { ...early, studyDay: studyDay(early, 0) })).toEqual({ kind: 'time', at: at + 2 * HOUR });
	});
});
