import { columns } from '#i18n/stats/columns.ts';
import { difficultyBin } from '#i18n/stats/bins.ts';
import { histogram, tableOf, type Histogram } from '../histogram.ts';
import type { Statistic } from '../statistic.ts';

/** Cards by difficulty, 1 to 10. */
export const difficulty: Statistic<'cards', Histogram> = {
	needs: 'cards',
	spans: [],
	read: ({ census }) => histogram(census.difficulty, difficultyBin),
	isEmpty: ({ cards }) => cards === 0,
	table: (data) => tableOf(data, columns.difficulty)
};
