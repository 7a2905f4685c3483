import { LEAST_SCORED } from '#domain/tuning/optimise.ts';
import { columns } from '#i18n/stats/columns.ts';
import { proportion, ratio, type Proportion } from '../proportion.ts';
import type { Statistic } from '../statistic.ts';
import { tallyOf, tallyReach } from '../studied-days.ts';

export interface CalibrationBin {
	/** mean of what was predicted, 0-1 */
	readonly predicted: number;
	readonly actual: Proportion;
}

export interface Calibration {
	/** by rising prediction; bins without a review are left out */
	readonly bins: readonly CalibrationBin[];
	readonly reviews: number;
	/** means over all reviews, 0-1; null without one */
	readonly predicted: number | null;
	readonly actual: number | null;
	/** root mean square of the bins' errors, weighted by their reviews (Anki's RMSE), 0-1 */
	readonly error: number | null;
	readonly verdict: CalibrationVerdict;
}

/**
 * What predictions are worth to this learner: still unknown, right, off in one direction on the whole, or right on the
 * whole and off both ways in part.
 */
export type CalibrationVerdict = 'few' | 'right' | 'recalls-more' | 'recalls-less' | 'uneven';

/** Reviews from which on there is something to judge, and to tune by. */
const LEAST_REVIEWS = LEAST_SCORED;
/** Nearer than this nothing would be gained, 0-1. */
const NEAR = 0.02;
/** Mean error of the bins, beyond what chance brings, from which on they are off although their mean is right, 0-1. */
const UNEVEN = 0.05;

/** Predicted recall against what happened: whether the schedule knows this learner. */
export const calibration: Statistic<'days', Calibration> = {
	needs: 'days',
	spans: ['all', '365', '90'],
	read(studied, _, span) {
		const tallied = tallyOf(studied, span).bins.filter(([reviews]) => reviews > 0);
		const bins = tallied.map(([reviews, permille, recalled]): CalibrationBin => ({
			predicted: permille / (1000 * reviews),
			actual: proportion(recalled, reviews)
		}));
		const reviews = sum(tallied.map(([each]) => each));
		const predicted = ratio(sum(tallied.map(([, permille]) => permille)) / 1000, reviews);
		const actual = proportion(sum(tallied.map(([, , recalled]) => recalled)), reviews);
		const error = reviews === 0 ? null : Math.sqrt(meanSquareOf(bins));
		return { bins, reviews, predicted, actual: actual.share, error, verdict: judge(predicted, actual, bins) };
	},
	reachOf: tallyReach,
	isEmpty: ({ reviews }) => reviews === 0,
	table: ({ bins }) => ({
		columns: [
			{ title: columns.predicted, as: 'share' },
			{ title: columns.actual, as: 'share' },
			{ title: columns.from, as: 'share' },
			{ title: columns.to, as: 'share' },
			{ title: columns.dueReviews, as: 'count' }
		],
		rows: bins.map(({ predicted, actual }) => [predicted, actual.share, actual.low, actual.high, actual.trials])
	})
};

const trialsOf = (bins: readonly CalibrationBin[]): number => sum(bins.map(({ actual }) => actual.trials));

const meanSquareOf = (bins: readonly CalibrationBin[]): number =>
	sum(bins.map(({ predicted, actual }) => actual.trials * (predicted - (actual.share ?? predicted)) ** 2)) /
	trialsOf(bins);

/** What the mean square would be by chance alone, were every prediction right. */
const chanceOf = (bins: readonly CalibrationBin[]): number =>
	sum(bins.map(({ predicted }) => predicted * (1 - predicted))) / trialsOf(bins);

/** A direction is told only where chance would hardly bring it about. */
function judge(predicted: number | null, actual: Proportion, bins: readonly CalibrationBin[]): CalibrationVerdict {
	if (predicted === null || actual.share === null || actual.trials < LEAST_REVIEWS) return 'few';
	const apart = actual.share - predicted;
	if (apart >= NEAR && actual.low > predicted) return 'recalls-more';
	if (apart <= -NEAR && actual.high < predicted) return 'recalls-less';
	return meanSquareOf(bins) - chanceOf(bins) >= UNEVEN ** 2 ? 'uneven' : 'right';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
