import { describe, expect, it } from 'vitest';
import { isCheckDue } from './update-check.ts';

describe('isCheckDue', () => {
	const HOUR = 3_600_000;
	it.each([
		['at once', 0, false],
		['just before an hour', HOUR - 1, false],
		['after an hour', HOUR, true],
		['after a clock was set back', -1, true]
	])('%s: %d ms -> %s', (_name, passed, isDue) => {
		expect(isCheckDue(1_000_000_000, 1_000_000_000 + passed)).toBe(isDue);
	});
});
