import { describe, expect, it } from 'vitest';
import { aLog, aReview, TEST_AT, TEST_CARD, TEST_PLACE } from '#tests/fixtures/events.ts';
import { NEW_HISTORY, type CardHistory, type Due } from '../card.ts';
import { Again, Good, RATINGS, type Rating } from '../event.ts';
import { answer, daysSince } from './answer.ts';
import { DEFAULT_CONFIG, type ScheduleConfig } from './config.ts';
import { foldCard } from './fold.ts';

const PLAIN: ScheduleConfig = { ...DEFAULT_CONFIG, isFuzzed: false };
const moment = aReview();

/** The card after these ratings, each given when it was due. */
function cardAfter(ratings: readonly Rating[], config = PLAIN): CardHistory {
	const log = aLog();
	let history = NEW_HISTORY;
	for (const rating of ratings) {
		log.add('review', { rating, at: dueAt(history.due) });
		({ history } = foldCard(TEST_PLACE, log.events, config));
	}
	return history;
}

const dueAt = (due: Due | null): number =>
	due === null ? TEST_AT : due.kind === 'time' ? due.at : TEST_AT + (due.day - moment.studyDay) * 86_400_000;

/** `learning 1 600s` or `review 2d`: phase, place and wait after a button. */
function outcomes(history: CardHistory, config: ScheduleConfig): string[] {
	const at = dueAt(history.due);
	const days =
		history.due?.kind === 'day'
			? history.due.day - moment.studyDay
			: (history.lastDay ?? moment.studyDay) - moment.studyDay;
	return RATINGS.map((rating) => {
		const after = answer(TEST_CARD, history, { ...moment, at, studyDay: moment.studyDay + days }, rating, config);
		const wait = after.stepMs === null ? `${after.intervalDays}d` : `${after.step} ${after.stepMs / 1000}s`;
		return `${after.phase} ${wait}`;
	});
}

describe('each button in each phase', () => {
	const NO_STEPS = { ...PLAIN, learningStepsMin: [], relearningStepsMin: [] };
	const LONG = { ...PLAIN, relearningStepsMin: [5, 20] };

	it.each([
		['new', [], PLAIN, ['learning 0 60s', 'learning 0 330s', 'learning 1 600s', 'review 8d']],
		['learning, second step', [3], PLAIN, ['learning 0 60s', 'learning 1 600s', 'review 2d', 'review 4d']],
		['learning, first step again', [1], PLAIN, ['learning 0 60s', 'learning 0 330s', 'learning 1 600s', 'review 1d']],
		['review', [3, 3], PLAIN, ['relearning 0 600s', 'review 8d', 'review 11d', 'review 19d']],
		['relearning', [3, 3, 1], PLAIN, ['relearning 0 600s', 'relearning 0 900s', 'review 1d', 'review 1d']],
		[
			'relearning in two',
			[3, 3, 1],
			LONG,
			['relearning 0 300s', 'relearning 0 750s', 'relearning 1 1200s', 'review 1d']
		],
		['new, no steps', [], NO_STEPS, ['review 1d', 'review 1d', 'review 2d', 'review 8d']],
		['review, no steps', [3], NO_STEPS, ['review 1d', 'review 8d', 'review 11d', 'review 19d']]
	] as const)('%s', (_, ratings, config, expected) => {
		expect(outcomes(cardAfter(ratings, config), config)).toEqual(expected);
	});
});

describe('answer', () => {
	const known: CardHistory = { ...cardAfter([3, 3]), memory: { stability: 40, difficulty: 5 }, intervalDays: 40 };

	it('keeps whole days within the longest interval', () => {
		const config = { ...PLAIN, longestIntervalDays: 30 };
		expect(outcomes(known, config).slice(1)).toEqual(['review 30d', 'review 30d', 'review 30d']);
	});

	it('fuzzes by card and number of reviews alone', () => {
		const later = { ...moment, studyDay: (known.lastDay ?? 0) + 40 };
		const days = (history: CardHistory, cardId = TEST_CARD, at = later.at): number =>
			answer(cardId, history, { ...later, at }, Good, DEFAULT_CONFIG).intervalDays;
		expect(days(known)).toBe(days(known, TEST_CARD, later.at + 3_600_000));
		const otherCards = new Set(Array.from({ length: 30 }, (_, i) => days(known, `card-${i}`)));
		const otherReps = new Set(Array.from({ length: 30 }, (_, reps) => days({ ...known, reps })));
		expect(otherCards.size).toBeGreaterThan(5);
		expect(otherReps.size).toBeGreaterThan(5);
	});

	it('gives an interval that grew more days than the last, whatever the fuzz', () => {
		// a day after the last review memory has hardly grown: 43 days, which fuzz alone would take down to 39
		const early = { ...moment, studyDay: (known.lastDay ?? 0) + 1 };
		const days = Array.from(
			{ length: 50 },
			(_, i) => answer(`card-${i}`, known, early, Good, DEFAULT_CONFIG).intervalDays
		);
		expect(answer(TEST_CARD, known, early, Good, PLAIN).intervalDays).toBe(43);
		expect(Math.min(...days)).toBe(41);
		expect(Math.max(...days)).toBeGreaterThan(43);
	});

	it('makes a step that passes the rollover due the next study day, still learning', () => {
		expect(answer(TEST_CARD, NEW_HISTORY, lateMoment(), Again, PLAIN)).toMatchObject({
			phase: 'learning',
			step: 0,
			due: { kind: 'day', day: moment.studyDay + 1 },
			intervalDays: 0,
			stepMs: 60_000
		});
	});

	/** half a minute before four in the morning */
	const lateMoment = () => {
		const late = aReview({ at: TEST_AT + 18 * 3_600_000 - 30_000 });
		expect(late.studyDay).toBe(moment.studyDay);
		return late;
	};
});

describe('daysSince', () => {
	it.each([
		[null, 20_000, 0],
		[20_000, 20_000, 0],
		[19_990, 20_000, 10],
		[20_001, 20_000, 0],
		[-5, 2, 7]
	])('%s to %i is %i', (lastDay, today, days) => {
		expect(daysSince(lastDay, today)).toBe(days);
	});
});
