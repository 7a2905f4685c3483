import type { Localized } from '#domain/language.ts';
import { isKnownEvent, type EventOf } from '#domain/event.ts';
import { heldAttempts, quizLines, type QuizLine } from '#domain/quiz/history.ts';
import { MS_A_DAY } from '#domain/schedule/study-day.ts';
import { kindOf } from '#kinds/index.ts';
import { clock } from '../clock.ts';
import { openLibrary } from '../library.svelte.ts';
import { readTroubles } from './troubles.ts';

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
			const range = { fromAt: now - LOOK_BACK_DAYS * MS_A_DAY, toAt: now + MS_A_DAY };
			const ends = (await store.events({ by: 'quizzes', ...range })).filter(
				(event): event is EventOf<'quiz'> => isKnownEvent(event) && event.kind === 'quiz'
			);
			const charted = ends.slice(-CHARTED).map(({ quizId }) => store.events({ by: 'quiz', quizId }));
			const attempts = heldAttempts((await Promise.all(charted)).flat());
			this.lines = quizLines(ends, attempts);
			await this.#readConfusions();
			this.hasFailed = false;
			this.isRead = true;
		} catch {
			this.hasFailed = true;
		}
	}

	async #readConfusions(): Promise<void> {
		const { store } = await openLibrary();
		const confusions = (await readTroubles(store, this.today)).confusions.slice(0, MOST_CONFUSIONS);
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
