import { afterEach, describe, expect, it, vi } from 'vitest';
import { clock } from './clock.ts';

describe('clock', () => {
	afterEach(() => void vi.restoreAllMocks());

	it('is at 0, not at -0, at Greenwich: what is logged is what an export gives back', () => {
		vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(0);
		expect(clock.moment().tzMin).toBe(0);
	});

	it.each([
		[-60, 60],
		[330, -330]
	])('counts minutes east of Greenwich: offset %d is %d', (offset, tzMin) => {
		vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(offset);
		expect(clock.moment().tzMin).toBe(tzMin);
	});
});
