import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { tick, type Hlc } from './hlc.ts';

const NOON = Date.UTC(2026, 0, 15, 12);

describe('tick', () => {
	it('follows a clock that goes on, and counts while it stands still', () => {
		const first = tick(null, NOON, 'a');
		const later = tick(first, NOON + 1, 'a');
		const still = tick(later, NOON + 1, 'a');
		expect([first, later, still]).toEqual([
			`0${NOON.toString(36)}-0000-a`,
			`0${(NOON + 1).toString(36)}-0000-a`,
			`0${(NOON + 1).toString(36)}-0001-a`
		]);
	});

	it('holds its time when the clock is set back', () => {
		const before = tick(null, NOON, 'a');
		expect(tick(before, NOON - 86_400_000, 'a')).toBe(`0${NOON.toString(36)}-0001-a`);
	});

	it('grows under any clock, on any devices', () => {
		const anyNow = fc.oneof(
			fc.integer({ min: NOON - 3, max: NOON + 3 }),
			fc.maxSafeInteger(),
			fc.double({ noDefaultInfinity: true, min: -1e15, max: 8.64e15 })
		);
		const device = fc.constantFrom('a', 'b', 'a-b', '');
		fc.assert(
			fc.property(fc.array(fc.tuple(anyNow, device), { minLength: 2, maxLength: 60 }), (moments) => {
				let last: Hlc | null = null;
				for (const [now, name] of moments) {
					const next: Hlc = tick(last, now, name);
					if (last !== null) expect(next > last).toBe(true);
					last = next;
				}
			})
		);
	});

	it('sorts as text over ten thousand ticks of a clock that stands still', () => {
		let last = tick(null, NOON, 'a');
		for (let i = 0; i < 10_000; i++) {
			const next = tick(last, NOON, 'a');
			expect(next > last).toBe(true);
			last = next;
		}
		expect(last).toBe(`0${NOON.toString(36)}-${(10_000).toString(36).padStart(4, '0')}-a`);
	});

	it('carries a full counter into the time', () => {
		const last = tick(null, NOON, 'a').replace('-0000-', '-zzzz-');
		const next = tick(last, NOON, 'b');
		expect(next).toBe(`0${(NOON + 1).toString(36)}-0000-b`);
		expect(next > last).toBe(true);
	});
});
