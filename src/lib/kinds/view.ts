import type { Note } from '#domain/note.ts';
import type { Verdict } from '#domain/verdict.ts';

/**
 * What every kind's view is given. It draws question and answer and hands a response up; checking, rating and
 * storing are not its business.
 */
export interface ViewProps<Response = unknown> {
	readonly note: Note;
	readonly facet: string;
	/** mixes options the same way until the card is answered */
	readonly seed: string;
	readonly isRevealed: boolean;
	/** null until the response was checked */
	readonly verdict: Verdict | null;
	/** what was given so far; null when it is incomplete */
	readonly response: Response | null;
	onrespond(response: Response | null): void;
}
