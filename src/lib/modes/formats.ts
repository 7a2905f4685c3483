import type { Format } from '#domain/quiz/asking.ts';
import type { Grasp } from '#domain/quiz/grasp.ts';

/** Recognition for what is weak, production for what is known. */
const BY_GRASP: { readonly [M in Grasp]: readonly Format[] } = {
	weak: ['chosen', 'truth', 'typed'],
	young: ['truth', 'chosen', 'typed'],
	firm: ['typed', 'chosen', 'truth']
};

export const byGrasp = (grasp: Grasp): readonly Format[] => BY_GRASP[grasp];
