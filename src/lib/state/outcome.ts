import type { CardAct } from '#domain/acts/acts.ts';

/** What was done with cards besides answering them, for the line that says so and offers to take it back. */
export type Outcome =
	| {
			readonly kind: 'done';
			readonly act: CardAct;
			readonly today: number;
			readonly eventIds: readonly string[];
	  }
	| { readonly kind: 'nothing' | 'undone' | 'failed' };
