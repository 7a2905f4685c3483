import type { CardHistory } from '../card.ts';

/** How firmly a card is held, as far as the choice of a format goes; how far it has come is `maturityOf` in `card.ts`. */
export type Grasp = 'weak' | 'young' | 'firm';

/** Below this chance of recall a card is asked by recognition first. */
const WEAK_RECALL = 0.7;
/** Days of stability from which a card is held firmly: three weeks. */
const FIRM_DAYS = 21;

/**
 * New, in its steps, or likely forgotten: weak. Stable for three weeks: firm. Between them: young.
 * @param recall predicted chance of recall now, 0-1; null when the card was never answered
 */
export function graspOf({ phase, memory }: Pick<CardHistory, 'phase' | 'memory'>, recall: number | null): Grasp {
	if (phase !== 'review' || memory === null || recall === null || recall < WEAK_RECALL) return 'weak';
	return memory.stability < FIRM_DAYS ? 'young' : 'firm';
}
