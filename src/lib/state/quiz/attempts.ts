import { LONGEST_QUIZ_MS, type EventOf } from '#domain/event.ts';
import type { Language } from '#domain/language.ts';
import { plainText } from '#domain/markup.ts';
import type { Note } from '#domain/note.ts';
import type { Response } from '#domain/quiz/grade.ts';
import type { Question } from '#domain/quiz/question.ts';
import type { QuizRun, RunAnswer } from '#domain/quiz/run.ts';
import { totalMarks, totalScore } from '#domain/quiz/score.ts';
import type { Moment } from '#domain/schedule/study-day.ts';
import { cleanResponse } from '#domain/typed-answer.ts';
import { askedNoteId } from '#kinds/askable.ts';
import type { Mode } from '#modes/mode.ts';

/** When and by whose calendar something was done. */
export type Stamp = Moment & Pick<EventOf<'attempt'>, 'studyDay' | 'rolloverHour'>;
export type AttemptDraft = Omit<EventOf<'attempt'>, 'id' | 'hlc'>;
export type EndDraft = Omit<EventOf<'quiz'>, 'id' | 'hlc'>;

/** An answer as the log keeps it. */
export function attemptOf(options: {
	readonly run: Pick<QuizRun, 'quizId'>;
	readonly mode: Mode;
	readonly question: Question;
	readonly note: Note | undefined;
	/** the notes of the quiz */
	readonly notes: ReadonlyMap<string, Note>;
	readonly answer: RunAnswer;
	readonly language: Language;
	readonly stamp: Stamp;
}): AttemptDraft {
	const { run, mode, question, note, notes, answer, language, stamp } = options;
	const { response, score, certainty, pickedNoteId, ms } = answer;
	const said = describeResponse(question, response, language);
	const facet = question.cardId.slice(question.noteId.length + 1);
	const asked = note === undefined || pickedNoteId === null ? '' : askedNoteId(note, facet, (id) => notes.get(id));
	return {
		kind: 'attempt',
		...stamp,
		cardId: question.cardId,
		quizId: run.quizId,
		mode: mode.name,
		format: question.format,
		counts: mode.counts,
		certainty,
		score,
		ms,
		edition: note?.edits.length ?? 0,
		...(said === '' ? {} : { response: said }),
		...(pickedNoteId === null ? {} : { pickedNoteId }),
		...(asked === '' || asked === question.noteId ? {} : { askedNoteId: asked }),
		...(response.format === 'told' ? { rating: response.rating } : {})
	};
}

/** What was typed or chosen, as it was shown, without markup; empty where there is nothing to tell. */
export function describeResponse(question: Question, response: Response, language: Language): string {
	const words = [];
	if (response.format === 'typed') words.push(response.text);
	if (response.format === 'chosen' && question.format === 'chosen') {
		words.push(plainText(question.options[response.option]?.[language] ?? ''));
	}
	if (response.format === 'truth' && question.format === 'truth') {
		words.push(TRUTH[language][response.isTrue ? 0 : 1]);
		const reason = question.reasons[response.reason ?? -1];
		if (reason) words.push(plainText(reason[language]));
	}
	return cleanResponse(words.join(', '));
}

const TRUTH = { fr: ['Vrai', 'Faux'], en: ['True', 'False'] } as const;

/** The end of a quiz, with what it came to. */
export function endOf(run: QuizRun, { isMarked }: { readonly isMarked: boolean }, stamp: Stamp): EndDraft {
	const scored = run.answers.map((answer) => ({
		score: answer?.score ?? 0,
		certainty: answer?.certainty ?? null
	}));
	return {
		kind: 'quiz',
		...stamp,
		quizId: run.quizId,
		mode: run.mode,
		setup: run.query,
		quizEndedAt: stamp.at,
		ms: Math.min(LONGEST_QUIZ_MS, Math.round(run.usedMs)),
		questionCount: run.cardIds.length,
		score: totalScore(scored),
		...(isMarked ? { marks: totalMarks(scored) } : {})
	};
}
