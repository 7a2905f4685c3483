import { fieldsOf, isWholeWithin, isWithin } from './bounds.ts';
import { RETENTION_CHOICE } from './parameters.ts';

/** Name under which the store keeps them. */
export const GOALS_KEY = 'goals';

/** Until the study day `day`, the cards of these decks are kept more surely. */
export interface Goal {
	readonly day: number;
	readonly deckIds: readonly string[];
	/** chance of recall aimed at, 0.8-0.95 */
	readonly desiredRetention: number;
}

export const MOST_GOALS = 20;
/** How many days ahead an exam, or a day off, may lie. */
export const FARTHEST_WISH_DAYS = 730;
const MOST_DECKS = 200;
const DAY_BOUNDS = { least: 0, most: 1_000_000 };

/** The goals out of whatever is kept; those that make no sense, and those whose day has passed, are left out. */
export function parseGoals(value: unknown, today: number): readonly Goal[] {
	if (!Array.isArray(value)) return [];
	return value
		.map(parseGoal)
		.filter((goal) => goal !== null)
		.filter((goal) => goal.day >= today)
		.sort((a, b) => a.day - b.day)
		.slice(0, MOST_GOALS);
}

/** The goals with one more, in place of one for the same day and decks; null when there are as many as can be. */
export function withGoal(goals: readonly Goal[], goal: Goal): readonly Goal[] | null {
	const nameOf = ({ day, deckIds }: Goal): string => JSON.stringify([day, [...deckIds].sort()]);
	const others = goals.filter((each) => nameOf(each) !== nameOf(goal));
	return others.length < MOST_GOALS ? [...others, goal] : null;
}

function parseGoal(value: unknown): Goal | null {
	const { day, deckIds, desiredRetention } = fieldsOf(value);
	if (!isWholeWithin(day, DAY_BOUNDS) || !isWithin(desiredRetention, RETENTION_CHOICE)) return null;
	if (!Array.isArray(deckIds)) return null;
	const ids = deckIds.filter((id): id is string => typeof id === 'string').slice(0, MOST_DECKS);
	return ids.length === 0 ? null : { day, deckIds: ids, desiredRetention };
}

/**
 * The chance of recall that goals ask for a card of the deck, the highest of them. Undefined when none holds on
 * study day `today`, or none asks for more than is aimed at anyway.
 * @param usual desired retention of the parameters
 */
export function retentionFor(deckId: string, goals: readonly Goal[], today: number, usual: number): number | undefined {
	const wanted = goals
		.filter((goal) => goal.day >= today && goal.deckIds.includes(deckId))
		.map(({ desiredRetention }) => desiredRetention);
	const highest = Math.max(...wanted);
	return highest > usual ? highest : undefined;
}
