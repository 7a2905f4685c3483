import type { Card } from '#domain/card.ts';
import { NO_PROGRESS, takeProgress, type Progress } from '#domain/standing/progress.ts';
import { openLibrary } from '../library.svelte.ts';
import { setDeckPaused } from '../paused-decks.ts';
import { entriesOf, readCatalogue, readNoteWords, type Catalogue, type NoteWords } from './catalogue.ts';

/** What a page about decks shows: read once when it opens, its rows again after every act. */
export class Shelf {
	/** why it could not be read */
	error = $state.raw<unknown>(null);
	#catalogue = $state.raw<Catalogue | null>(null);
	#words = $state.raw<readonly NoteWords[] | null>(null);
	readonly #deckId: string | undefined;

	/** @param deckId the one deck it is about; none for all */
	constructor(deckId?: string) {
		this.#deckId = deckId;
	}

	readonly catalogue = $derived(this.#catalogue);
	readonly words = $derived(this.#words);
	/** every note with its cards; null until both are read */
	readonly entries = $derived(
		this.#catalogue === null || this.#words === null ? null : entriesOf(this.#words, this.#catalogue)
	);
	readonly #progress = $derived.by(() => {
		if (this.#catalogue === null) return null;
		const { today, ledger, cards } = this.#catalogue;
		const taker = takeProgress(today, ledger.config);
		taker.count(cards);
		return taker.result();
	});
	readonly #cardsByDeck = $derived(Map.groupBy(this.#catalogue?.cards ?? [], ({ deckId }) => deckId));

	/** Rows first, for they are what a list of decks shows; then the texts. */
	async open(): Promise<void> {
		await this.reread();
		try {
			this.#words ??= await readNoteWords(this.#deckId);
		} catch (error) {
			this.error = error;
		}
	}

	/** The rows as they are now: after an act, and on a new day. */
	async reread(): Promise<void> {
		try {
			this.#catalogue = await readCatalogue(this.#deckId);
			this.error = null;
		} catch (error) {
			this.error = error;
		}
	}

	/** null until the rows are read */
	progressOf(deckId: string): Progress | null {
		return this.#progress === null ? null : (this.#progress[deckId] ?? NO_PROGRESS);
	}

	cardsOf(deckId: string): readonly Card[] {
		return this.#cardsByDeck.get(deckId) ?? [];
	}

	isPaused(deckId: string): boolean {
		return this.#catalogue?.pausedDeckIds.has(deckId) === true;
	}

	async setPaused(deckId: string, isPaused: boolean): Promise<void> {
		try {
			const { store } = await openLibrary();
			await setDeckPaused(store, deckId, isPaused);
		} catch (error) {
			this.error = error;
			return;
		}
		await this.reread();
	}
}
