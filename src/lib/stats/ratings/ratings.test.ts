import { expect, it } from 'vitest';
import { aContext, studied, TODAY } from '#tests/fixtures/statistics.ts';
import { ratings } from './ratings.ts';

const DAYS = { [TODAY]: { ratings: [1, 0, 3, 0] as const }, [TODAY - 30]: { ratings: [0, 4, 0, 2] as const } };

it.each([
	['30', [1, 0, 3, 0]],
	['all', [1, 4, 3, 2]]
] as const)('of %s are counted', (span, expected) => {
	const data = ratings.read(studied(DAYS), aContext(), span);
	expect(data.ratings.map(({ count }) => count)).toEqual(expected);
	expect(data.ratings.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 10);
});

it('are empty before the first review', () => {
	const data = ratings.read(studied({}), aContext(), 'all');
	expect(ratings.isEmpty(data)).toBe(true);
	expect(data.ratings.every(({ share }) => share === null)).toBe(true);
});
