import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aReview, anyLog, TEST_AT, TEST_CARD, TEST_PLACE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { NEW_HISTORY, type CardHistory } from '../card.ts';
import { RATINGS } from '../event.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { advance, foldCard } from './fold.ts';
import { previewRatings, recallNow } from './preview.ts';
import { MS_A_DAY, startOfStudyDay, studyDay } from './study-day.ts';

const anyHistory = anyLog().map((events) => foldCard(TEST_PLACE, events, DEFAULT_CONFIG).history);
const anyMoment = fc.record({
	at: fc.integer({ min: TEST_AT - 10 * MS_A_DAY, max: TEST_AT + 3000 * MS_A_DAY }),
	tzMin: fc.constantFrom(-600, 0, 60, 120, 345, 780)
});

describe('previewRatings', () => {
	it('of a new card', () => {
		const config = { ...DEFAULT_CONFIG, isFuzzed: false };
		expect(previewRatings(TEST_CARD, NEW_HISTORY, { at: TEST_AT, tzMin: 60 }, config)).toEqual({
			1: { due: { kind: 'time', at: TEST_AT + 60_000 }, intervalDays: 0, stepMs: 60_000 },
			2: { due: { kind: 'time', at: TEST_AT + 330_000 }, intervalDays: 0, stepMs: 330_000 },
			3: { due: { kind: 'time', at: TEST_AT + 600_000 }, intervalDays: 0, stepMs: 600_000 },
			4: { due: { kind: 'day', day: aReview().studyDay + 8 }, intervalDays: 8, stepMs: null }
		});
	});

	it('shows what the answer will do', () => {
		fc.assert(
			fc.property(anyHistory, anyMoment, fc.nat(23), (history, moment, rolloverHour) => {
				const config = { ...DEFAULT_CONFIG, rolloverHour };
				const previews = previewRatings(TEST_CARD, history, moment, config);
				for (const rating of RATINGS) {
					const { due, intervalDays } = advance(
						TEST_CARD,
						history,
						aReview({ ...moment, rating, rolloverHour }),
						config
					);
					expect(previews[rating]).toMatchObject({ due, intervalDays });
				}
			}),
			PROPERTY_RUNS
		);
	});

	it('stays the same for the rest of the study day', () => {
		fc.assert(
			fc.property(anyHistory, anyMoment, fc.nat(MS_A_DAY - 1), (history, moment, sinceStart) => {
				const start = startOfStudyDay(studyDay(moment, 4), moment.tzMin, 4);
				const waits = (at: number) =>
					Object.values(previewRatings(TEST_CARD, history, { ...moment, at }, DEFAULT_CONFIG)).map(
						({ intervalDays, stepMs }) => ({ intervalDays, stepMs })
					);
				expect(waits(start + sinceStart)).toEqual(waits(moment.at));
			}),
			PROPERTY_RUNS
		);
	});

	it('orders the buttons: Again <= Hard <= Good <= Easy', () => {
		fc.assert(
			fc.property(anyHistory, anyMoment, (history, moment) => {
				const previews = previewRatings(TEST_CARD, history, moment, DEFAULT_CONFIG);
				const waits = RATINGS.map(
					(rating) => previews[rating].intervalDays * MS_A_DAY + (previews[rating].stepMs ?? 0)
				);
				expect(waits).toEqual([...waits].sort((a, b) => a - b));
			}),
			PROPERTY_RUNS
		);
	});
});

describe('recallNow', () => {
	const learnt: CardHistory = {
		...NEW_HISTORY,
		phase: 'review',
		memory: { stability: 5, difficulty: 5 },
		lastDay: 20_000
	};

	it.each([
		['never seen', NEW_HISTORY, 20_000, null],
		['seen today', learnt, 20_000, null],
		['seen tomorrow, by a clock set back', learnt, 19_999, null],
		['five days after', learnt, 20_005, 0.9],
		['ten days after', learnt, 20_010, 0.84588465]
	])('of a card %s', (_, history, today, recall) => {
		expect(recallNow(history, today, DEFAULT_CONFIG)).toBe(recall);
	});
});
