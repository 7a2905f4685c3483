import { LONGEST_ANSWER_MS } from '../event.ts';
import type { Response } from './grade.ts';
import type { Certainty } from '../event.ts';

/** A graded answer within a quiz. */
export interface RunAnswer {
	readonly response: Response;
	/** 0-1 */
	readonly score: number;
	readonly certainty: Certainty | null;
	readonly pickedNoteId: string | null;
	/** from question to answer, at most LONGEST_ANSWER_MS */
	readonly ms: number;
}

/** A quiz under way: JSON, so that a killed tab goes on where it was. The questions are made from its query again. */
export interface QuizRun {
	readonly version: 1;
	readonly quizId: string;
	/** name of the mode */
	readonly mode: string;
	/** query of the link, what was drawn included */
	readonly query: string;
	/** one a question */
	readonly cardIds: readonly string[];
	readonly feedback: 'after-each' | 'at-end';
	/** null without a limit */
	readonly limitMs: number | null;
	/** UTC ms */
	readonly startedAt: number;
	/** UTC ms of the last act, and the time used until then */
	readonly seenAt: number;
	readonly usedMs: number;
	/** the question on screen, and the time used when it came */
	readonly current: number;
	readonly shownAtMs: number;
	/** what is said of the answer to it is on screen */
	readonly isRevealed: boolean;
	readonly answers: readonly (RunAnswer | null)[];
	/** to come back to */
	readonly flags: readonly boolean[];
	/** wrong tries at each pair */
	readonly misses: readonly number[];
	/** the note picked in place of each pair's last */
	readonly missedFor: readonly (string | null)[];
	readonly isOver: boolean;
}

/** What a learner, or the clock, does. */
export type RunAct =
	| { readonly kind: 'tick' }
	/** the page is back: without a limit, the time away is a pause; with one, it was running */
	| { readonly kind: 'resume' }
	| { readonly kind: 'answer'; readonly answer: Omit<RunAnswer, 'ms'> }
	/** "I was right" */
	| { readonly kind: 'accept' }
	/** undo: the last answer is taken back and its question asked again */
	| { readonly kind: 'take-back' }
	| { readonly kind: 'next' }
	| { readonly kind: 'go-to'; readonly index: number }
	| { readonly kind: 'flag'; readonly index: number; readonly isFlagged: boolean }
	/** two sides of a board, by question: a pair when they are the same */
	| { readonly kind: 'pair'; readonly left: number; readonly right: number; readonly pickedNoteId: string | null }
	| { readonly kind: 'submit' };

/** A quiz at its first question; one without questions is over. */
export function startRun(
	start: Pick<QuizRun, 'quizId' | 'mode' | 'query' | 'cardIds' | 'feedback' | 'limitMs'>,
	now: number
): QuizRun {
	const each = <T>(value: T): T[] => start.cardIds.map(() => value);
	return {
		version: 1,
		...start,
		startedAt: now,
		seenAt: now,
		usedMs: 0,
		current: 0,
		shownAtMs: 0,
		isRevealed: false,
		answers: each(null),
		flags: each(false),
		misses: each(0),
		missedFor: each(null),
		isOver: start.cardIds.length === 0
	};
}

/**
 * The quiz after an act. An act that makes no sense any more (after the end, a second tap) changes nothing but the
 * time.
 * @param now UTC ms; within a page best counted by a steady clock, so that only a reload meets a clock set anew. One
 * that went back uses no time
 */
export function act(before: QuizRun, what: RunAct, now: number): QuizRun {
	if (before.isOver) return before;
	const run = pass(before, now, what.kind === 'resume' && before.limitMs === null);
	return run.isOver ? run : apply(run, what);
}

/** The quiz without the questions whose cards are gone meanwhile: what was answered stays. */
export function leaveOut(run: QuizRun, isHere: (cardId: string) => boolean): QuizRun {
	const kept = run.cardIds.flatMap((cardId, i) => (isHere(cardId) ? [i] : []));
	if (kept.length === run.cardIds.length) return run;
	const only = <T>(list: readonly T[]): T[] => list.filter((_, i) => kept.includes(i));
	const left: QuizRun = {
		...run,
		cardIds: only(run.cardIds),
		answers: only(run.answers),
		flags: only(run.flags),
		misses: only(run.misses),
		missedFor: only(run.missedFor)
	};
	const place = kept.findIndex((i) => i >= run.current);
	const current = place < 0 ? Math.max(0, kept.length - 1) : place;
	const isSame = kept[current] === run.current;
	// the question on screen is gone: the next one was not shown yet
	const isRevealed = isSame ? run.isRevealed : left.feedback === 'after-each' && left.answers[current] != null;
	return { ...left, current, isRevealed, isOver: run.isOver || kept.length === 0 };
}

/** Time left, 0 to the whole; null without a limit. */
export function timeLeftMs(run: QuizRun, now: number): number | null {
	return run.limitMs === null ? null : Math.max(0, run.limitMs - timeUsedMs(run, now));
}

