import { columns } from '#i18n/stats/columns.ts';
import { hourOfDay } from '#i18n/stats/bins.ts';
import { proportion, type Proportion } from '../proportion.ts';
import type { Statistic } from '../statistic.ts';
import { tallyOf, tallyReach } from '../studied-days.ts';

export interface Hour {
	/** local hour, 0-23 */
	readonly hour: number;
	readonly recalled: Proportion;
}

export interface Hours {
	readonly hours: readonly Hour[];
	readonly reviews: number;
	/** where recall is surely better than over the day; null where no hour stands out */
	readonly best: Hour | null;
}

/** When due cards are answered, and how well. */
export const hours: Statistic<'days', Hours> = {
	needs: 'days',
	spans: ['all', '365', '90'],
	read(studied, _, span) {
		const all = tallyOf(studied, span).hours.map(([reviews, recalled], hour): Hour => ({
			hour,
			recalled: proportion(recalled, reviews)
		}));
		const reviews = all.reduce((sum, { recalled }) => sum + recalled.trials, 0);
		const kept = all.reduce((sum, { recalled }) => sum + (recalled.share ?? 0) * recalled.trials, 0);
		const mean = proportion(kept, reviews).share ?? 0;
		const better = all.filter(({ recalled }) => recalled.share !== null && recalled.low > mean);
		const best = better.sort((a, b) => b.recalled.low - a.recalled.low || a.hour - b.hour)[0] ?? null;
		return { hours: all, reviews, best };
	},
	reachOf: tallyReach,
	isEmpty: ({ reviews }) => reviews === 0,
	table: ({ hours: all }) => ({
		columns: [
			{ title: columns.hour, as: 'text' },
			{ title: columns.dueReviews, as: 'count' },
			{ title: columns.recalled, as: 'share' }
		],
		rows: all.map(({ hour, recalled }) => [hourOfDay(hour), recalled.trials, recalled.share])
	})
};
