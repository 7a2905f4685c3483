import type { Localized } from '#domain/language.ts';
import { quizLines, type QuizLine } from '#domain/quiz/history.ts';
import { troubleSpots, type Confusion } from '#domain/quiz/trouble.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import { kindOf } from '#kinds/index.ts';
import { clock } from '../clock.ts';
import { openLibrary } from '../library.svelte.ts';
import { recallFromStore, recallFromTab } from './kept-quiz.ts';
import { readSittings } from './sittings.ts';
import { readLately } from './troubles.ts';

const LOOK_BACK_DAYS = 365;
/** Quizzes whose answers are read: as many as the chart shows. */
const CHARTED = 20;
const MOST_CONFUSIONS = 5;

/** One thing that is answered in place of another, in words; inline markup. */
export interface ConfusionLine {
	readonly noteId: string;
	readonly asked: Localized;
	readonly picked: Localized;
	readonly times: number;
}

/** The quizzes taken, and what they tell: read after the tiles, for it is below them. */
export class QuizHistory {
	lines = $state.raw<readonly QuizLine[]>([]);
	confusions = $state.raw<readonly ConfusionLine[]>([]);
	today = $state(0);
	isRead = $state(false);
	hasFailed = $state(false);

	async read(): Promise<void> {
		try {
			const { store } = await openLibrary();
			const now = clock.now();
			const { rolloverHour } = (await store.ledger()).config;
			this.today = clock.today(rolloverHour);
			const range = { fromAt: now - LOOK_BACK_DAYS * MS_A_DAY, toAt: now + MS_A_DAY, most: CHARTED };
			const [{ ends, attempts }, lately, ofStore] = await Promise.all([
				readSittings(store, range),
				readLately(store, this.today),
				recallFromStore(store)
			]);
			// what can be gone on with is not taken yet
			const known = [...ends.map(({ quizId }) => quizId), recallFromTab()?.run.quizId, ofStore?.run.quizId];
			const left = lately.filter((event) => event.kind === 'attempt').filter(({ quizId }) => !known.includes(quizId));
			this.lines = quizLines(ends, [...attempts, ...left]);
			await this.#readTitles(troubleSpots(lately, this.today).confusions.slice(0, MOST_CONFUSIONS));
			this.hasFailed = false;
			this.isRead = true;
		} catch {
			this.hasFailed = true;
		}
	}

	async #readTitles(confusions: readonly Confusion[]): Promise<void> {
		const { store } = await openLibrary();
		const notes = await store.notes(confusions.flatMap(({ noteId, pickedNoteId }) => [noteId, pickedNoteId]));
		const titleOf = (id: string): Localized | undefined => {
			const note = notes.find((each) => each.id === id);
			return note && kindOf(note.kind)?.title(note.content);
		};
		this.confusions = confusions.flatMap(({ noteId, pickedNoteId, times }) => {
			const [asked, picked] = [titleOf(noteId), titleOf(pickedNoteId)];
			return asked && picked ? [{ noteId, asked, picked, times }] : [];
		});
	}
}
