import { afterEach, expect, it } from 'vitest';
import { calendarDaysSince } from './calendar-days.ts';

const { TZ } = process.env;
afterEach(() => {
	if (TZ === undefined) delete process.env.TZ;
	else process.env.TZ = TZ;
});

it.each([
	['an evening is yesterday the next morning', '2026-11-23T20:00', '2026-11-24T09:00', 1],
	['a morning is today in the evening', '2026-11-23T06:00', '2026-11-23T23:59', 0],
	['midnight begins a day', '2026-11-23T23:59', '2026-11-24T00:00', 1],
	['a night that is 25 hours long is one', '2026-10-24T23:30', '2026-10-26T00:15', 2],
	['a night that is 23 hours long is one', '2026-03-28T23:30', '2026-03-30T00:15', 2],
	['a moment to come is today', '2026-11-25T09:00', '2026-11-24T09:00', 0]
])('days of the calendar: %s', (_, then, now, days) => {
	for (const zone of ['Europe/Paris', 'America/Los_Angeles', 'Pacific/Auckland']) {
		process.env.TZ = zone;
		expect(calendarDaysSince(Date.parse(then), Date.parse(now)), zone).toBe(days);
	}
});
