import type { AttemptFormat } from '#domain/event.ts';
import type { Grasp } from '#domain/quiz/grasp.ts';
import type { Mode } from './mode.ts';

/** Recognition for what is weak, production for what is known. */
const BY_GRASP: { readonly [M in Grasp]: readonly AttemptFormat[] } = {
	weak: ['chosen', 'truth', 'typed'],
	young: ['truth', 'chosen', 'typed'],
	firm: ['typed', 'chosen', 'truth']
};

export const byGrasp = (grasp: Grasp): readonly AttemptFormat[] => BY_GRASP[grasp];

/** Every format that a mode may ask in: a link can name others. */
export const formatsIn = ({ formats }: Pick<Mode, 'formats'>): ReadonlySet<AttemptFormat> =>
	new Set((Object.keys(BY_GRASP) as Grasp[]).flatMap((grasp) => formats(grasp)));
