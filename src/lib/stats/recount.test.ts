import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maturityOf } from '#domain/card.ts';
import type { LogEvent } from '#domain/event.ts';
import { applyChanges } from '#domain/ledger/apply-changes.ts';
import type { DayBlock } from '#domain/ledger/day-block.ts';
import { diffFacts } from '#domain/ledger/day-fact.ts';
import { isGraduated, isPass } from '#domain/ledger/add-fact.ts';
import type { DayFact } from '#domain/ledger/day-totals.ts';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import { foldCard } from '#domain/schedule/fold.ts';
import { anyLog, TEST_PLACE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { aContext } from '#tests/fixtures/statistics.ts';
import { byDeck } from './by-deck/by-deck.ts';
import { byKind } from './by-kind/by-kind.ts';
import { calibration } from './calibration/calibration.ts';
import { cardStates } from './card-states/card-states.ts';
import { heatMap } from './heat-map/heat-map.ts';
import { hours } from './hours/hours.ts';
import { needOf, readStatistic, spansOf, STATISTIC_NAMES } from './index.ts';
import { ratings } from './ratings/ratings.ts';
import { reviewsAndMinutes } from './reviews-and-minutes/reviews-and-minutes.ts';
import { firstDayOf, studiedDays, type StudiedDays } from './studied-days.ts';
import { today as todayDone } from './today/today.ts';
import { trueRetention } from './true-retention/true-retention.ts';

/** A run folds a log as often as it has acts: a fifth of the usual. */
const RUNS = { ...PROPERTY_RUNS, numRuns: PROPERTY_RUNS.numRuns / 5 };

/** Blocks as answers write them: after each the change alone. Undos, resets and corrections reach back. */
function writeOneByOne(steps: readonly (readonly LogEvent[])[]): readonly DayBlock[] {
	let blocks: readonly DayBlock[] = [];
	let facts: readonly DayFact[] = [];
	let log: readonly LogEvent[] = [];
	for (const step of steps) {
		log = [...log, ...step];
		const next = foldCard(TEST_PLACE, log, DEFAULT_CONFIG).facts;
		blocks = applyChanges(blocks, diffFacts(facts, next));
		facts = next;
	}
	return blocks;
}

/** One log act by act, then the other device's whole, as an import brings it. */
const anySteps = fc
	.tuple(anyLog(), anyLog(undefined, 'otherdev'))
	.map(([own, foreign]) => [...own.map((event) => [event]), foreign]);

/** Some day of the log, the day after it, or one that leaves some of it in the future. */
const todayOf = (steps: readonly (readonly LogEvent[])[], pick: number): number => {
	const days = steps.flat().map(({ studyDay }) => studyDay);
	return days.length === 0 ? 20_000 : pick === 0 ? Math.max(...days) + 1 : (days[pick % days.length] ?? 20_000);
};

function recount(facts: readonly DayFact[], today: number) {
	const past = facts.filter(({ studyDay }) => studyDay <= today);
	const scored = past.filter(({ act }) => act === 'review');
	const due = scored.filter(({ from }) => isGraduated(from));
	const answers = past.filter(({ act }) => act !== 'reset');
	return { scored, due, answers, recalled: due.filter(isPass) };
}

describe('statistics from day blocks', () => {
	it('are what a recount of the log says: undo, reset, merge and change of zone', () => {
		fc.assert(
			fc.property(anySteps, fc.nat(20), (steps, pick) => {
				const today = todayOf(steps, pick);
				const { facts, history } = foldCard(TEST_PLACE, steps.flat(), DEFAULT_CONFIG);
				const studied = studiedDays(writeOneByOne(steps), today);
				const { scored, due, answers, recalled } = recount(facts, today);
				const context = aContext({ today });

				const all = trueRetention.read(studied, context, 'all').periods.at(-1);
				expect(all?.both.trials).toBe(due.length);
				expect((all?.both.share ?? 0) * due.length).toBeCloseTo(recalled.length, 6);
				expect(all?.mature.trials).toBe(due.filter(({ from }) => from === 'mature').length);

				const ofWeek = trueRetention.read(studied, context, 'all').periods[1];
				expect(ofWeek?.both.trials).toBe(due.filter(({ studyDay }) => studyDay > today - 7).length);

				const byRating = ratings.read(studied, context, 'all').ratings.map(({ count }) => count);
				expect(byRating).toEqual([1, 2, 3, 4].map((rating) => scored.filter((fact) => fact.rating === rating).length));

				const ofMonth = answers.filter(({ studyDay }) => studyDay > today - 30);
				const load = reviewsAndMinutes.read(studied, context, '30');
				expect(load.answers).toBe(ofMonth.length);
				expect(load.minutes).toBeCloseTo(ofMonth.reduce((sum, { ms }) => sum + ms, 0) / 60_000, 6);
				expect(load.daysStudied).toBe(new Set(ofMonth.map(({ studyDay }) => studyDay)).size);

				const year = heatMap.read(studied, context, 'all');
				const first = year.weeks[0]?.[0]?.day ?? today;
				expect(year.answers).toBe(answers.filter(({ studyDay }) => studyDay >= first).length);

				const done = todayDone.read(studied, context, 'all').totals;
				expect(done.reviews).toBe(scored.filter(({ studyDay }) => studyDay === today).length);

				const { now } = cardStates.read(studied, context, '90');
				const maturity = maturityOf(history);
				expect([now.learning, now.young, now.mature]).toEqual(
					(['learning', 'young', 'mature'] as const).map((each) => Number(each === maturity))
				);
			}),
			RUNS
		);
	});

	it('tally by hour, by predicted recall and by deck what a recount says', () => {
		fc.assert(
			fc.property(anySteps, (steps) => {
				const today = todayOf(steps, 0);
				const { facts } = foldCard(TEST_PLACE, steps.flat(), DEFAULT_CONFIG);
				const studied = studiedDays(writeOneByOne(steps), today);
				const { scored, due } = recount(facts, today);
				const context = aContext({ today });

				const byHour = hours.read(studied, context, 'all').hours.map(({ recalled }) => recalled.trials);
				expect(byHour).toEqual(byHour.map((_, hour) => due.filter((fact) => fact.hour === hour).length));
				const predicted = due.flatMap(({ recallPermille }) => recallPermille ?? []);
				const found = calibration.read(studied, context, 'all');
				expect(found.reviews).toBe(predicted.length);
				expect((found.predicted ?? 0) * predicted.length * 1000).toBeCloseTo(
					predicted.reduce((sum, permille) => sum + permille, 0),
					3
				);
				const decks = byDeck.read(studied, context, 'all').groups;
				expect(decks.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(scored.length);
			}),
			RUNS
		);
	});
});

describe('tallies of a span', () => {
	it('count exactly the days that they say: those of the span, or of whole blocks that reach beyond it', () => {
		const met = { exact: 0, beyond: 0, ahead: 0 };
		fc.assert(
			fc.property(anySteps, fc.nat(20), (steps, pick) => {
				const today = todayOf(steps, pick);
				const { facts } = foldCard(TEST_PLACE, steps.flat(), DEFAULT_CONFIG);
				const studied = studiedDays(writeOneByOne(steps), today);
				const context = aContext({ today });
				for (const span of ['90', '365', 'all'] as const) {
					const reading = readStatistic('hours', { days: studied }, context, span);
					const reach = reading?.reach ?? null;
					met[reach === null ? 'exact' : reach.to > today ? 'ahead' : 'beyond']++;
					const first = span === 'all' ? -Infinity : firstDayOf(studied, span);
					const { from, to } = reach ?? { from: first, to: today };
					const counted = facts.filter(({ studyDay }) => studyDay >= from && studyDay <= to);
					const { scored, due } = recount(counted, Infinity);

					expect(hours.read(studied, context, span).reviews).toBe(due.length);
					expect(calibration.read(studied, context, span).reviews).toBe(
						due.filter(({ recallPermille }) => recallPermille !== null).length
					);
					for (const statistic of [byDeck, byKind]) {
						const { groups } = statistic.read(studied, context, span);
						expect(groups.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(scored.length);
						expect(groups.reduce((sum, { recalled }) => sum + recalled.trials, 0)).toBe(due.length);
					}
				}
			}),
			RUNS
		);
		for (const times of Object.values(met)) expect(times).toBeGreaterThan(0);
	});
});

describe('every statistic of days', () => {
	const names = STATISTIC_NAMES.filter((name) => needOf(name) === 'days');

	it('says nothing negative, no NaN and no day to come, whatever the clocks said', () => {
		expect(names.length).toBeGreaterThanOrEqual(10);
		fc.assert(
			fc.property(anySteps, fc.nat(20), (steps, pick) => {
				const today = todayOf(steps, pick);
				const days: StudiedDays = studiedDays(writeOneByOne(steps), today);
				for (const name of names) {
					for (const span of spansOf(name).length > 0 ? spansOf(name) : (['all'] as const)) {
						const table = readStatistic(name, { days }, aContext({ today }), span)?.table;
						for (const row of table?.rows ?? []) {
							expect(row).toHaveLength(table?.columns.length ?? 0);
							row.forEach((cell, i) => {
								if (typeof cell !== 'number') return;
								expect(Number.isFinite(cell), name).toBe(true);
								expect(cell, name).toBeGreaterThanOrEqual(0);
								if (table?.columns[i]?.as === 'share') expect(cell, name).toBeLessThanOrEqual(1);
								if (table?.columns[i]?.as === 'day') expect(cell, name).toBeLessThanOrEqual(today);
							});
						}
					}
				}
			}),
			RUNS
		);
	});

	it('is the same without what another clock left in 2099; of card states only what is now counts it', () => {
		fc.assert(
			fc.property(anySteps, anyLog(undefined, 'farahead'), (steps, far) => {
				const today = todayOf(steps, 0);
				const place = { ...TEST_PLACE, id: 'vocabulary/far/meaning' };
				const later = far.map((event) => ({ ...event, studyDay: event.studyDay + 26_000 }));
				const blocks = writeOneByOne(steps);
				const changes = foldCard(place, later, DEFAULT_CONFIG).facts.map((fact) => ({ fact, by: 1 as const }));
				const [days, withFar] = [studiedDays(blocks, today), studiedDays(applyChanges(blocks, changes), today)];
				for (const name of names) {
					for (const span of spansOf(name).length > 0 ? spansOf(name) : (['all'] as const)) {
						const rowsOf = (source: StudiedDays) =>
							readStatistic(name, { days: source }, aContext({ today }), span)?.table.rows ?? [];
						if (name !== 'card-states') expect(rowsOf(withFar), name).toEqual(rowsOf(days));
					}
				}
				const { ahead } = withFar;
				const told = changes.filter(({ fact }) => fact.act !== 'reset').length;
				expect(ahead.reviews + ahead.practised + ahead.attempts).toBe(told + days.ahead.reviews);
			}),
			RUNS
		);
	});
});
