import type { Card } from '../card.ts';
import { fuzzChance } from '../schedule/fuzz.ts';
import { isBuried } from './parts.ts';
import { isInScope, type QueueScope } from './scope.ts';
import type { RecallNow } from './sort.ts';

/** Cards of one round of practice. */
export const PRACTICE_CARDS = 20;

export interface PracticeInput {
	/** cards that come back by days, those that come soonest */
	readonly reviews: readonly Card[];
	/** study day */
	readonly today: number;
	readonly scope: QueueScope;
	readonly recallNow: RecallNow;
	/** practised on the study day already: they come after the others */
	readonly practisedIds: ReadonlySet<string>;
}

/** What to practise when nothing is due: known cards, most likely forgotten first, at most a round of them. */
export function choosePractice({ reviews, today, scope, recallNow, practisedIds }: PracticeInput): readonly Card[] {
	const known = reviews.filter(
		(card) => card.history.phase === 'review' && isInScope(card, scope) && !isBuried(card, today)
	);
	const keyed = known.map((card) => ({
		card,
		round: practisedIds.has(card.id) ? 1 : 0,
		recall: recallNow(card.history) ?? 1,
		mix: fuzzChance(card.id, today, 'practice')
	}));
	keyed.sort((a, b) => a.round - b.round || a.recall - b.recall || a.mix - b.mix);
	return keyed.slice(0, PRACTICE_CARDS).map(({ card }) => card);
}
