import type { Localized } from '#domain/language.ts';
import type { Choice } from '#domain/quiz/asking.ts';
import type { Question } from '#domain/quiz/question.ts';
import type { Note } from '#domain/note.ts';
import { kindOf } from '#kinds/index.ts';

/** What would have been right where nothing was chosen: a paragraph each, inline markup. */
export function rightAnswers(question: Question, note: Note | undefined): readonly Localized[] {
	if (question.format === 'told') return question.answer;
	if (question.format !== 'typed' || note === undefined) return [];
	const facet = question.cardId.slice(question.noteId.length + 1);
	return kindOf(note.kind)?.sides(note.content, facet).back ?? [];
}

/** The lines that tell the right one from what was picked; nothing where the right one was, or nobody wrote one. */
export function contrastsOf(question: Question, picked: Choice | null): readonly Localized[] {
	if (picked?.contrast) return [picked.contrast];
	if (question.format === 'truth' && question.claim?.contrast) return [question.claim.contrast];
	return [];
}
