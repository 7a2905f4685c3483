import type { Rating } from '#domain/event.ts';
import { ratingNames } from '#i18n/ratings.ts';
import { columns } from '#i18n/stats/columns.ts';
import { ratio } from '../proportion.ts';
import type { Statistic } from '../statistic.ts';
import { daysBetween, firstDayOf, sumTotals } from '../studied-days.ts';

export interface RatingCount {
	readonly rating: Rating;
	readonly count: number;
	/** of all ratings, 0-1; null without any */
	readonly share: number | null;
}

export interface Ratings {
	readonly ratings: readonly RatingCount[];
	readonly reviews: number;
}

/** How scored reviews were rated. */
export const ratings: Statistic<'days', Ratings> = {
	needs: 'days',
	spans: ['30', '365', 'all'],
	read(studied, _, span) {
		const from = span === 'all' ? -Infinity : firstDayOf(studied, span);
		const { ratings: counts } = sumTotals(daysBetween(studied, from, studied.today));
		const reviews = counts.reduce((sum, count) => sum + count, 0);
		return {
			// four places for ratings 1 to 4
			ratings: counts.map((count, i) => ({ rating: (i + 1) as Rating, count, share: ratio(count, reviews) })),
			reviews
		};
	},
	isEmpty: ({ reviews }) => reviews === 0,
	table: ({ ratings: rows }) => ({
		columns: [
			{ title: columns.rating, as: 'text' },
			{ title: columns.reviews, as: 'count' },
			{ title: columns.share, as: 'share' }
		],
		rows: rows.map(({ rating, count, share }) => [ratingNames[rating], count, share])
	})
};
