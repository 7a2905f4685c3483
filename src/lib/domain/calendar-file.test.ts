import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { writeCalendar, type CalendarOptions, type PlannedDay } from './calendar-file.ts';

/** Wednesday 25 November 2026 */
const TODAY = Date.UTC(2026, 10, 25) / 86_400_000;
const OPTIONS: CalendarOptions = {
	now: Date.UTC(2026, 10, 25, 3, 40, 12, 345),
	startHour: 19,
	language: 'fr',
	calendarName: 'Quai',
	summary: ({ minutes }) => `Quai : ${minutes} min`,
	description: ({ cards }) => `${cards} cartes ; à l’heure, ou plus tard\nBon quai`
};
const days = (count: number, minutes = 12): PlannedDay[] =>
	Array.from({ length: count }, (_, i) => ({ studyDay: TODAY + i, minutes, cards: 40 }));
const eventsIn = (text: string): ICAL.Event[] =>
	new ICAL.Component(ICAL.parse(text) as string).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

describe('writeCalendar', () => {
	it('is read by a calendar: an event a day, at the learner’s hour wherever they are', () => {
		const events = eventsIn(writeCalendar(days(3), OPTIONS));
		expect(events.map(({ uid }) => uid)).toEqual([
			'quai-20261125@quai.invalid',
			'quai-20261126@quai.invalid',
			'quai-20261127@quai.invalid'
		]);
		const [first] = events;
		expect(first?.startDate.toString()).toBe('2026-11-25T19:00:00');
		expect(first?.startDate.zone).toBe(ICAL.Timezone.localTimezone);
		expect(first?.duration.toSeconds()).toBe(12 * 60);
		expect(first?.summary).toBe('Quai : 12 min');
		expect(first?.description).toBe('40 cartes ; à l’heure, ou plus tard\nBon quai');
	});

	it('has what the RFC asks for', () => {
		const lines = writeCalendar(days(1), OPTIONS).split('\r\n');
		expect(lines.slice(0, 5)).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Quai//Quai//FR',
			'CALSCALE:GREGORIAN',
			'METHOD:PUBLISH'
		]);
		expect(lines).toContain('DTSTAMP:20261125T034012Z');
		expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
	});

	it('updates what an earlier file brought: the same UID, a higher sequence', () => {
		const [earlier] = eventsIn(writeCalendar(days(1, 12), OPTIONS));
		const [later] = eventsIn(writeCalendar(days(1, 30), { ...OPTIONS, now: OPTIONS.now + 86_400_000 }));
		expect(later?.uid).toBe(earlier?.uid);
		expect(later?.sequence).toBeGreaterThan(earlier?.sequence ?? NaN);
		expect(later?.sequence).toBeLessThan(2 ** 31);
	});

	it('looks fourteen days ahead, and leaves out days without work', () => {
		const [, free] = days(2, 0);
		expect(eventsIn(writeCalendar(days(40), OPTIONS))).toHaveLength(14);
		expect(eventsIn(writeCalendar(free === undefined ? [] : [free], OPTIONS))).toEqual([]);
		expect(eventsIn(writeCalendar([], OPTIONS))).toEqual([]);
	});

	it.each([
		[0.2, 5],
		[12.1, 13],
		[1000, 240]
	])('makes %d minutes an event of %d', (minutes, expected) => {
		expect(eventsIn(writeCalendar(days(1, minutes), OPTIONS))[0]?.duration.toSeconds()).toBe(expected * 60);
	});

	it('goes over leap days and ends of years', () => {
		const studyDay = Date.UTC(2028, 1, 29) / 86_400_000;
		const newYear = Date.UTC(2027, 0, 1) / 86_400_000;
		const text = writeCalendar(
			[studyDay, newYear].map((day) => ({ studyDay: day, minutes: 9, cards: 9 })),
			OPTIONS
		);
		expect(eventsIn(text).map(({ startDate }) => startDate.toString())).toEqual([
			'2027-01-01T19:00:00',
			'2028-02-29T19:00:00'
		]);
	});

	it('keeps to the line rules and says the same words back, whatever they are', () => {
		const words = fc.string({
			unit: fc.constantFrom('a', 'é', '’', '🐋', ',', ';', '\\', '\n', ':', '"', ' ', 'n'),
			maxLength: 300
		});
		fc.assert(
			fc.property(words, (said) => {
				const text = writeCalendar(days(1), { ...OPTIONS, summary: () => said });
				const lines = text.split('\r\n');
				for (const line of lines) {
					const octets = new TextEncoder().encode(line);
					expect(octets.length).toBeLessThanOrEqual(75);
					expect(new TextDecoder('utf-8', { fatal: true }).decode(octets)).toBe(line);
					expect(line).not.toMatch(/[\r\n]/);
				}
				expect(lines.slice(0, -1).every((line) => /^(?: |[A-Z-]+[;:])/.test(line))).toBe(true);
				expect(eventsIn(text)[0]?.summary ?? '').toBe(said);
			}),
			PROPERTY_RUNS
		);
	});
});
