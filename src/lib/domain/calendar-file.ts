import { MS_A_DAY } from './schedule/study-day.ts';

/** A study day to come, as the forecast says it. */
export interface PlannedDay {
	readonly studyDay: number;
	/** predicted; a day without minutes gets no event */
	readonly minutes: number;
	readonly cards: number;
}

export interface CalendarOptions {
	/** UTC ms of the writing: a later file updates an earlier one */
	readonly now: number;
	/** the learner's hour and minute, by any clock they live by */
	readonly startHour: number;
	readonly startMinute?: number;
	readonly language: string;
	readonly calendarName: string;
	/** words of an event; given so that a calendar shows them in the learner's language */
	readonly summary: (day: PlannedDay) => string;
	readonly description: (day: PlannedDay) => string;
}

/** Days a file looks ahead: further, the forecast is a guess. */
export const CALENDAR_DAYS = 14;
const LEAST_MINUTES = 5;
const LONGEST_MINUTES = 240;
const MS_A_SECOND = 1000;
/** RFC 5545, 3.1: octets a line without its end */
const LONGEST_LINE = 75;

/**
 * An iCalendar file (RFC 5545) of the next days of study, one event a day. Times are floating, without a zone: they
 * mean "my evening, wherever I am", and need no VTIMEZONE that would be wrong after the next change of law. The event
 * of a day always has the same UID, and SEQUENCE rises with the time of writing: importing again updates.
 * @param days in any order; the first fourteen with minutes are taken
 */
export function writeCalendar(days: readonly PlannedDay[], options: CalendarOptions): string {
	const planned = [...days]
		.sort((a, b) => a.studyDay - b.studyDay)
		.slice(0, CALENDAR_DAYS)
		.filter(({ minutes }) => minutes > 0);
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		`PRODID:-//Quai//Quai//${options.language.toUpperCase()}`,
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escapeText(options.calendarName)}`,
		...planned.flatMap((day) => eventOf(day, options)),
		'END:VCALENDAR'
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf(day: PlannedDay, options: CalendarOptions): string[] {
	const { now, startHour, startMinute = 0, language, summary, description } = options;
	const stamp = `${formatMoment(now)}Z`;
	const date = formatMoment(day.studyDay * MS_A_DAY).slice(0, 8);
	const startsAt = day.studyDay * MS_A_DAY + (startHour * 60 + startMinute) * 60_000;
	const minutes = Math.min(LONGEST_MINUTES, Math.max(LEAST_MINUTES, Math.ceil(day.minutes)));
	return [
		'BEGIN:VEVENT',
		`UID:quai-${date}@quai.invalid`,
		`DTSTAMP:${stamp}`,
		`LAST-MODIFIED:${stamp}`,
		`SEQUENCE:${sequenceOf(now)}`,
		`DTSTART:${formatMoment(startsAt)}`,
		`DURATION:PT${minutes}M`,
		`SUMMARY;LANGUAGE=${language}:${escapeText(summary(day))}`,
		`DESCRIPTION;LANGUAGE=${language}:${escapeText(description(day))}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT'
	];
}

/** Minutes since 2020: rises with each file a person can make, and fits the 31 bits that calendars count in. */
const sequenceOf = (now: number): number => Math.max(0, Math.floor((now - Date.UTC(2020, 0)) / 60_000));

/** `20261125T190000` of UTC ms; floating times use the same digits without their zone. */
const formatMoment = (ms: number): string =>
	new Date(Math.floor(ms / MS_A_SECOND) * MS_A_SECOND).toISOString().replace(/[-:]|\.000Z$/g, '');

/** TEXT of RFC 5545, 3.3.11; control characters, which it forbids, are left out. */
const escapeText = (text: string): string =>
	text
		.replace(/[\\;,]/g, (mark) => `\\${mark}`)
		.replace(/\r\n|\r|\n/g, '\\n')
		.replace(/(?!\t)\p{Cc}/gu, '');

/** Breaks a line after at most 75 octets, never inside a character; what follows begins with a space. */
function fold(line: string): string {
	const parts: string[] = [];
	let part = '';
	let octets = 0;
	for (const character of line) {
		const size = octetsOf(character);
		if (octets + size > LONGEST_LINE) {
			parts.push(part);
			part = '';
			// the space that the next line begins with
			octets = 1;
		}
		part += character;
		octets += size;
	}
	return [...parts, part].join('\r\n ');
}

/** Octets of one character in UTF-8; half a surrogate pair is written as U+FFFD, three octets. */
function octetsOf(character: string): number {
	const point = character.codePointAt(0) ?? 0;
	return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
