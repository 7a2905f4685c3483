import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLog, aReview, TEST_AT, TEST_PLACE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import type { EventOf, LogEvent } from '../event.ts';
import { applyChanges } from '../ledger/apply-changes.ts';
import { DEFAULT_CONFIG } from '../schedule/config.ts';
import { foldCard } from '../schedule/fold.ts';
import { monthGrid, monthOf } from './month-grid.ts';
import { recallOn, yardOf } from './yard.ts';

const NOTHING_DUE = { dueByDay: {}, stepCount: 0 };
const factsOf = (log: readonly LogEvent[]) => foldCard(TEST_PLACE, log, DEFAULT_CONFIG).facts;
const yardIn = (days: readonly number[], today: number, log: readonly LogEvent[]) =>
	yardOf(
		days,
		today,
		NOTHING_DUE,
		applyChanges(
			[],
			factsOf(log).map((fact) => ({ fact, by: 1 }))
		)
	);

describe('the calendar is a recount of the log', () => {
	it('by the days that its events bear: zones, other rollover hours, a clock set back', () => {
		fc.assert(
			fc.property(anyLog(), fc.nat(400), (log, ahead) => {
				const facts = factsOf(log).filter(({ act }) => act !== 'reset');
				const first = Math.min(20_000, ...log.map(({ studyDay }) => studyDay));
				const last = Math.max(20_000, ...log.map(({ studyDay }) => studyDay));
				const days = Array.from({ length: last - first + 1 }, (_, i) => first + i);
				const yard = yardIn(days, first + ahead, log);
				expect(yard.reduce((sum, { answers }) => sum + answers, 0)).toBe(facts.length);
				for (const { day, answers, done, due } of yard) {
					const own = facts.filter(({ studyDay }) => studyDay === day);
					expect(answers).toBe(own.length);
					expect(done.ms).toBe(own.reduce((sum, { ms }) => sum + ms, 0));
					expect(due).toBe(0);
					expect(recallOn(done) ?? 0).toBeGreaterThanOrEqual(0);
					expect(recallOn(done) ?? 0).toBeLessThanOrEqual(1);
				}
			}),
			PROPERTY_RUNS
		);
	});

	it('over a year of leap days and changes of the clock no day is missed or counted twice', () => {
		const year = Array.from({ length: 12 }, (_, month) => monthGrid({ year: 2028, month: month + 1 }, 1).flat());
		const days = year.flat().filter((day) => day !== null);
		expect(days).toHaveLength(366);
		const log = days.map((day, i) => anAnswerOn(day, i));
		const yard = yardIn(days, Math.max(...days), log);
		expect(yard.map(({ answers }) => answers)).toEqual(days.map(() => 1));
	});
});

/** An answer at half past three in the morning of the next date, in Paris, where a day begins at four. */
function anAnswerOn(day: number, i: number): EventOf<'review'> {
	const isSummer = monthOf(day).month > 3 && monthOf(day).month < 11;
	const tzMin = isSummer ? 120 : 60;
	const at = (day + 1) * 86_400_000 + (210 - tzMin) * 60_000;
	const event = aReview({ id: `testdev1:${String(i + 1).padStart(9, '0')}`, at, tzMin, rolloverHour: 4 });
	expect([event.studyDay, at > TEST_AT]).toEqual([day, true]);
	return { ...event, hlc: `${String(i).padStart(9, '0')}-0000-testdev1` };
}
