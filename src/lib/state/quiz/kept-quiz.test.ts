import { describe, expect, it } from 'vitest';
import { startRun, type QuizRun } from '#domain/quiz/run.ts';
import { keptFor, type KeptQuiz } from './kept-quiz.ts';

const QUERY = 'mode=mixed&seed=a';
const kept = (fields: Partial<QuizRun> = {}): KeptQuiz => {
	const start = { quizId: 'q1', mode: 'mixed', query: QUERY, cardIds: ['a/a/x'], limitMs: null } as const;
	return { run: { ...startRun({ ...start, feedback: 'after-each' }, 0), ...fields }, draws: [], missing: 0 };
};
const mine = kept({ seenAt: 5 });

describe('the quiz that goes on at an address', () => {
	it.each<[string, KeptQuiz | null, KeptQuiz | null, 'tab' | 'store' | null]>([
		['none', null, null, null],
		['this tab’s own', mine, null, 'tab'],
		['this tab’s own, where another quiz was touched last', mine, kept({ query: 'mode=exam&seed=b' }), 'tab'],
		['this tab’s own, where the same link was begun apart', mine, kept({ quizId: 'q2', seenAt: 9 }), 'tab'],
		['as far as another tab came with it', mine, kept({ seenAt: 9 }), 'store'],
		['as another tab finished it', mine, kept({ seenAt: 9, isOver: true }), 'store'],
		['this tab’s own, where that is further', mine, kept({ seenAt: 4 }), 'tab'],
		['one that a closed tab left', null, kept(), 'store'],
		['none that a closed tab finished', null, kept({ isOver: true }), null],
		['one that was left, where this tab has another', kept({ query: 'mode=exam&seed=b' }), kept(), 'store']
	])('is %s', (_, ofTab, ofStore, expected) => {
		const found = keptFor(QUERY, ofTab, ofStore);
		expect(found).toBe({ tab: ofTab, store: ofStore, null: null }[expected ?? 'null']);
	});
});
