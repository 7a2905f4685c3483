import { Again, Hard, type Rating } from '../event.ts';
import type { Remark, Verdict } from '../verdict.ts';
import type { Choice } from './asking.ts';
import { namedIn } from './look-alikes.ts';
import type { Question, QuestionOf } from './question.ts';

/** What a learner did with a question. Indexes are those of the question, not of what is shown. */
export type Response =
	| { readonly format: 'typed'; readonly text: string }
	| { readonly format: 'chosen'; readonly option: number }
	| { readonly format: 'truth'; readonly isTrue: boolean; readonly reason: number | null }
	/** rated by the learner, after the answer was said aloud and shown */
	| { readonly format: 'told'; readonly rating: Rating }
	/** a pair was found after so many wrong tries */
	| { readonly format: 'paired'; readonly misses: number; readonly pickedNoteId: string | null };

export interface Graded extends Verdict {
	/** the note whose thing was taken for the right one; null when none was */
	readonly pickedNoteId: string | null;
}

const WRONG: Graded = { score: 0, remarks: [], pickedNoteId: null };

/**
 * What a response is worth: 1 right, 0 wrong, and between them partly right: the right verdict for a wrong reason, a
 * pair after some tries (1/2, 1/3 ...), an answer said with effort. A response of another format is wrong.
 * @param gradeTyped the kind's own grader
 */
export function gradeResponse(question: Question, response: Response, gradeTyped: (text: string) => Verdict): Graded {
	if (question.format === 'typed' && response.format === 'typed') return typed(question, response.text, gradeTyped);
	if (question.format === 'chosen' && response.format === 'chosen') {
		const option = question.options[response.option];
		if (!option) return WRONG;
		return response.option === 0
			? { score: 1, remarks: [], pickedNoteId: null }
			: { score: 0, remarks: remarksOn(option), pickedNoteId: option.noteId };
	}
	if (question.format === 'truth' && response.format === 'truth') return truth(question, response);
	if (question.format === 'told' && response.format === 'told') {
		const { rating } = response;
		return { ...WRONG, score: rating === Again ? 0 : rating === Hard ? 0.5 : 1 };
	}
	if (question.format === 'paired' && response.format === 'paired') {
		return { score: 1 / (1 + Math.max(0, response.misses)), remarks: [], pickedNoteId: response.pickedNoteId };
	}
	return WRONG;
}

function typed({ rivals }: QuestionOf<'typed'>, text: string, gradeTyped: (text: string) => Verdict): Graded {
	const verdict = gradeTyped(text);
	return { ...verdict, pickedNoteId: verdict.score === 1 ? null : (namedIn(text, rivals)?.noteId ?? null) };
}

function truth({ isTrue, claim, reasons }: QuestionOf<'truth'>, given: Response & { format: 'truth' }): Graded {
	if (given.isTrue !== isTrue) {
		const remarks = claim && !isTrue ? remarksOn(claim) : [];
		return { score: 0, remarks, pickedNoteId: isTrue ? null : (claim?.noteId ?? null) };
	}
	const reason = given.reason ?? -1;
	if (reasons.length === 0 || reason === 0) return { score: 1, remarks: [], pickedNoteId: null };
	const said = reasons[reason];
	return { score: 0.5, remarks: said ? remarksOn(said) : [], pickedNoteId: null };
}

const remarksOn = ({ remark }: Choice): readonly Remark[] => (remark ? [{ tone: 'wrong', text: remark }] : []);

/** A response that is worth full marks; null for a typed one, of which the kind knows the solution. */
export function solutionOf(question: Question): Response | null {
	switch (question.format) {
		case 'typed':
			return null;
		case 'chosen':
			return { format: 'chosen', option: 0 };
		case 'truth':
			return { format: 'truth', isTrue: question.isTrue, reason: question.reasons.length > 0 ? 0 : null };
		case 'told':
			return { format: 'told', rating: 3 };
		case 'paired':
			return { format: 'paired', misses: 0, pickedNoteId: null };
	}
}
