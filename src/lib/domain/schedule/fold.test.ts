import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLog, aReview, anyLog, FORWARD_KINDS, TEST_AT, TEST_CARD, TEST_PLACE } from '#tests/fixtures/events.ts';
import vectors from '#tests/fixtures/fsrs-vectors.json';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { NEW_HISTORY, type CardHistory } from '../card.ts';
import { Again, Easy, Good, Hard, type LogEvent, type Rating, type StoredEvent } from '../event.ts';
import { tick } from '../hlc.ts';
import { DEFAULT_CONFIG, type ScheduleConfig } from './config.ts';
import { advance, foldCard } from './fold.ts';
import { modelOf } from './memory-model.ts';
import { startOfStudyDay } from './study-day.ts';

const PLAIN: ScheduleConfig = { ...DEFAULT_CONFIG, isFuzzed: false, longestIntervalDays: 36_500 };
const TODAY = aReview().studyDay;
const fold = (events: readonly StoredEvent[], config = PLAIN) => foldCard(TEST_PLACE, events, config);
const historyOf = (events: readonly StoredEvent[]): CardHistory => fold(events).history;
const advanceAll = (events: readonly LogEvent[], config: ScheduleConfig): CardHistory =>
	events.reduce((history, event) => advance(TEST_CARD, history, event, config), NEW_HISTORY);

describe('golden history', () => {
	it('each review when due, steps 1m 10m / 10m, no fuzz', () => {
		const log = aLog();
		const { ratings, intervals } = vectors.scheduledDays;
		const given: number[] = [];
		let at = TEST_AT;
		for (const rating of ratings as Rating[]) {
			log.add('review', { rating, at });
			const { due, intervalDays } = historyOf(log.events);
			given.push(intervalDays);
			if (due === null) throw new Error('a reviewed card has a due');
			at = due.kind === 'time' ? due.at : startOfStudyDay(due.day, 60, 4) + 6 * 3_600_000;
		}
		expect(given).toEqual(intervals);
		expect(historyOf(log.events)).toMatchObject({ phase: 'review', reps: 13, lapses: 1, isLeech: false });
	});

	it.each([1, 2, 3, 4] as const)('first rating %i', (rating) => {
		const { intervalDays, memory } = historyOf([aReview({ rating })]);
		expect(intervalDays).toBe(vectors.firstRatings.intervals[rating - 1]);
		expect(memory?.stability).toBe(vectors.firstRatings.stability[rating - 1]);
	});

	it('counts study days between reviews, not hours nor UTC dates', () => {
		const evening = aReview({ at: Date.UTC(2026, 2, 2, 22, 55), rating: Good });
		const afterMidnight = {
			...aReview({ at: Date.UTC(2026, 2, 3, 0, 5) }),
			id: 'testdev1:000000002',
			hlc: tick(evening.hlc, 0, 'x')
		};
		expect(afterMidnight.studyDay).toBe(evening.studyDay);
		expect(historyOf([evening, afterMidnight]).memory?.stability).toBe(2.3065);
	});
});

