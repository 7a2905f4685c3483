import { takeMovable } from './calendar/plan-move.ts';
import type { Card } from './card.ts';
import type { ScheduleConfig } from './schedule/config.ts';
import { takeOutlooks, type OutlookQuestion, type OutlooksByDeck } from './schedule/outlook.ts';
import { takeCensus, type Census } from './standing/census.ts';
import { takeProgress, type ProgressByDeck } from './standing/progress.ts';
import type { Taker } from './taker.ts';

/** What can be asked of many cards, by name: the question and what is found. */
export interface CardPasses {
	/** how they are spread, and which are leeches */
	readonly census: { readonly question: null; readonly found: Census };
	/** how far the learner is with each deck */
	readonly progress: { readonly question: null; readonly found: ProgressByDeck };
	/** how well they will be known on a day, deck by deck */
	readonly outlooks: { readonly question: OutlookQuestion; readonly found: OutlooksByDeck };
	/** those whose day can be moved, the earliest due */
	readonly movable: { readonly question: { readonly most: number }; readonly found: readonly Card[] };
}
export type CardPassName = keyof CardPasses;

/** One look at the cards of some decks. */
export interface CardPass<N extends CardPassName = CardPassName> {
	readonly name: N;
	readonly question: CardPasses[N]['question'];
	/** null for all */
	readonly deckIds: readonly string[] | null;
	readonly today: number;
	readonly config: ScheduleConfig;
}

const TAKERS: {
	readonly [N in CardPassName]: (
		question: CardPasses[N]['question'],
		today: number,
		config: ScheduleConfig
	) => Taker<CardPasses[N]['found']>;
} = {
	census: (_, today, config) => takeCensus(today, config),
	progress: (_, today, config) => takeProgress(today, config),
	outlooks: takeOutlooks,
	movable: takeMovable
};

/** Begins a pass: who calls it reads the cards and counts them in. */
export const takerOf = <N extends CardPassName>({
	name,
	question,
	today,
	config
}: Pick<CardPass<N>, 'name' | 'question' | 'today' | 'config'>): Taker<CardPasses[N]['found']> =>
	TAKERS[name](question, today, config);
