import type { Card } from '#domain/card.ts';
import type { Deck } from '#domain/deck.ts';
import type { EventDraft, Rating } from '#domain/event.ts';
import type { Note } from '#domain/note.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { FollowingDraft } from '#store/port.ts';
import { openStore } from './library.svelte.ts';
import { pendingWrites } from './pending-writes.svelte.ts';
import { preferences } from './preferences.svelte.ts';

/** An answer as it was given on screen. */
export interface GivenAnswer {
	readonly card: Card;
	readonly note: Note;
	readonly deck: Pick<Deck, 'title' | 'colour'> | null;
	readonly verdict: Verdict | null;
	readonly response: unknown;
	readonly seed: string;
	readonly rating: Rating;
}

/** The answers of this page that are not acknowledged yet. */
export class GivenAnswers {
	#unsaved = $state.raw<readonly GivenAnswer[]>([]);

	/** the answer that could not be written: it stays on screen, and nothing else is asked */
	readonly held = $derived(pendingWrites.failure === null ? null : (this.#unsaved[0] ?? null));

	/**
	 * Queues an answer, which stays at hand until it is acknowledged.
	 * @param onoverlap called when the card had been answered elsewhere too
	 */
	write(drafts: readonly (EventDraft | FollowingDraft)[], given: GivenAnswer, onoverlap: () => void): void {
		// the same id on every try: a write that was acknowledged unheard is not done twice
		const requestId = crypto.randomUUID();
		this.#unsaved = [...this.#unsaved, given];
		pendingWrites.add(async () => {
			// the store alone: an answer does not wait for the decks
			const store = await openStore();
			const [recorded] = await store.recordMany(drafts, requestId);
			this.#unsaved = this.#unsaved.filter((other) => other !== given);
			if (store.isKept) preferences.rememberVisit();
			const stored = recorded?.cards[0]?.history;
			// the store is a review ahead of what was on screen
			if (stored !== undefined && stored.reps > given.card.history.reps + 1) onoverlap();
		});
	}
}
