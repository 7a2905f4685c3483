import type { Component } from 'svelte';
import type { QuestionOf } from '#domain/quiz/question.ts';
import type { QuizRun } from '#domain/quiz/run.ts';
import type { ModeName } from './index.ts';

/** What a board is given: all questions at once. It draws them and hands pairs up; time and log are not its business. */
export interface BoardProps {
	readonly questions: readonly QuestionOf<'paired'>[];
	readonly run: QuizRun;
	/** mixes both sides the same way for the same quiz */
	readonly seed: string;
	/** @returns whether the two, given by the places of their questions, belong together */
	onpair(left: number, right: number): boolean;
}

/** Modes that ask on a board of their own instead of question after question, loaded when one is begun. */
export const BOARDS: { readonly [M in ModeName]?: () => Promise<{ default: Component<BoardProps> }> } = {
	match: () => import('./MatchBoard.svelte')
};
