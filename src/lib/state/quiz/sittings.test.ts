import { describe, expect, it } from 'vitest';
import { Again, Good, type EventOf } from '#domain/event.ts';
import { quizLines } from '#domain/quiz/history.ts';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { anEvent, TEST_AT } from '#tests/fixtures/events.ts';
import { readMistakes, readQuizzes } from '../stats/read-mistakes.ts';
import { correctAttempt, takeBackAttempt } from './correct.ts';
import { readSittings } from './sittings.ts';
import { readConfusions, readTroubles } from './troubles.ts';

const quizId = 'quiz-1';
const NOW = TEST_AT + 60_000;
const { studyDay: TODAY, tzMin, rolloverHour } = anEvent('attempt');
const stamp = { at: NOW, tzMin, studyDay: TODAY, rolloverHour };
const WRONG = { cardId: 'a/a/term', score: 0, pickedNoteId: 'a/c', certainty: 'sure' } as const;
const RIGHT = { cardId: 'a/b/term', score: 1, certainty: 'sure' } as const;

/** A quiz of two: one surely wrong, one surely right. */
async function takeQuiz() {
	const store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => NOW });
	const add = async (fields: Partial<EventOf<'attempt'>>) => {
		const { id: _, hlc: __, ...draft } = anEvent('attempt', { quizId, ...fields });
		return (await store.record(draft, crypto.randomUUID())).event.id;
	};
	const [wrongId, rightId] = [await add(WRONG), await add(RIGHT)];
	const { id: _, hlc: __, ...end } = anEvent('quiz', { quizId, questionCount: 2, score: 1 });
	await store.record(end, crypto.randomUUID());
	return { store, wrongId, rightId };
}
type Taken = Awaited<ReturnType<typeof takeQuiz>>;

/** Everything that is told of quizzes, as one row of figures. */
async function told({ store }: Taken) {
	const { ends, attempts } = await readSittings(store, { fromAt: 0, toAt: NOW, most: 20 });
	const [line] = quizLines(ends, attempts);
	const troubles = await readTroubles(store, TODAY);
	return {
		score: line?.score,
		calibration: line?.calibration && [line.calibration.sureRight, line.calibration.sureWrong],
		trend: (await readQuizzes(store, NOW)).map(({ score, questionCount }) => score / questionCount),
		spots: troubles.spots.map(({ cardId }) => cardId),
		confusions: troubles.confusions.length,
		ranked: (await readConfusions(store, TODAY, NOW)).confusions.length,
		mistakes: (await readMistakes(store, NOW)).length
	};
}

const target = (cardId: string) => ({ quizId, cardId, stamp, requestId: crypto.randomUUID() });
const RIGHT_AFTER_ALL = { spots: [], confusions: 0, ranked: 0, mistakes: 0 };
const AS_GIVEN = { spots: [WRONG.cardId], confusions: 1, ranked: 1, mistakes: 1 };

describe('what is told of quizzes', () => {
	it.each<[string, (taken: Taken) => Promise<unknown>, Awaited<ReturnType<typeof told>>]>([
		['as it was given', async () => undefined, { score: 1, calibration: [1, 1], trend: [0.5], ...AS_GIVEN }],
		[
			'with *I was right*',
			({ store }) => correctAttempt(store, { ...target(WRONG.cardId), rating: Good }),
			{ score: 2, calibration: [2, 0], trend: [1], ...RIGHT_AFTER_ALL }
		],
		[
			'without an answer taken back',
			({ store }) => takeBackAttempt(store, target(WRONG.cardId)),
			{ score: 1, calibration: [1, 0], trend: [0.5], ...RIGHT_AFTER_ALL }
		],
		[
			'with an answer taken back from elsewhere in the app',
			({ store, wrongId }) => store.record({ kind: 'undo', ...stamp, undoes: wrongId }, 'r'),
			{ score: 1, calibration: [1, 0], trend: [0.5], ...RIGHT_AFTER_ALL }
		],
		[
			'as it was given where *I was right* was taken back',
			async ({ store }) => {
				await correctAttempt(store, { ...target(WRONG.cardId), rating: Good });
				const last = await store.lastUndoable(TODAY);
				await store.record({ kind: 'undo', ...stamp, undoes: last?.id ?? '' }, 'r');
			},
			{ score: 1, calibration: [1, 1], trend: [0.5], ...AS_GIVEN }
		],
		[
			'with a right answer that was none',
			({ store }) => correctAttempt(store, { ...target(RIGHT.cardId), rating: Again }),
			{ ...AS_GIVEN, score: 0, calibration: [0, 2], trend: [0], spots: [WRONG.cardId, RIGHT.cardId] }
		]
	])('is told %s', async (_, correct, expected) => {
		const taken = await takeQuiz();
		await correct(taken);
		expect(await told(taken)).toEqual(expected);
	});
});
