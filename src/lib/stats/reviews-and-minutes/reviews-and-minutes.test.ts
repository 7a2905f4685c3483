import { expect, it } from 'vitest';
import { aContext, studied, TODAY } from '#tests/fixtures/statistics.ts';
import { reviewsAndMinutes } from './reviews-and-minutes.ts';

const DAYS = {
	[TODAY]: { reviews: 10, practised: 2, attempts: 3, ms: 120_000 },
	[TODAY - 3]: { reviews: 5, ms: 60_000 },
	[TODAY - 60]: { reviews: 100, ms: 600_000 },
	// a card started over is no study
	[TODAY - 4]: { shifts: [0, -1, 0] as const }
};

it.each([
	['30', 30, 20, 3, 2],
	['90', 90, 120, 13, 3],
	['365', 53, 120, 13, 3]
] as const)('over %s days draws %d bars', (span, bars, answers, minutes, daysStudied) => {
	const data = reviewsAndMinutes.read(studied(DAYS), aContext(), span);
	expect(data.loads).toHaveLength(bars);
	expect(data).toMatchObject({ answers, minutes, daysStudied, minutesADay: minutes / daysStudied });
	expect(data.loads.at(-1)?.to).toBe(TODAY);
});

it('is empty when nothing was answered in the span', () => {
	const data = reviewsAndMinutes.read(studied({ [TODAY - 60]: { reviews: 1 } }), aContext(), '30');
	expect(reviewsAndMinutes.isEmpty(data)).toBe(true);
	expect(data.minutesADay).toBeNull();
});
