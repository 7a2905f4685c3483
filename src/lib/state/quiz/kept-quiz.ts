import type { Draw } from '#domain/quiz/draw.ts';
import { readRun, type QuizRun } from '#domain/quiz/run.ts';
import type { Store } from '#store/port.ts';

/** A quiz under way, or just over, and what it was drawn of: enough to go on after a killed tab. */
export interface KeptQuiz {
	readonly run: QuizRun;
	readonly draws: readonly Draw[];
	readonly missing: number;
}

const KEY = 'quai.quiz';
const SETTING = 'quiz-run';

/**
 * Keeps the quiz for this tab. Two tabs with a quiz each go on with their own; what outlives the browser is one, the
 * last one touched.
 */
export function keepInTab(kept: KeptQuiz): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(kept));
	} catch {
		// then a reload goes on from what the database has
	}
}

/** Keeps the quiz beyond the browser's end; one that is over needs no going on. */
export const keepInStore = (store: Store, kept: KeptQuiz): Promise<void> =>
	store.setSetting(SETTING, kept.run.isOver ? null : JSON.stringify(kept));

/** The quiz of this tab, over or not; null when there is none. */
export function recallFromTab(): KeptQuiz | null {
	try {
		return parse(sessionStorage.getItem(KEY));
	} catch {
		return null;
	}
}

/** The quiz that was left last, in this tab or another, if it is not over. */
export async function recallFromStore(store: Pick<Store, 'setting'>): Promise<KeptQuiz | null> {
	const kept = parse((await store.setting<string | null>(SETTING)) ?? null);
	return kept === null || kept.run.isOver ? null : kept;
}

function parse(text: string | null): KeptQuiz | null {
	if (text === null) return null;
	try {
		const kept = JSON.parse(text) as Partial<KeptQuiz> | null;
		const run = readRun(JSON.stringify(kept?.run ?? null));
		const { draws, missing } = kept ?? {};
		return run !== null && Array.isArray(draws) && Number.isFinite(missing) ? (kept as KeptQuiz) : null;
	} catch {
		return null;
	}
}
