import type { Deck } from '#domain/deck.ts';
import type { QuizSetup } from '#domain/quiz/setup.ts';
import { openLibrary } from '../library.svelte.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { recallFromStore, recallFromTab, type KeptQuiz } from './kept-quiz.ts';
import { recallSetup } from './setups.ts';

/** What the page of the tiles knows of the learner: the quiz that was left, how the last one was set up, the decks. */
export class Hall {
	left = $state.raw<KeptQuiz | null>(null);
	last = $state.raw<QuizSetup | null>(null);
	decks = $state.raw<readonly Deck[]>([]);
	/** the above is known */
	isRead = $state(false);
	/** why it could not be read */
	error = $state.raw<unknown>(null);

	async open(): Promise<void> {
		try {
			pendingWrites.retry();
			await pendingWrites.settled();
			const { store, decks } = await openLibrary();
			const ofTab = recallFromTab();
			const [ofStore, last] = await Promise.all([recallFromStore(store), recallSetup(store, (id) => decks.has(id))]);
			const goesOn = (kept: KeptQuiz | null): KeptQuiz[] => (kept === null || kept.run.isOver ? [] : [kept]);
			// finished in another tab, a quiz is not left in this one
			const isFinished = ofStore?.run.isOver === true && ofStore.run.quizId === ofTab?.run.quizId;
			this.left = [...goesOn(isFinished ? null : ofTab), ...goesOn(ofStore)][0] ?? null;
			this.last = last;
			this.decks = [...decks.values()];
			this.isRead = true;
			this.error = null;
		} catch (error) {
			this.error = error;
		}
	}
}
