import type { AttemptFormat } from '#domain/event.ts';
import type { Maturity } from '#domain/quiz/maturity.ts';

/** Recognition for what is weak, production for what is known. */
const BY_MATURITY: { readonly [M in Maturity]: readonly AttemptFormat[] } = {
	weak: ['chosen', 'truth', 'typed'],
	young: ['truth', 'chosen', 'typed'],
	mature: ['typed', 'chosen', 'truth']
};

export const byMaturity = (maturity: Maturity): readonly AttemptFormat[] => BY_MATURITY[maturity];
