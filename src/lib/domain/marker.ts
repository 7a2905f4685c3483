import { MS_A_DAY, type Moment } from './schedule/study-day.ts';

/**
 * What is remembered of a log outside its database: an empty database beside a marker is a loss, not a newcomer.
 * The device's name is given once a database, by chance: another name means another database.
 */
export interface Marker {
	readonly device: string;
	/** UTC ms */
	readonly firstSeenAt: number;
	/** acts in the log of the device */
	readonly acts: number;
	/** UTC ms of the last export; null when there was none */
	readonly exportedAt: number | null;
	/** when the marker was last renewed, UTC ms, and the zone then, minutes east */
	readonly lastAt: number;
	readonly tzMin: number;
}

/** A marker from its text; null for anything else. */
export function parseMarker(text: string | null | undefined): Marker | null {
	if (!text) return null;
	try {
		const { device, firstSeenAt, acts, exportedAt, lastAt, tzMin } = JSON.parse(text) as Partial<Marker>;
		const numbers = [firstSeenAt, acts, lastAt, tzMin, exportedAt ?? 0];
		if (typeof device !== 'string' || !numbers.every(Number.isFinite)) return null;
		return { device, firstSeenAt, acts, exportedAt: exportedAt ?? null, lastAt, tzMin } as Marker;
	} catch {
		return null;
	}
}

/** Two copies of one marker, of which either may be older: the one renewed last. */
export function newerMarker(a: Marker | null, b: Marker | null): Marker | null {
	if (a === null || b === null) return a ?? b;
	return b.lastAt > a.lastAt ? b : a;
}

/** What is odd about the clock of a device, seen from when it was last looked at. */
export type ClockOddity = 'back' | 'ahead' | 'zone';

/** A device set back further than this has a wrong clock, now or then. */
const BACK_MS = MS_A_DAY;
/** Longer than a break that anybody takes, and longer than the longest interval. */
const AHEAD_MS = 366 * MS_A_DAY;
/** Summer time is one hour; a journey is worth a word from two on. */
const ZONE_MIN = 120;

/** null for a clock that is as one expects. */
export function judgeClock(before: Pick<Marker, 'lastAt' | 'tzMin'>, now: Moment): ClockOddity | null {
	if (now.at < before.lastAt - BACK_MS) return 'back';
	if (now.at > before.lastAt + AHEAD_MS) return 'ahead';
	return Math.abs(now.tzMin - before.tzMin) >= ZONE_MIN ? 'zone' : null;
}
