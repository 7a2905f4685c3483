import { lastEnds } from '#domain/quiz/history.ts';
import type { Store } from '#store/port.ts';
import type { AttemptDraft, EndDraft } from './attempts.ts';

/** Answers of a quiz, and with the last of them its end. */
export interface QuizDrafts {
	readonly quizId: string;
	readonly attempts: readonly AttemptDraft[];
	readonly end: EndDraft | null;
	/** what becomes of an end that is there already: written again where its score changed, or all of this is dropped */
	readonly when: 'changed' | 'missing';
}

/**
 * Writes answers and end in one transaction: the end can't be lost where the last answer is kept, and however often
 * it is given (by a page loaded anew, say) it is written once.
 */
export async function recordAnswers(store: Store, drafts: QuizDrafts, requestId: string): Promise<void> {
	const { quizId, attempts, end, when } = drafts;
	const [written] = end === null ? [] : lastEnds(await store.events({ by: 'quiz', quizId }));
	if (end === null || written === undefined) {
		await store.recordMany([...attempts, ...(end === null ? [] : [end])], requestId);
		return;
	}
	if (when === 'missing') return;
	const isSame = written.score === end.score && written.questionCount === end.questionCount;
	await store.recordMany(isSame ? attempts : [...attempts, end], requestId);
}
