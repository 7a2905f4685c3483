import type { AttemptFormat } from '#domain/event.ts';
import type { Grasp } from '#domain/quiz/grasp.ts';

/** Recognition for what is weak, production for what is known. */
const BY_GRASP: { readonly [M in Grasp]: readonly AttemptFormat[] } = {
	weak: ['chosen', 'truth', 'typed'],
	young: ['truth', 'chosen', 'typed'],
	firm: ['typed', 'chosen', 'truth']
};

export const byGrasp = (grasp: Grasp): readonly AttemptFormat[] => BY_GRASP[grasp];
