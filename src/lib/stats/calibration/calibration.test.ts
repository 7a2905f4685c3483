import { expect, it } from 'vitest';
import { NO_TALLY } from '#domain/ledger/tally.ts';
import { aContext, studied } from '#tests/fixtures/statistics.ts';
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
	expect(data).toEqual({ bins: [], reviews: 0, predicted: null, actual: null, error: null });
	expect(calibration.isEmpty(data)).toBe(true);
});
