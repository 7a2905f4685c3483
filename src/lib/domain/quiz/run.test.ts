import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import {
	act,
	lastAnswered,
	leaveOut,
	readRun,
	startRun,
	timeLeftMs,
	timeUsedMs,
	type QuizRun,
	type RunAct
} from './run.ts';

const T0 = Date.UTC(2026, 2, 2, 9);
const MINUTE = 60_000;

const start = (fields: Partial<Parameters<typeof startRun>[0]> = {}): QuizRun =>
	startRun(
		{
			quizId: 'q1',
			mode: 'mixed',
			query: 'mode=mixed',
			cardIds: ['a/a/x', 'a/b/x', 'a/c/x'],
			feedback: 'after-each',
			limitMs: null,
			...fields
		},
		T0
	);
const exam = (limitMs: number | null = 30 * MINUTE): QuizRun => start({ mode: 'exam', feedback: 'at-end', limitMs });

const answered = (score: number): RunAct => ({
	kind: 'answer',
	answer: {
		response: { format: 'chosen', option: score === 1 ? 0 : 1 },
		score,
		certainty: 'sure',
		pickedNoteId: score === 1 ? null : 'a/z'
	}
});
/** Acts a second apart. */
const after = (run: QuizRun, ...acts: readonly RunAct[]): QuizRun =>
	acts.reduce((sum, each) => act(sum, each, sum.seenAt + 1000), run);
const NEXT: RunAct = { kind: 'next' };
const scores = ({ answers }: QuizRun) => answers.map((each) => each?.score ?? null);

describe('a quiz with feedback after each', () => {
	it('reveals, goes on when told, and is over after the last', () => {
		const first = after(start(), answered(1));
		expect(first).toMatchObject({ isRevealed: true, current: 0, isOver: false });
		expect(first.answers[0]).toMatchObject({ score: 1, ms: 1000 });
		const second = after(first, NEXT, answered(0));
		expect(second).toMatchObject({ isRevealed: true, current: 1 });
		const end = after(second, NEXT, answered(0.5), NEXT);
		expect(end).toMatchObject({ isOver: true, usedMs: 6000 });
		expect(scores(end)).toEqual([1, 0, 0.5]);
	});

	it.each<[string, readonly RunAct[]]>([
		['a second answer', [answered(1), answered(0)]],
		['the next question before an answer', [NEXT, answered(1)]],
		['another question', [{ kind: 'go-to', index: 2 }, answered(1)]]
	])('takes no %s', (_, acts) => {
		expect(scores(after(start(), ...acts))).toEqual([1, null, null]);
	});

	it('takes the last answer back, and asks its question again', () => {
		const moved = after(start(), answered(1), NEXT, answered(0), NEXT);
		expect(lastAnswered(moved)).toBe(1);
		const back = after(moved, { kind: 'take-back' });
		expect(back).toMatchObject({ current: 1, isRevealed: false });
		expect(scores(back)).toEqual([1, null, null]);
		expect(scores(after(back, { kind: 'take-back' }, { kind: 'take-back' }))).toEqual([null, null, null]);
		expect(lastAnswered(exam())).toBe(null);
	});

	it('takes "I was right" for what is on screen', () => {
		const run = after(start(), answered(0), { kind: 'accept' });
		expect(run.answers[0]).toMatchObject({ score: 1, pickedNoteId: null });
		expect(scores(after(start(), { kind: 'accept' }))).toEqual([null, null, null]);
	});

	it('keeps at most a minute of an answer', () => {
		expect(act(start(), answered(1), T0 + 5 * MINUTE).answers[0]?.ms).toBe(MINUTE);
	});
});

describe('an exam', () => {
	it('reveals nothing, can be flagged, gone through in any order, answered anew and handed in early', () => {
		const run = after(
			exam(),
			answered(0),
			NEXT,
			{ kind: 'flag', index: 1, isFlagged: true },
			{ kind: 'go-to', index: 0 },
			answered(1)
		);
		expect(run).toMatchObject({ isRevealed: false, current: 0, flags: [false, true, false], isOver: false });
		expect(scores(run)).toEqual([1, null, null]);
		expect(after(run, { kind: 'submit' }).isOver).toBe(true);
	});

	it('does not end with its last question: what was left can still be answered', () => {
		expect(after(exam(), NEXT, NEXT, NEXT)).toMatchObject({ current: 2, isOver: false });
	});

	it.each<[string, RunAct]>([
		['a question that is none', { kind: 'go-to', index: 3 }],
		['a flag on none', { kind: 'flag', index: -1, isFlagged: true }]
	])('ignores %s', (_, what) => {
		expect(after(exam(), what)).toMatchObject({ current: 0, flags: [false, false, false] });
	});

	it('is over when its time is up, and takes nothing after', () => {
		const run = act(exam(), answered(1), T0 + 30 * MINUTE);
		expect(run).toMatchObject({ isOver: true, usedMs: 30 * MINUTE, answers: [null, null, null] });
		expect(act(run, answered(1), T0 + 31 * MINUTE)).toBe(run);
	});

	it('has after a killed tab the time that is truly left', () => {
		const kept = readRun(JSON.stringify(after(exam(), answered(1), NEXT)));
		if (!kept) throw new Error('not kept');
		const run = act(kept, { kind: 'resume' }, T0 + 12 * MINUTE);
		expect(timeLeftMs(run, T0 + 12 * MINUTE)).toBe(18 * MINUTE);
		expect(run).toMatchObject({ current: 1, isOver: false });
		expect(act(kept, { kind: 'resume' }, T0 + 40 * MINUTE).isOver).toBe(true);
	});

	it('leaves a pause out where there is no limit', () => {
		const run = act(after(exam(null), answered(1)), { kind: 'resume' }, T0 + 60 * MINUTE);
		expect(timeUsedMs(run, T0 + 60 * MINUTE)).toBe(1000);
		expect(timeLeftMs(run, T0)).toBeNull();
	});

	it('uses no time when the clock goes back, and goes on from there', () => {
		const back = act(after(exam(), answered(1)), { kind: 'tick' }, T0 - 60 * MINUTE);
		expect(timeLeftMs(back, T0 - 60 * MINUTE)).toBe(30 * MINUTE - 1000);
		expect(timeLeftMs(back, T0 - 59 * MINUTE)).toBe(29 * MINUTE - 1000);
	});
});

