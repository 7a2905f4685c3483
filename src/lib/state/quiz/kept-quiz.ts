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

/** Keeps the quiz beyond the browser's end; one that is over too, for another tab may have been in it. */
export const keepInStore = (store: Store, kept: KeptQuiz): Promise<void> =>
	store.setSetting(SETTING, JSON.stringify(kept));

/** The quiz of this tab, over or not; null when there is none. */
export function recallFromTab(): KeptQuiz | null {
	try {
		return parse(sessionStorage.getItem(KEY));
	} catch {
		return null;
	}
}

/** The quiz that was touched last, in this tab or another, over or not. */
export const recallFromStore = async (store: Pick<Store, 'setting'>): Promise<KeptQuiz | null> =>
	parse((await store.setting<string | null>(SETTING)) ?? null);

/** The quiz that goes on at an address: this tab's own, as far as any tab has come with it; else one that was left. */
export function keptFor(query: string, ofTab: KeptQuiz | null, ofStore: KeptQuiz | null): KeptQuiz | null {
	const stored = ofStore?.run.query === query ? ofStore : null;
	if (ofTab?.run.query !== query) return stored?.run.isOver ? null : stored;
	const isFurther = stored?.run.quizId === ofTab.run.quizId && stored.run.seenAt > ofTab.run.seenAt;
	return isFurther ? stored : ofTab;
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
