import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLog, anyLog } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import type { StoredEvent } from '../event.ts';
import { effectiveEvents } from './effective-events.ts';

const idsOf = (events: readonly StoredEvent[]): string[] => events.map(({ id }) => id);

describe('effectiveEvents', () => {
	it('orders by logical clock, then id, whatever the wall clock said', () => {
		const log = aLog();
		const late = log.add('review', { at: Date.UTC(2026, 5, 2) });
		const clockSetBack = log.add('review', { at: Date.UTC(2026, 5, 1) });
		const other = { ...late, id: 'another1:000000007' };
		expect(idsOf(effectiveEvents([clockSetBack, late, other]))).toEqual(idsOf([other, late, clockSetBack]));
	});

	it('leaves out kinds of later versions, and an event given twice', () => {
		const log = aLog();
		const review = log.add('review');
		const later: StoredEvent = { ...log.add('flag'), kind: 'level' };
		const inherited: StoredEvent = { ...log.add('flag'), kind: 'toString' };
		expect(effectiveEvents([later, review, inherited, { ...review }])).toEqual([review]);
	});

	it('takes back, redoes and takes back again', () => {
		const log = aLog();
		const kept = log.add('review');
		const review = log.add('review');
		let last = review.id;
		for (let undos = 1; undos <= 5; undos++) {
			last = log.add('undo', { undoes: last }).id;
			const expected = undos % 2 === 1 ? [kept] : [kept, review];
			expect(effectiveEvents(log.events)).toEqual(expected);
		}
	});

	it('takes back once what two devices took back: one redo leaves the other undo standing', () => {
		const log = aLog();
		const review = log.add('review');
		const undo = log.add('undo', { undoes: review.id });
		log.add('undo', { undoes: review.id });
		log.add('undo', { undoes: undo.id });
		expect(effectiveEvents(log.events)).toEqual([]);
	});

	it('ignores an undo of something later, of itself and of nothing', () => {
		const log = aLog();
		log.add('undo', { undoes: 'testdev1:000000004' });
		log.add('undo', { undoes: 'testdev1:000000002' });
		log.add('undo', { undoes: 'nowhere1:000000001' });
		const review = log.add('review');
		expect(effectiveEvents(log.events)).toEqual([review]);
	});

	it('changes neither its argument nor its answer when asked again', () => {
		fc.assert(
			fc.property(anyLog(), (events) => {
				const before = [...events];
				const effective = effectiveEvents(events);
				expect(events).toEqual(before);
				expect(effectiveEvents(effective)).toEqual(effective);
			}),
			PROPERTY_RUNS
		);
	});
});