/** Time used, at most the limit. */
export function timeUsedMs({ usedMs, seenAt, limitMs, isOver }: QuizRun, now: number): number {
	const used = isOver ? usedMs : usedMs + Math.max(0, now - seenAt);
	return Math.min(used, limitMs ?? used);
}

function pass(run: QuizRun, now: number, isPause: boolean): QuizRun {
	const usedMs = isPause ? run.usedMs : timeUsedMs(run, now);
	return { ...run, usedMs, seenAt: now, isOver: run.limitMs !== null && usedMs >= run.limitMs };
}

function apply(run: QuizRun, what: RunAct): QuizRun {
	switch (what.kind) {
		case 'tick':
		case 'resume':
			return run;
		case 'answer':
			return answer(run, what.answer);
		case 'accept':
			return accept(run);
		case 'take-back':
			return takeBack(run);
		case 'next':
			return next(run);
		case 'go-to':
			// what was said of an answer is not to be answered again
			return run.feedback === 'at-end' && what.index in run.answers ? show(run, what.index) : run;
		case 'flag':
			return what.index in run.flags ? { ...run, flags: put(run.flags, what.index, what.isFlagged) } : run;
		case 'pair':
			return pair(run, what);
		case 'submit':
			return { ...run, isOver: true };
	}
}

/** With feedback after each the first answer stands; until an exam is handed in, the last one does. */
function answer(run: QuizRun, given: Omit<RunAnswer, 'ms'>): QuizRun {
	const earlier = run.answers[run.current];
	if (run.feedback === 'after-each' && earlier) return run;
	const ms = Math.min(LONGEST_ANSWER_MS, (earlier?.ms ?? 0) + run.usedMs - run.shownAtMs);
	const answers = put(run.answers, run.current, { ...given, ms });
	return { ...run, answers, shownAtMs: run.usedMs, isRevealed: run.feedback === 'after-each' };
}

function accept(run: QuizRun): QuizRun {
	const given = run.answers[run.current];
	if (!given || !run.isRevealed) return run;
	return { ...run, answers: put(run.answers, run.current, { ...given, score: 1, pickedNoteId: null }) };
}

function takeBack(run: QuizRun): QuizRun {
	const last = lastAnswered(run);
	return last === null ? run : show({ ...run, answers: put(run.answers, last, null) }, last);
}

/** The question whose answer an undo would take back; null where answers may be changed anyhow, or none was given. */
export function lastAnswered({ feedback, answers, isOver }: QuizRun): number | null {
	const last = answers.findLastIndex((answer) => answer !== null);
	return isOver || feedback === 'at-end' || last < 0 ? null : last;
}

function next(run: QuizRun): QuizRun {
	const last = run.cardIds.length - 1;
	if (run.feedback === 'at-end') return run.current < last ? show(run, run.current + 1) : run;
	if (!run.answers[run.current]) return run;
	return run.current < last ? show(run, run.current + 1) : { ...run, isRevealed: false, isOver: true };
}

function pair(run: QuizRun, { left, right, pickedNoteId }: RunAct & { kind: 'pair' }): QuizRun {
	if (!(left in run.answers) || !(right in run.answers) || run.answers[left] || run.answers[right]) return run;
	const misses = run.misses[left] ?? 0;
	if (left !== right) {
		return { ...run, misses: put(run.misses, left, misses + 1), missedFor: put(run.missedFor, left, pickedNoteId) };
	}
	const picked = run.missedFor[left] ?? null;
	const answers = put(run.answers, left, {
		response: { format: 'paired', misses, pickedNoteId: picked },
		score: 1 / (1 + misses),
		certainty: null,
		pickedNoteId: picked,
		ms: Math.min(LONGEST_ANSWER_MS, run.usedMs - run.shownAtMs)
	});
	return { ...run, answers, shownAtMs: run.usedMs, isOver: !answers.includes(null) };
}

const show = (run: QuizRun, current: number): QuizRun => ({
	...run,
	current,
	shownAtMs: run.usedMs,
	isRevealed: false
});

const put = <T>(list: readonly T[], index: number, value: T): T[] =>
	list.map((each, i) => (i === index ? value : each));

/** A run as `JSON.stringify` kept it; null when it is not one, say of another version. */
export function readRun(text: string): QuizRun | null {
	try {
		const run = JSON.parse(text) as Partial<QuizRun> | null;
		const lists = [run?.answers, run?.flags, run?.misses, run?.missedFor];
		const count = run?.cardIds?.length;
		const times = [run?.startedAt, run?.seenAt, run?.usedMs, run?.shownAtMs, run?.current, run?.limitMs ?? 0];
		const isWhole =
			run?.version === 1 &&
			count !== undefined &&
			lists.every((list) => Array.isArray(list) && list.length === count) &&
			times.every(Number.isFinite) &&
			[run.quizId, run.mode, run.query].every((each) => typeof each === 'string');
		return isWhole ? (run as QuizRun) : null;
	} catch {
		return null;
	}
}
