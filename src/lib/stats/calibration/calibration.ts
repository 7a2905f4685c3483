import { columns } from '#i18n/stats/columns.ts';
import { proportion, ratio, type Proportion } from '../proportion.ts';
import type { Statistic } from '../statistic.ts';
import { tallyOf } from '../studied-days.ts';

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
}

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
		const squares = bins.map(({ predicted, actual }) => actual.trials * (predicted - (actual.share ?? predicted)) ** 2);
		const meanSquare = ratio(sum(squares), reviews);
		return {
			bins,
			reviews,
			predicted: ratio(sum(tallied.map(([, permille]) => permille)) / 1000, reviews),
			actual: ratio(sum(tallied.map(([, , recalled]) => recalled)), reviews),
			error: meanSquare === null ? null : Math.sqrt(meanSquare)
		};
	},
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

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
