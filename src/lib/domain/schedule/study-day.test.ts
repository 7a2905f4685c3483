import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { MS_A_DAY, startOfStudyDay, studyDay } from './study-day.ts';

/** Number of a calendar day. */
const dayOf = (date: string): number => Date.parse(`${date}T00:00Z`) / MS_A_DAY;
/** A moment as a device shows it, from its own local time: `2026-03-29T03:30+02:00`. */
function momentOf(local: string) {
	const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(local) ?? [];
	return { at: Date.parse(local), tzMin: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) };
}

describe('studyDay (rows 30 and 31)', () => {
	it.each([
		// Paris, spring: 02:00 becomes 03:00 on 29 March 2026
		['2026-03-29T01:59+01:00', 4, '2026-03-28'],
		['2026-03-29T03:00+02:00', 4, '2026-03-28'],
		['2026-03-29T03:59+02:00', 4, '2026-03-28'],
		['2026-03-29T04:00+02:00', 4, '2026-03-29'],
		['2026-03-29T01:59+01:00', 2, '2026-03-28'],
		['2026-03-29T03:00+02:00', 2, '2026-03-29'],
		['2026-03-30T03:59+02:00', 4, '2026-03-29'],
		// Paris, autumn: 03:00 becomes 02:00 on 25 October 2026
		['2026-10-25T02:59+02:00', 4, '2026-10-24'],
		['2026-10-25T02:00+01:00', 4, '2026-10-24'],
		['2026-10-25T03:59+01:00', 4, '2026-10-24'],
		['2026-10-25T04:00+01:00', 4, '2026-10-25'],
		// a rollover inside the repeated hour is passed, then for an hour not
		['2026-10-25T02:30+02:00', 2, '2026-10-25'],
		['2026-10-25T02:00+01:00', 2, '2026-10-25'],
		// far from Greenwich, both sides, and quarters of an hour
		['2026-06-01T04:00+14:00', 4, '2026-06-01'],
		['2026-06-01T03:59-11:00', 4, '2026-05-31'],
		['2026-06-01T04:00+05:45', 4, '2026-06-01'],
		// rollover at midnight and late
		['2026-06-01T00:00+02:00', 0, '2026-06-01'],
		['2026-06-01T22:59+02:00', 23, '2026-05-31'],
		// before 1970
		['1970-01-01T03:59+00:00', 4, '1969-12-31'],
		['1969-12-31T12:00+00:00', 4, '1969-12-31'],
		['1969-12-30T03:00-08:00', 4, '1969-12-29']
	])('%s with rollover %i is %s', (local, rolloverHour, date) => {
		expect(studyDay(momentOf(local), rolloverHour)).toBe(dayOf(date));
	});

	it.each([
		// the same day lived twice, or one left out, but never more than one
		['Auckland to Los Angeles', '2026-03-10T19:40+13:00', '2026-03-10T11:30-07:00', 0],
		['Los Angeles to Auckland', '2026-03-10T22:30-07:00', '2026-03-12T07:20+13:00', 2],
		['back before the day began', '2026-03-11T05:00+13:00', '2026-03-10T21:00-07:00', -1],
		['Paris to New York', '2026-05-04T10:00+02:00', '2026-05-04T12:30-04:00', 0]
	])('%s: %s then %s', (_, before, after, days) => {
		expect(studyDay(momentOf(after), 4) - studyDay(momentOf(before), 4)).toBe(days);
	});

	it('counts by the rollover hour given: a later one keeps the small hours in the day before', () => {
		const moment = momentOf('2026-06-02T05:00+02:00');
		expect(studyDay(moment, 4)).toBe(dayOf('2026-06-02'));
		expect(studyDay(moment, 6)).toBe(dayOf('2026-06-01'));
	});

	it('begins at its start and ends 24 hours later', () => {
		const day = fc.integer({ min: -100_000, max: 100_000 });
		const offset = fc.integer({ min: -720, max: 840 });
		fc.assert(
			fc.property(day, offset, fc.nat(23), (number, tzMin, rolloverHour) => {
				const start = startOfStudyDay(number, tzMin, rolloverHour);
				expect(studyDay({ at: start, tzMin }, rolloverHour)).toBe(number);
				expect(studyDay({ at: start - 1, tzMin }, rolloverHour)).toBe(number - 1);
				expect(studyDay({ at: start + MS_A_DAY - 1, tzMin }, rolloverHour)).toBe(number);
			}),
			PROPERTY_RUNS
		);
	});
});
