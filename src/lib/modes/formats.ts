import type { Format } from '#domain/quiz/asking.ts';
import type { Maturity } from '#domain/quiz/maturity.ts';

/** Recognition for what is weak, production for what is known. */
const BY_MATURITY: { readonly [M in Maturity]: readonly Format[] } = {
	weak: ['chosen', 'truth', 'typed'],
	young: ['truth', 'chosen', 'typed'],
	mature: ['typed', 'chosen', 'truth']
};

export const byMaturity = (maturity: Maturity): readonly Format[] => BY_MATURITY[maturity];
