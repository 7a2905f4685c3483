import { columns } from '#i18n/stats/columns.ts';
import { hourOfDay } from '#i18n/stats/bins.ts';
import { proportion, Z_OF_24, type Proportion } from '../proportion.ts';
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
	/** where recall is surely better than in the rest of the day; null where no hour stands out */
	readonly best: Hour | null;
}

const successes = ({ share, trials }: Proportion): number => (share ?? 0) * trials;

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
		const kept = all.reduce((sum, { recalled }) => sum + successes(recalled), 0);
		// of 24 hours one is always the best, by chance too
		const better = all.filter(({ recalled }) => {
			const rest = proportion(kept - successes(recalled), reviews - recalled.trials).share;
			return rest !== null && proportion(successes(recalled), recalled.trials, Z_OF_24).low > rest;
		});
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
