import { STABILITY_ENDS } from '#domain/standing/census.ts';
import { columns } from '#i18n/stats/columns.ts';
import { stabilityBin } from '#i18n/stats/bins.ts';
import { histogram, tableOf, type Histogram } from '../histogram.ts';
import type { Statistic } from '../statistic.ts';

/** Cards by the days until their recall falls to 90 %. */
export const stability: Statistic<'cards', Histogram> = {
	needs: 'cards',
	spans: [],
	read: ({ census }) =>
		histogram(census.stability, (bin) => stabilityBin(STABILITY_ENDS[bin - 1] ?? 0, STABILITY_ENDS[bin] ?? null)),
	isEmpty: ({ cards }) => cards === 0,
	table: (data) => tableOf(data, columns.stability)
};
