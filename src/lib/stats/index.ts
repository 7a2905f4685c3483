import { byDeck } from './by-deck/by-deck.ts';
import { byKind } from './by-kind/by-kind.ts';
import { calibration } from './calibration/calibration.ts';
import { cardStates } from './card-states/card-states.ts';
import { confusions } from './confusions/confusions.ts';
import { difficulty } from './difficulty/difficulty.ts';
import { heatMap } from './heat-map/heat-map.ts';
import { hours } from './hours/hours.ts';
import { leeches } from './leeches/leeches.ts';
import { quizScores } from './quiz-scores/quiz-scores.ts';
import { ratings } from './ratings/ratings.ts';
import { recallNow } from './recall-now/recall-now.ts';
import { reviewsAndMinutes } from './reviews-and-minutes/reviews-and-minutes.ts';
import { stability } from './stability/stability.ts';
import type { Context, Need, Reach, Sources, Span, Statistic, Table } from './statistic.ts';
import { today } from './today/today.ts';
import { trueRetention } from './true-retention/true-retention.ts';

/** Every statistic, in the order of the page; its view stands in `views.ts` under the same name. */
export const STATISTICS = {
	today,
	'true-retention': trueRetention,
	calibration,
	'reviews-and-minutes': reviewsAndMinutes,
	'heat-map': heatMap,
	leeches,
	confusions,
	'by-deck': byDeck,
	'by-kind': byKind,
	'card-states': cardStates,
	'recall-now': recallNow,
	stability,
	difficulty,
	hours,
	ratings,
	'quiz-scores': quizScores
};

export type StatisticName = keyof typeof STATISTICS;
export const STATISTIC_NAMES = Object.keys(STATISTICS) as readonly StatisticName[];

/** What the view of a statistic is given. */
export type DataOf<Name extends StatisticName> = ReturnType<(typeof STATISTICS)[Name]['read']>;

export const needOf = (name: StatisticName): Need => STATISTICS[name].needs;
export const spansOf = (name: StatisticName): readonly Span[] => STATISTICS[name].spans;

/** A statistic as it is drawn. */
export interface Reading {
	/** for the view of the same name */
	readonly data: unknown;
	/** the days that are counted, to be said where they are not just those of the span */
	readonly reach: Reach | null;
	/** why there is nothing to draw; null where there is something */
	readonly emptiness: Emptiness | null;
	readonly table: Table;
}

/** Nothing yet, nothing in the span while a longer one has something, or nothing as far back as can be looked. */
export type Emptiness = 'yet' | 'in-span' | 'lately';

/** Reads a statistic from what it needs; null as long as that isn't there. */
export function readStatistic(
	name: StatisticName,
	sources: Partial<Sources>,
	context: Context,
	span: Span
): Reading | null {
	// what it needs and what it reads belong together, which TypeScript can't see over a list
	const statistic = STATISTICS[name] as unknown as Statistic<Need, unknown>;
	const source = sources[statistic.needs];
	if (source === undefined) return null;
	const data = statistic.read(source, context, span);
	return {
		data,
		reach: statistic.reachOf?.(source, span) ?? null,
		emptiness: statistic.isEmpty(data) ? emptinessOf(statistic, source, context) : null,
		table: statistic.table(data)
	};
}

function emptinessOf<N extends Need>(
	{ spans, read, isEmpty, hasEver }: Statistic<N, unknown>,
	source: Sources[N],
	context: Context
): Emptiness {
	if (spans.some((span) => !isEmpty(read(source, context, span)))) return 'in-span';
	return hasEver?.(source) === true ? 'lately' : 'yet';
}
