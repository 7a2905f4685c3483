import { cloze } from './cloze/kind.ts';
import { contrast } from './contrast/kind.ts';
import type { Kind } from './kind.ts';
import { term } from './term/kind.ts';
import { truth } from './truth/kind.ts';

/** Every card kind; its view stands in `views.ts` under the same name. */
export const KINDS = { term, cloze, contrast, truth };

export type KindName = keyof typeof KINDS;

/** A kind whose content and responses are opaque: what is known of a note before its kind is looked up. */
export type AnyKind = Kind<unknown, unknown>;

export const isKindName = (name: string): name is KindName => Object.hasOwn(KINDS, name);

/** The kind of that name; undefined for a name that is none, say of a later version. */
export function kindOf<Name extends KindName>(name: Name): (typeof KINDS)[Name];
export function kindOf(name: string): AnyKind | undefined;
export function kindOf(name: string): AnyKind | undefined {
	return isKindName(name) ? KINDS[name] : undefined;
}
