import type { CardHistory, Memory } from '../card.ts';

/** Steps of a ninth: what is told of a bin is at most 4.5 % off for a card, and far less for many. */
const BINS_A_DOUBLING = 8;

/** The bin of a card in review: eighths of the logarithm of its stability in days, to base 2; null for other cards. */
export function binOf({ phase, memory }: Pick<CardHistory, 'phase' | 'memory'>): string | null {
	if (phase !== 'review' || memory === null) return null;
	return String(Math.round(Math.log2(memory.stability) * BINS_A_DOUBLING));
}

/** Stability in days that stands for a bin. */
export const stabilityOf = (bin: string): Memory['stability'] => 2 ** (Number(bin) / BINS_A_DOUBLING);
