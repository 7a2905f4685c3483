import { columns } from '#i18n/stats/columns.ts';
import { recallBin } from '#i18n/stats/bins.ts';
import { histogram, tableOf, type Histogram } from '../histogram.ts';
import type { Statistic } from '../statistic.ts';

export interface RecallNow extends Histogram {
	/** about how many cards would be recalled now, and of how many */
	readonly known: number;
	readonly studied: number;
}

/** Cards by the chance that they would be recalled today (retrievability). */
export const recallNow: Statistic<'cards', RecallNow> = {
	needs: 'cards',
	spans: [],
	read: ({ census: { recall, recallSum, cardCount } }) => ({
		...histogram(recall, (bin) => recallBin(bin, recall.length)),
		known: Math.round(recallSum),
		studied: cardCount
	}),
	isEmpty: ({ studied }) => studied === 0,
	table: (data) => tableOf(data, columns.recall)
};
