import type { Card } from '../card.ts';
import { RATINGS, type Rating } from '../event.ts';
import { isChoosing, type EasyDays } from '../settings/easy-days.ts';
import { retentionFor, type Goal } from '../settings/goals.ts';
import { choiceAfter, type AnswerChoice } from './answer.ts';
import { chooseFuzz } from './choose-fuzz.ts';
import type { ScheduleConfig } from './config.ts';
import { fuzzChance } from './fuzz.ts';

/** What the learner wants of the days to come, and how full they are. */
export interface Plan {
	readonly easyDays: EasyDays;
	readonly goals: readonly Goal[];
	/** cards due by study day */
	readonly dueByDay: Readonly<Record<string, number>>;
}

/**
 * What each answer to a card would have to say of load and goals in its event: decided once, shown on the buttons and
 * written as it is. Empty where nothing is wanted: then chance decides as ever. Over the buttons, days never fall.
 */
export function chooseAnswers(
	{ id, deckId, history }: Pick<Card, 'id' | 'deckId' | 'history'>,
	today: number,
	config: ScheduleConfig,
	{ easyDays, goals, dueByDay }: Plan
): Record<Rating, AnswerChoice> {
	const desiredRetention = retentionFor(deckId, goals, today, config.desiredRetention);
	const goal = desiredRetention === undefined ? {} : { desiredRetention };
	const choices: Record<Rating, AnswerChoice> = { 1: goal, 2: goal, 3: goal, 4: goal };
	if (!isChoosing(easyDays, today)) return choices;
	const chance = fuzzChance(id, history.reps, 'interval');
	let leastDays = 0;
	for (const rating of RATINGS) {
		const range = choiceAfter(history, { studyDay: today, ...goal }, rating, config);
		if (range === null) continue;
		const left = { minDays: Math.max(range.minDays, leastDays), maxDays: range.maxDays };
		const u = chooseFuzz(left, chance, { today, dueByDay, easyDays });
		leastDays = left.minDays + Math.floor(u * (left.maxDays - left.minDays + 1));
		const count = range.maxDays - range.minDays + 1;
		choices[rating] = { ...goal, fuzz: (leastDays - range.minDays + 0.5) / count };
	}
	return choices;
}
