import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '#domain/schedule/config.ts';
import type { DayTotals } from '#domain/ledger/day-totals.ts';
import { NO_TALLY, type Tally } from '#domain/ledger/tally.ts';
import { takeCensus } from '#domain/standing/census.ts';
import { statisticWords } from '#i18n/stats/words.ts';
import { aContext, studied, TODAY } from '#tests/fixtures/statistics.ts';
import { needOf, readStatistic, spansOf, STATISTIC_NAMES, type StatisticName } from './index.ts';
import type { Sources, Span } from './statistic.ts';

/** Sources of somebody who did this, so many days ago, and nothing since. */
const since = (daysAgo: number, totals: Partial<DayTotals>, tally: Partial<Tally> = {}): Sources => ({
	days: { ...studied({ [TODAY - daysAgo]: totals }, tally, TODAY - daysAgo), today: TODAY },
	cards: { census: takeCensus(TODAY, DEFAULT_CONFIG).result(), notes: new Map() },
	quizzes: [],
	mistakes: { attempts: [], notes: new Map() }
});
const STUDIED = { reviews: 9, matured: 9, recalled: 8, ratings: [1, 1, 6, 1], shifts: [0, 9, 0], ms: 1000 } as const;
const TALLY: Tally = {
	hours: NO_TALLY.hours.map((none, hour) => (hour === 9 ? [9, 8] : none)),
	bins: NO_TALLY.bins.map((none, bin) => (bin === 18 ? [9, 8100, 8] : none)),
	decks: { vocabulary: [9, 9, 8, 1000] },
	kinds: { term: [9, 9, 8, 1000] }
};
const spansToTry = (name: StatisticName): readonly Span[] => (spansOf(name).length === 0 ? ['all'] : spansOf(name));
const emptinessOf = (name: StatisticName, sources: Sources, span = spansOf(name)[0] ?? 'all') =>
	readStatistic(name, sources, aContext(), span)?.emptiness;

describe('a statistic with nothing to draw', () => {
	it.each([
		['reviews-and-minutes', 45, 'in-span'],
		['ratings', 45, 'in-span'],
		['heat-map', 45, null],
		['reviews-and-minutes', 400, 'lately'],
		['heat-map', 400, 'lately'],
		['true-retention', 400, null],
		['card-states', 400, null]
	] as const)('%s, to somebody away for %d days, is empty %s', (name, away, emptiness) => {
		expect(emptinessOf(name, since(away, STUDIED))).toBe(emptiness);
	});

	it.each(STATISTIC_NAMES)('%s is empty yet before the first answer', (name) => {
		expect(emptinessOf(name, since(1, {}))).toBe('yet');
	});

	it.each(STATISTIC_NAMES.filter((name) => needOf(name) === 'days' && name !== 'today'))(
		'%s is not to come any more for somebody who studied, however long ago',
		(name) => {
			for (const away of [0, 45, 100, 400, 3000]) {
				for (const span of spansToTry(name)) {
					expect(emptinessOf(name, since(away, STUDIED, TALLY), span), `${away} ${span}`).not.toBe('yet');
				}
			}
		}
	);

	it.each(STATISTIC_NAMES)('%s does not wait for a first answer where a quiz or practice gave one', (name) => {
		for (const totals of [{ attempts: 10 }, { practised: 10 }]) {
			if (emptinessOf(name, since(45, totals)) !== 'yet') continue;
			expect(statisticWords[name].empty.en).not.toMatch(/first answer\.$/);
		}
	});
});
