import { expect, it } from 'vitest';
import { NO_TALLY } from '#domain/ledger/tally.ts';
import { aContext, studied } from '#tests/fixtures/statistics.ts';
import { calibrationSaid } from '#i18n/stats/said.ts';
import { calibration } from './calibration.ts';

const withBins = (bins: Readonly<Record<number, readonly [number, number, number]>>) =>
	calibration.read(studied({}, { bins: NO_TALLY.bins.map((none, i) => bins[i] ?? none) }), aContext(), 'all');

it('sets what happened beside the mean of what was predicted', () => {
	// 10 at 0.88 of which 8 were recalled, 30 at 0.96 of which 30 were
	const data = withBins({ 17: [10, 8800, 8], 19: [30, 28_800, 30] });
	expect(data.bins.map(({ predicted, actual }) => [predicted, actual.share, actual.trials])).toEqual([
		[0.88, 0.8, 10],
		[0.96, 1, 30]
	]);
	expect(data.reviews).toBe(40);
	expect(data.predicted).toBeCloseTo(0.94, 10);
	expect(data.actual).toBeCloseTo(0.95, 10);
	// sqrt((10 * 0.08² + 30 * 0.04²) / 40)
	expect(data.error).toBeCloseTo(0.0529, 4);
});

it('is empty without a review', () => {
	const data = withBins({});
	expect(data).toEqual({ bins: [], reviews: 0, predicted: null, actual: null, error: null, verdict: 'few' });
	expect(calibration.isEmpty(data)).toBe(true);
});

it.each([
	// predictions of 0.9, or of 0.72 and 0.98
	['is not judged before 400 reviews, however far apart', { 18: [399, 359_100, 200] }, 'few'],
	['is right where chance explains the distance', { 18: [400, 360_000, 352] }, 'right'],
	['is right where the distance is small, however sure', { 18: [90_000, 81_000_000, 80_100] }, 'right'],
	['is off where more is recalled', { 18: [1000, 900_000, 940] }, 'recalls-more'],
	['is off where less is recalled', { 18: [1000, 900_000, 840] }, 'recalls-less'],
	['is off where both ways cancel out', { 14: [500, 360_000, 410], 19: [500, 490_000, 440] }, 'uneven']
] as const)('%s', (_, bins, verdict) => {
	expect(withBins(bins).verdict).toBe(verdict);
});

it('says direction, size and what to do in words; of few that they are few', () => {
	const said = (recalled: number, reviews = 1000) =>
		calibrationSaid(withBins({ 18: [reviews, 900 * reviews, recalled] }));
	expect(said(940).en).toBe(
		'Predicted 90%, actual 94% over 1,000 reviews: 4 points more. You recall more than predicted, and cards come back ' +
			'sooner than they need to. Optimising makes their intervals longer.'
	);
	expect(said(840).en).toMatch(/: 6 points less\. You recall less than predicted, and cards come back too late\./);
	expect(said(840).fr).toMatch(/: 6 points de moins\. Vous retenez moins que prévu/);
	expect(said(9, 10).en).toMatch(/^Predicted 90%, actual 90% over 10 reviews\. That is still little to judge by/);
	const uneven = calibrationSaid(withBins({ 14: [500, 360_000, 410], 19: [500, 490_000, 440] }));
	expect(uneven.en).toMatch(/Right on the whole, but about 10 points off in each range/);
	// not « à 10 points près », which would be within ten points
	expect(uneven.fr).toMatch(/juste dans l’ensemble, mais décalée d’environ 10 points dans chaque tranche/);
});