describe('what each event does', () => {
	it('a review', () => {
		const review = aReview({ rating: Good, edition: 3 });
		expect(historyOf([review])).toEqual({
			...NEW_HISTORY,
			phase: 'learning',
			memory: { stability: 2.3065, difficulty: 2.11810397 },
			due: { kind: 'time', at: TEST_AT + 600_000 },
			step: 1,
			lastDay: TODAY,
			lastAt: TEST_AT,
			reps: 1,
			seenEdition: 3
		});
	});

	it('a review leaves alone what the learner said of the card, and the newest edition seen', () => {
		const log = aLog();
		log.add('flag');
		log.add('suspend');
		log.add('unlock');
		log.add('bury', { untilDay: TODAY + 2 });
		log.add('seen', { edition: 3 });
		const said = historyOf(log.events);
		log.add('review', { edition: 2 });
		const { isFlagged, isSuspended, isUnlocked, buriedUntil, seenEdition } = said;
		expect([isFlagged, isSuspended, isUnlocked, buriedUntil, seenEdition]).toEqual([true, true, true, TODAY + 2, 3]);
		const kept = { isFlagged, isSuspended, isUnlocked, seenEdition };
		// but a card that was put away and yet answered is not away any more
		expect(historyOf(log.events)).toMatchObject({ ...kept, buriedUntil: null, reps: 1 });
	});

	it('a review by a clock set back counts as the same day; the next gap starts from what it said', () => {
		const log = aLog();
		const days = [10, 7, 9];
		const memories = days.map((day) => {
			log.add('review', { rating: Easy, at: TEST_AT + day * 86_400_000 });
			return historyOf(log.events);
		});
		const model = modelOf(PLAIN);
		const sameDay = model.next(memories[0]?.memory ?? null, 0, Easy);
		expect(memories[1]).toMatchObject({ memory: sameDay, lastDay: TODAY + 7 });
		expect(memories[2]).toMatchObject({ memory: model.next(sameDay, 2, Easy), lastDay: TODAY + 9 });
	});

	it('practice shows an edition and counts for nothing else', () => {
		const log = aLog();
		log.add('review', { rating: Easy });
		const before = historyOf(log.events);
		log.add('review', { rating: Again, isPractice: true, edition: 4 });
		expect(fold(log.events)).toEqual({
			history: { ...before, seenEdition: 4 },
			facts: [
				expect.objectContaining({ act: 'review' }),
				expect.objectContaining({ act: 'practice', from: 'young', to: 'young' })
			]
		});
	});

	it('suspend, unsuspend, bury, flag, unlock and seen touch their own field', () => {
		const log = aLog();
		log.add('review');
		let expected = historyOf(log.events);
		const expectChange = (change: Partial<CardHistory>) => {
			expected = { ...expected, ...change };
			expect(historyOf(log.events)).toEqual(expected);
		};
		log.add('suspend');
		expectChange({ isSuspended: true });
		log.add('unsuspend');
		expectChange({ isSuspended: false });
		log.add('bury', { untilDay: TODAY + 1 });
		expectChange({ buriedUntil: TODAY + 1 });
		log.add('flag', { isFlagged: true });
		expectChange({ isFlagged: true });
		log.add('flag', { isFlagged: false });
		expectChange({ isFlagged: false });
		log.add('unlock');
		expectChange({ isUnlocked: true });
		log.add('seen', { edition: 5 });
		expectChange({ seenEdition: 5 });
		log.add('seen', { edition: 2 });
		expectChange({});
	});

	it('set-due moves a card that has been learnt, and leaves a new one in its order', () => {
		const log = aLog();
		log.add('set-due', { dueDay: TODAY + 3 });
		expect(historyOf(log.events)).toEqual(NEW_HISTORY);
		log.add('review', { rating: Easy });
		const before = historyOf(log.events);
		log.add('set-due', { dueDay: TODAY + 3 });
		expect(historyOf(log.events)).toEqual({ ...before, due: { kind: 'day', day: TODAY + 3 } });
	});

	it('reset forgets memory and keeps what the learner said of the card', () => {
		const log = aLog();
		log.add('review', { rating: Easy, edition: 2 });
		log.add('flag');
		log.add('suspend');
		log.add('unlock');
		log.add('bury');
		log.add('reset');
		const kept = { isFlagged: true, isSuspended: true, isUnlocked: true, seenEdition: 2 };
		expect(historyOf(log.events)).toEqual({ ...NEW_HISTORY, ...kept });
		log.add('review', { rating: Good });
		expect(historyOf(log.events)).toMatchObject({ reps: 1, phase: 'learning', memory: { stability: 2.3065 } });
	});
});

