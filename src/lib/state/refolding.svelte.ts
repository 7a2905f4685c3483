import type { RefoldProgress, Store } from '#store/port.ts';
import { libraryNotice, openStore } from './library.svelte.ts';

/**
 * Rows are folded again beside the page, wherever the ledger asks for it: after new parameters, and after a start for
 * what an earlier tab or another version of the app has left. Nothing that was acknowledged waits for it.
 */
class Refolding {
	/** null when nothing is being folded */
	progress = $state.raw<RefoldProgress | null>(null);
	/** how often all was done: what shows counts reads them again */
	finished = $state(0);
	#running: Promise<number | null> | null = null;

	/** Folds what is left. @returns how many cards moved; null where it was done elsewhere, or has to wait for a start */
	run(): Promise<number | null> {
		this.#running ??= this.#runAll().finally(() => (this.#running = null));
		return this.#running;
	}

	async #runAll(): Promise<number | null> {
		let movedCards: number | null = null;
		try {
			const store = await openStore();
			// parameters may come while the last batch is being folded
			for (let { refold } = await store.ledger(); refold !== null; { refold } = await store.ledger()) {
				libraryNotice.isRecounting = refold.isOfOldRules;
				movedCards = await this.#runOnce(store);
			}
		} catch {
			// the ledger still says what is left: the next start goes on with it
		}
		if (this.progress !== null) this.finished += 1;
		this.progress = null;
		libraryNotice.isRecounting = false;
		return movedCards;
	}

	async #runOnce(store: Store): Promise<number | null> {
		const tell = (progress: RefoldProgress): void => void (this.progress = progress);
		// as good as never: a start does without it
		const { foldRows } = await import('./fold-rows.ts');
		await foldRows(store, tell);
		return this.progress?.isDone ? this.progress.movedCards : null;
	}
}

export const refolding = new Refolding();
