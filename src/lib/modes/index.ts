import { exam } from './exam.ts';
import { interview } from './interview.ts';
import { match } from './match.ts';
import { mistakes } from './mistakes.ts';
import { mixed } from './mixed.ts';
import type { Mode } from './mode.ts';
import { sprint } from './sprint.ts';

/** Every mode, in the order of the tiles. */
export const MODES = { mixed, exam, match, sprint, mistakes, interview } satisfies Record<string, Mode>;

export type ModeName = keyof typeof MODES;

export const isModeName = (name: string): name is ModeName => Object.hasOwn(MODES, name);

/** The mode of that name; undefined for a name that is none, say of a later version. */
export function modeOf(name: ModeName): Mode;
export function modeOf(name: string): Mode | undefined;
export function modeOf(name: string): Mode | undefined {
	return isModeName(name) ? MODES[name] : undefined;
}
