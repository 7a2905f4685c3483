import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLog, TEST_AT, TEST_CARD, TEST_PLACE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import type { StoredEvent } from '../event.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { effectiveEvents, foldCard } from './fold.ts';
import { logLines } from './log-lines.ts';
import { MS_A_DAY } from './study-day.ts';

const linesOf = (events: readonly StoredEvent[]) => logLines(TEST_CARD, events, DEFAULT_CONFIG);

describe('logLines', () => {
	it('tells each review with what it gave: a step, then days', () => {
		const log = aLog();
		log.add('review');
		log.add('review', { at: TEST_AT + 600_000 });
		const [first, second] = linesOf(log.events);
		expect(first).toMatchObject({ rating: 3, isUndone: false, given: { kind: 'step', ms: 600_000 } });
		const { history } = foldCard(TEST_PLACE, log.events, DEFAULT_CONFIG);
		expect(second?.given).toEqual({ kind: 'days', days: history.intervalDays });
		expect(history.intervalDays).toBeGreaterThan(0);
	});

	it('keeps what was taken back, without a result; undos have no line of their own', () => {
		const log = aLog();
		log.add('review', { rating: 4 });
		const wrong = log.add('review', { rating: 1 });
		log.add('undo', { undoes: wrong.id });
		log.add('flag');
		const lines = linesOf(log.events);
		expect(lines.map(({ event, isUndone }) => [event.kind, isUndone])).toEqual([
			['review', false],
			['review', true],
			['flag', false]
		]);
		expect(lines[1]).toMatchObject({ rating: 1, given: null });
		expect(lines[0]?.given).toEqual({ kind: 'days', days: expect.any(Number) });
	});

	it('says the corrected rating and what it gave', () => {
		const log = aLog();
		const { id } = log.add('review', { rating: 1 });
		log.add('override', { reviewId: id, rating: 4 });
		const [review, override] = linesOf(log.events);
		expect(review).toMatchObject({ event: { rating: 1 }, rating: 4, given: { kind: 'days' } });
		expect(override).toMatchObject({ rating: null, given: null });
	});

	it('gives nothing for practice', () => {
		const log = aLog();
		log.add('review', { isPractice: true });
		expect(linesOf(log.events)[0]).toMatchObject({ rating: 3, given: null });
	});

	it('leaves out kinds of later versions, and tells an event given twice once', () => {
		const log = aLog();
		const review = log.add('review');
		const later = { ...review, id: 'x', kind: 'level' } as unknown as StoredEvent;
		expect(linesOf([later, review, review])).toHaveLength(1);
	});

	it('has a line for every act but undos, and counts those that hold', () => {
		const anyActs = fc.array(fc.record({ kind: fc.constantFrom('review', 'undo', 'reset', 'flag'), n: fc.nat(9) }));
		fc.assert(
			fc.property(anyActs, (acts) => {
				const log = aLog();
				for (const { kind, n } of acts) {
					if (kind === 'undo') log.add('undo', { undoes: log.events[n % Math.max(1, log.events.length)]?.id ?? 'x' });
					else log.add(kind as 'review', { at: TEST_AT + log.events.length * MS_A_DAY });
				}
				const lines = linesOf([...log.events].reverse());
				expect(lines.length).toBe(acts.filter(({ kind }) => kind !== 'undo').length);
				const held = lines.filter(({ isUndone }) => !isUndone).map(({ event }) => event.id);
				expect(held).toEqual(effectiveEvents(log.events).map(({ id }) => id));
			}),
			PROPERTY_RUNS
		);
	});
});
