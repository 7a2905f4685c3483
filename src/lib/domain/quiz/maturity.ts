import type { CardHistory } from '../card.ts';

/** How far a card is learnt, as far as the choice of a format goes. */
export type Maturity = 'weak' | 'young' | 'mature';

/** Below this chance of recall a card is asked by recognition first. */
const WEAK_RECALL = 0.7;
/** Days of stability from which a card is mature: Anki's three weeks. */
const MATURE_DAYS = 21;

/**
 * New, in its steps, or likely forgotten: weak. Stable for three weeks: mature. Between them: young.
 * @param recall predicted chance of recall now, 0-1; null when the card was never answered
 */
export function maturityOf({ phase, memory }: Pick<CardHistory, 'phase' | 'memory'>, recall: number | null): Maturity {
	if (phase !== 'review' || memory === null || recall === null || recall < WEAK_RECALL) return 'weak';
	return memory.stability < MATURE_DAYS ? 'young' : 'mature';
}