describe('lapses', () => {
	/** Learnt, then forgotten and relearnt on each of `lapses` days. */
	function forget(lapses: number) {
		const log = aLog();
		let at = TEST_AT;
		log.add('review', { rating: Easy, at });
		for (let lapse = 0; lapse < lapses; lapse++) {
			log.add('review', { rating: Again, at: (at += 10 * 86_400_000) });
			log.add('review', { rating: Again, at: (at += 60_000) });
			log.add('review', { rating: Good, at: (at += 600_000) });
		}
		return log;
	}

	it('are forgotten reviews only, not slips while learning or relearning', () => {
		const log = aLog();
		log.add('review', { rating: Again });
		log.add('review', { rating: Again });
		expect(historyOf(log.events).lapses).toBe(0);
		expect(historyOf(forget(3).events).lapses).toBe(3);
	});

	it('make a leech at the threshold, until a reset', () => {
		expect(historyOf(forget(7).events)).toMatchObject({ lapses: 7, isLeech: false });
		const log = forget(8);
		expect(historyOf(log.events)).toMatchObject({ lapses: 8, isLeech: true });
		expect(historyOf(forget(9).events)).toMatchObject({ lapses: 9, isLeech: true });
		log.add('reset');
		expect(historyOf(log.events)).toMatchObject({ lapses: 0, isLeech: false });
	});
});

describe('undo and override', () => {
	it('an override rates the review it names anew; the last one holds', () => {
		const log = aLog();
		const review = log.add('review', { rating: Again });
		log.add('review', { rating: Good });
		const asGood = log.events.map((event) => (event === review ? { ...review, rating: Good } : event));
		log.add('override', { reviewId: review.id, rating: Hard });
		const override = log.add('override', { reviewId: review.id, rating: Good });
		expect(fold(log.events)).toEqual(fold(asGood));
		log.add('undo', { undoes: override.id });
		expect(fold(log.events).facts[0]?.rating).toBe(Hard);
	});

	it('an override of a review that is taken back does nothing', () => {
		const log = aLog();
		const review = log.add('review', { rating: Again });
		log.add('override', { reviewId: review.id, rating: Good });
		log.add('undo', { undoes: review.id });
		expect(fold(log.events)).toEqual({ history: NEW_HISTORY, facts: [] });
	});
});

describe('facts', () => {
	it('tell of every review what it meant then, before a reset too', () => {
		const log = aLog();
		const practice = log.add('review', { rating: Good, isPractice: true, ms: 900 });
		const first = log.add('review', { rating: Easy, ms: 5000 });
		const lapse = log.add('review', { rating: Again, at: TEST_AT + 9 * 86_400_000 });
		const relearnt = log.add('review', { rating: Good });
		const reset = log.add('reset');
		const anew = log.add('review', { rating: Good });
		const common = {
			...{ studyDay: TODAY, act: 'review', deckId: 'vocabulary', kind: 'term', hour: 10, ms: 4000 },
			...{ recallPermille: null, isRight: false }
		};
		const later = { ...common, studyDay: TODAY + 9 };
		expect(fold(log.events).facts).toEqual([
			{ ...common, eventId: practice.id, act: 'practice', rating: Good, from: 'new', to: 'new', ms: 900 },
			{ ...common, eventId: first.id, rating: Easy, from: 'new', to: 'young', ms: 5000 },
			{ ...later, eventId: lapse.id, rating: Again, from: 'young', to: 'learning', recallPermille: 894 },
			{ ...later, eventId: relearnt.id, rating: Good, from: 'learning', to: 'young' },
			{ ...later, eventId: reset.id, act: 'reset', rating: null, from: 'young', to: 'new', ms: 0 },
			{ ...later, eventId: anew.id, rating: Good, from: 'new', to: 'learning' }
		]);
	});
});

