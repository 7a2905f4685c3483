import type { CardHistory } from '../card.ts';
import type { EventOf } from '../event.ts';
import { addFact, blockIdOf, NO_TOTALS, type DayBlock, type DayTotals, type ReviewFact } from './day-totals.ts';

/** What a review means for the day, from the card's history just before it. */
export function factOf(before: CardHistory, event: EventOf<'review'>): ReviewFact {
	const isPractice = event.isPractice === true;
	return {
		eventId: event.id,
		studyDay: event.studyDay,
		rating: event.rating,
		ms: event.ms,
		phaseBefore: before.phase,
		isIntroduction: before.phase === 'new' && !isPractice,
		isPractice
	};
}

/** A review that now counts (1) or doesn't any more (-1). */
export interface FactChange {
	readonly fact: ReviewFact;
	readonly by: 1 | -1;
}

/** What changed between two folds of the same cards: only facts that differ, so days without a change stay unread. */
export function diffFacts(before: readonly ReviewFact[], after: readonly ReviewFact[]): readonly FactChange[] {
	const earlier = new Map(before.map((fact) => [fact.eventId, fact]));
	const changes: FactChange[] = [];
	for (const fact of after) {
		const was = earlier.get(fact.eventId);
		earlier.delete(fact.eventId);
		if (was !== undefined && isSameFact(was, fact)) continue;
		if (was !== undefined) changes.push({ fact: was, by: -1 });
		changes.push({ fact, by: 1 });
	}
	for (const fact of earlier.values()) changes.push({ fact, by: -1 });
	return changes;
}

const isSameFact = (a: ReviewFact, b: ReviewFact): boolean =>
	a.studyDay === b.studyDay &&
	a.rating === b.rating &&
	a.ms === b.ms &&
	a.phaseBefore === b.phaseBefore &&
	a.isIntroduction === b.isIntroduction &&
	a.isPractice === b.isPractice;

/** Ids of the day blocks that changes touch, in order. */
export const blockIdsOf = (changes: readonly FactChange[]): readonly string[] =>
	[...new Set(changes.map(({ fact }) => blockIdOf(fact.studyDay)))].sort();

/**
 * The blocks with the changes applied; one that isn't given starts empty.
 * A day without anything left is dropped, a block without a day is returned empty.
 */
export function applyChanges(blocks: readonly DayBlock[], changes: readonly FactChange[]): readonly DayBlock[] {
	const days = new Map<number, DayTotals>();
	const given = new Map(blocks.map((block) => [block.id, block]));
	for (const { fact, by } of changes) {
		const { studyDay } = fact;
		const totals = days.get(studyDay) ?? given.get(blockIdOf(studyDay))?.days[String(studyDay)] ?? NO_TOTALS;
		days.set(studyDay, addFact(totals, fact, by));
	}
	const next = new Map(blocks.map((block) => [block.id, { ...block.days }]));
	for (const [studyDay, totals] of days) {
		const id = blockIdOf(studyDay);
		const block = next.get(id) ?? {};
		next.set(id, block);
		if (totals.reviews === 0 && totals.practised === 0) delete block[String(studyDay)];
		else block[String(studyDay)] = totals;
	}
	return [...next].map(([id, left]) => ({ id, days: left }));
}
