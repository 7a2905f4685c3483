import { describe, expect, it } from 'vitest';
import { judgeClock, newerMarker, parseMarker, type Marker } from './marker.ts';

const DAY = 86_400_000;
const AT = Date.UTC(2026, 10, 25, 12);
const marker: Marker = { device: 'abcdefgh', firstSeenAt: AT, acts: 7, exportedAt: null, lastAt: AT, tzMin: 60 };

describe('a marker', () => {
	it('comes back from its text as it was', () => {
		expect(parseMarker(JSON.stringify(marker))).toEqual(marker);
		expect(parseMarker(JSON.stringify({ ...marker, exportedAt: AT }))).toEqual({ ...marker, exportedAt: AT });
	});

	it.each([null, undefined, '', 'x', '{}', 'null', '{"device":"a","firstSeenAt":"1"}', '[1]'])(
		'is not made of %j',
		(text) => {
			expect(parseMarker(text)).toBeNull();
		}
	);

	it('of two copies is the one renewed last', () => {
		const later = { ...marker, acts: 9, lastAt: AT + 1 };
		expect(newerMarker(marker, later)).toBe(later);
		expect(newerMarker(later, marker)).toBe(later);
		expect(newerMarker(null, marker)).toBe(marker);
		expect(newerMarker(marker, null)).toBe(marker);
		expect(newerMarker(null, null)).toBeNull();
	});
});

describe('a clock (rows 28, 29 and 31)', () => {
	it.each([
		{ what: 'a minute later', at: AT + 60_000, tzMin: 60, is: null },
		{ what: 'an hour set back', at: AT - 3_600_000, tzMin: 60, is: null },
		{ what: 'set back two days', at: AT - 2 * DAY, tzMin: 60, is: 'back' },
		{ what: 'after half a year', at: AT + 180 * DAY, tzMin: 60, is: null },
		{ what: 'in 2099', at: Date.UTC(2099, 0), tzMin: 60, is: 'ahead' },
		{ what: 'in summer time', at: AT + DAY, tzMin: 120, is: null },
		{ what: 'Paris, then Auckland', at: AT + DAY, tzMin: 780, is: 'zone' },
		{ what: 'Paris, then Los Angeles', at: AT + DAY, tzMin: -480, is: 'zone' }
	])('$what: $is', ({ at, tzMin, is }) => {
		expect(judgeClock(marker, { at, tzMin })).toBe(is);
	});
});