describe('pairs', () => {
	const pair = (left: number, right: number): RunAct => ({
		kind: 'pair',
		left,
		right,
		pickedNoteId: left === right ? null : 'a/z'
	});

	it('are found in any order, for less after wrong tries, and end with the last', () => {
		const run = after(start(), pair(0, 1), pair(0, 2), pair(1, 1), pair(0, 0));
		expect(scores(run)).toEqual([1 / 3, 1, null]);
		expect(run.answers[0]).toMatchObject({ pickedNoteId: 'a/z', response: { misses: 2 } });
		expect(after(run, pair(2, 2)).isOver).toBe(true);
	});

	it('are found once, and none with what is found already', () => {
		const run = after(start(), pair(0, 0));
		const again = after(run, pair(0, 0), pair(1, 0), pair(0, 1), pair(1, 7));
		expect(again).toMatchObject({ answers: run.answers, misses: [0, 0, 0] });
	});
});

describe('any quiz', () => {
	const anyAct: fc.Arbitrary<RunAct> = fc.oneof(
		fc.constantFrom<RunAct>({ kind: 'tick' }, { kind: 'resume' }, NEXT, { kind: 'accept' }, answered(1), answered(0)),
		fc.integer({ min: -2, max: 4 }).map((index): RunAct => ({ kind: 'go-to', index })),
		fc.tuple(fc.nat(3), fc.nat(3)).map(([left, right]): RunAct => ({ kind: 'pair', left, right, pickedNoteId: null })),
		fc.constant<RunAct>({ kind: 'submit' })
	);
	const anyActs = fc.array(fc.tuple(anyAct, fc.integer({ min: -40 * MINUTE, max: 10 * MINUTE })), { maxLength: 30 });

	it('never has less than nothing or more than the whole time, and never gains time', () => {
		fc.assert(
			fc.property(anyActs, fc.boolean(), (acts, isExam) => {
				const limitMs = 30 * MINUTE;
				let run = isExam ? exam(limitMs) : start({ limitMs });
				let now = T0;
				let left = limitMs;
				for (const [what, waitMs] of acts) {
					now += waitMs;
					run = act(run, what, now);
					const leftNow = timeLeftMs(run, now) ?? -1;
					expect(leftNow).toBeGreaterThanOrEqual(0);
					expect(leftNow).toBeLessThanOrEqual(left);
					left = leftNow;
				}
			}),
			PROPERTY_RUNS
		);
	});

	it('survives JSON after every act, and stays in its bounds', () => {
		fc.assert(
			fc.property(anyActs, (acts) => {
				let run = start();
				for (const [what, waitMs] of acts) {
					run = act(run, what, run.seenAt + waitMs);
					expect(readRun(JSON.stringify(run))).toEqual(run);
					expect(run.cardIds[run.current]).toBeDefined();
					for (const score of scores(run)) if (score !== null) expect(score > 0 || score === 0).toBe(true);
				}
			}),
			PROPERTY_RUNS
		);
	});

	it('is over at once without questions', () => {
		expect(start({ cardIds: [] }).isOver).toBe(true);
	});
});

describe('readRun', () => {
	it.each([
		'',
		'null',
		'[]',
		'{}',
		'7',
		'{"version":2}',
		JSON.stringify({ ...start(), answers: [] }),
		JSON.stringify({ ...start(), usedMs: 'x' })
	])('takes no %s for a run', (text) => {
		expect(readRun(text)).toBeNull();
	});
});

describe('a quiz whose deck changed in between', () => {
	const moved = after(start(), answered(1), NEXT, answered(0));
	const without = (...gone: string[]) => leaveOut(moved, (id) => !gone.includes(id));

	it('goes on without the cards that are gone', () => {
		expect(without()).toBe(moved);
		expect(without('a/a/x')).toMatchObject({ current: 0, isRevealed: true, cardIds: ['a/b/x', 'a/c/x'] });
		expect(without('a/b/x')).toMatchObject({ current: 1, isRevealed: false, isOver: false });
		expect(scores(without('a/b/x'))).toEqual([1, null]);
	});

	it('shows the last one where none follows, and is over where none is left', () => {
		expect(without('a/b/x', 'a/c/x')).toMatchObject({ current: 0, isRevealed: true, isOver: false });
		expect(without('a/a/x', 'a/b/x', 'a/c/x')).toMatchObject({ isOver: true, answers: [] });
	});
});
