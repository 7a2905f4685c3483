import { isKnownEvent, LONGEST_ANSWER_MS, type EventKind, type StoredEvent } from '../event.ts';
import { fieldsOf, isWholeWithin, isWithin, type Bounds } from '../settings/bounds.ts';
import { findBadParameter, PARAMETER_BOUNDS } from '../settings/parameters.ts';
import { copyJson } from './copy-json.ts';
import { BackupError, type FaultReason } from './format.ts';

/** Says what is wrong with a value; null when nothing is. */
type Check = (value: unknown) => FaultReason | null;

const fits =
	(pattern: RegExp, reason: FaultReason = 'bad-id'): Check =>
	(value) =>
		typeof value !== 'string' ? 'wrong-type' : pattern.test(value) ? null : reason;
const number =
	(bounds: Bounds): Check =>
	(value) =>
		typeof value !== 'number' ? 'wrong-type' : isWithin(value, bounds) ? null : 'out-of-bounds';
const whole =
	(least: number, most: number): Check =>
	(value) =>
		typeof value !== 'number' ? 'wrong-type' : isWholeWithin(value, { least, most }) ? null : 'out-of-bounds';
const flag: Check = (value) => (typeof value === 'boolean' ? null : 'wrong-type');
const text: Check = (value) => (typeof value === 'string' ? null : 'wrong-type');
const optional =
	(check: Check): Check =>
	(value) =>
		value === undefined ? null : check(value);

/** a name out of a list that a later version may lengthen */
const word = fits(/^[a-z][a-z-]{0,39}$/);
const cardId = fits(/^[a-z0-9][a-z0-9._/-]{0,99}$/);
/** The number leaves room to count on: a file can't use up those of a device. */
const eventId = fits(/^[a-z0-9]{8}:[0-8]\d{8}$/);
const quizId = fits(/^[a-z0-9-]{1,60}$/);
const aDay = whole(-1000, 60_000);
/** The year 2100: the logical clock goes on from the latest moment ever seen. */
const LATEST = Date.UTC(2100, 0, 1);
const LATEST_TEXT = LATEST.toString(36).padStart(9, '0');

const ENVELOPE: Readonly<Record<string, Check>> = {
	id: eventId,
	hlc: (value) =>
		fits(/^[0-9a-z]{9}-[0-9a-z]{4}-[a-z0-9]{8}$/)(value) ?? ((value as string) < LATEST_TEXT ? null : 'out-of-bounds'),
	kind: fits(/^[a-z][a-z0-9-]{0,39}$/),
	at: number({ least: -LATEST, most: LATEST }),
	tzMin: number({ least: -1080, most: 1080 }),
	studyDay: aDay,
	rolloverHour: whole(0, 23),
	cardId: optional(cardId),
	quizId: optional(quizId),
	quizEndedAt: optional(number({ least: -LATEST, most: LATEST }))
};

/** What each kind holds beyond its envelope; a table, so that a new kind has to be checked. */
const PAYLOADS: { readonly [K in EventKind]: Readonly<Record<string, Check>> } = {
	review: {
		cardId,
		rating: whole(1, 4),
		ms: number({ least: 0, most: LONGEST_ANSWER_MS }),
		// a later version may know further sources
		source: word,
		edition: whole(0, 10_000),
		score: optional(number({ least: 0, most: 1 })),
		response: optional(text),
		isPractice: optional(flag),
		fuzz: optional((value) => number({ least: 0, most: 1 })(value) ?? (value === 1 ? 'out-of-bounds' : null)),
		desiredRetention: optional(number(PARAMETER_BOUNDS.desiredRetention))
	},
	attempt: {
		cardId,
		quizId,
		mode: word,
		format: word,
		counts: word,
		certainty: (value) => (value === null ? null : word(value)),
		score: number({ least: 0, most: 1 }),
		ms: number({ least: 0, most: LONGEST_ANSWER_MS }),
		edition: whole(0, 10_000),
		response: optional(text),
		pickedNoteId: optional(cardId),
		askedNoteId: optional(cardId),
		rating: optional(whole(1, 4))
	},
	quiz: {
		quizId,
		mode: word,
		setup: fits(/^.{0,20000}$/),
		quizEndedAt: number({ least: -LATEST, most: LATEST }),
		// earlier versions kept the time of a quiz left open whole: a log that was written must come in again
		ms: number({ least: 0, most: LATEST }),
		questionCount: whole(0, 10_000),
		score: number({ least: 0, most: 10_000 }),
		marks: optional(number({ least: -100_000, most: 100_000 }))
	},
	'quiz-counts': { cardId, quizId, isCounted: flag },
	undo: { undoes: eventId },
	reset: { cardId },
	suspend: { cardId },
	unsuspend: { cardId },
	bury: { cardId, untilDay: aDay },
	'set-due': { cardId, dueDay: aDay },
	flag: { cardId, isFlagged: flag },
	unlock: { cardId },
	override: { cardId, reviewId: eventId, rating: whole(1, 4) },
	seen: { cardId, edition: whole(0, 10_000) },
	parameters: { config: (value) => (typeof value === 'object' && value !== null ? null : 'wrong-type') }
};

/**
 * One event out of a file: a fresh object with everything that was in it, checked so that no fold can stumble over it.
 * Kinds of later versions are held to the envelope only, and kept.
 * @param place path of the value in the file, for the fault
 * @throws BackupError
 */
export function readEvent(value: unknown, place: string): StoredEvent {
	const event = fieldsOf(copyJson(value, place));
	check(event, ENVELOPE, place);
	// the envelope is checked
	const stored = event as unknown as StoredEvent;
	if (!isKnownEvent(stored)) return stored;
	check(event, PAYLOADS[stored.kind], place);
	if (event.kind === 'parameters') {
		const bad = findBadParameter(event.config);
		if (bad !== null) throw new BackupError('out-of-bounds', `${place}.config.${bad}`);
	}
	return stored;
}

function check(event: Readonly<Record<string, unknown>>, checks: Readonly<Record<string, Check>>, place: string): void {
	for (const [name, test] of Object.entries(checks)) {
		const reason = test(event[name]);
		if (reason !== null) throw new BackupError(reason, `${place}.${name}`);
	}
}