describe('laws of the fold', () => {
	const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
	const config = fc.constantFrom<ScheduleConfig>(DEFAULT_CONFIG, PLAIN, {
		...DEFAULT_CONFIG,
		learningStepsMin: [],
		relearningStepsMin: [1, 700, 3000],
		leechThreshold: 1
	});

	it('all at once or one after another is the same', () => {
		fc.assert(
			fc.property(anyLog(FORWARD_KINDS), config, (events, parameters) => {
				expect(fold(events, parameters).history).toEqual(advanceAll(events, parameters));
			}),
			PROPERTY_RUNS
		);
	});

	it('the order of the array says nothing', () => {
		const logAndShuffle = anyLog().chain((events) => fc.tuple(fc.constant(events), shuffled(events)));
		fc.assert(
			fc.property(logAndShuffle, ([events, mixed]) => {
				expect(fold(mixed)).toEqual(fold(events));
			}),
			PROPERTY_RUNS
		);
	});

	it('two devices get the same from both logs, whoever merges and however often', () => {
		fc.assert(
			fc.property(anyLog(undefined, 'device-a'), anyLog(undefined, 'device-b'), (ours, theirs) => {
				expect(fold([...theirs, ...ours])).toEqual(fold([...ours, ...theirs]));
				expect(fold([...ours, ...theirs, ...ours])).toEqual(fold([...ours, ...theirs]));
			}),
			PROPERTY_RUNS
		);
	});

	it('undo brings back what was, a redo what was undone', () => {
		fc.assert(
			fc.property(anyLog(), anyLog(FORWARD_KINDS), (events, [next = aReview()]) => {
				const before = fold(events);
				const acted = continued(events, next);
				const undone = continued(acted, anUndo(acted));
				expect(fold(undone)).toEqual(before);
				expect(fold(continued(undone, anUndo(undone)))).toEqual(fold(acted));
			}),
			PROPERTY_RUNS
		);
	});

	it('no clock makes it throw, and memory stays within its bounds', () => {
		const wildest = 8_640_000_000_000_000;
		const clock = fc.record({
			at: fc.integer({ min: -wildest, max: wildest }),
			tzMin: fc.integer({ min: -1440, max: 1440 }),
			rolloverHour: fc.nat(23),
			rating: fc.constantFrom(Again, Hard, Good, Easy)
		});
		fc.assert(
			fc.property(fc.array(clock, { minLength: 1, maxLength: 20 }), (moments) => {
				const { memory, due, reps, lastAt } = advanceAll(
					moments.map((moment) => aReview(moment)),
					DEFAULT_CONFIG
				);
				expect(reps).toBe(moments.length);
				expect(lastAt).toBe(moments.at(-1)?.at);
				expect(Number.isSafeInteger(due?.kind === 'day' ? due.day : due?.at)).toBe(true);
				expect(memory?.stability).toBeGreaterThanOrEqual(0.001);
				expect(memory?.stability).toBeLessThanOrEqual(36_500);
				expect(memory?.difficulty).toBeGreaterThanOrEqual(1);
				expect(memory?.difficulty).toBeLessThanOrEqual(10);
			}),
			PROPERTY_RUNS
		);
	});

	it('a journey changes a gap by a day at most', () => {
		const offset = fc.constantFrom(-660, -420, 0, 60, 345, 780);
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 400 * 86_400_000 }), offset, offset, (waitMs, from, to) => {
				const days = (tzMin: number) =>
					aReview({ at: TEST_AT + waitMs, tzMin }).studyDay - aReview({ tzMin: from }).studyDay;
				expect(Math.abs(days(to) - days(from))).toBeLessThanOrEqual(1);
			}),
			PROPERTY_RUNS
		);
	});
});

/** The log with one event more, at its end. */
function continued(events: readonly LogEvent[], event: LogEvent): LogEvent[] {
	const last = events.at(-1)?.hlc ?? null;
	const id = `testdev1:${String(events.length + 1).padStart(9, '0')}`;
	return [...events, { ...event, id, hlc: tick(last, event.at, 'testdev1') }];
}

function anUndo(events: readonly LogEvent[]): LogEvent {
	const { id = '', at = 0 } = events.at(-1) ?? {};
	return { ...aReview({ at }), kind: 'undo', cardId: TEST_CARD, undoes: id };
}
