import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { confusedWith, troubleSpots, type AnswerEvent } from './trouble.ts';

const TODAY = 20_000;
const X = 'vocabulary/stateless/term';
const Y = 'vocabulary/ephemeral/term';

const at = (daysAgo: number) => ({ studyDay: TODAY - daysAgo, at: (TODAY - daysAgo) * 86_400_000 });
const review = (cardId: string, daysAgo: number, rating: number): AnswerEvent => ({
	kind: 'review',
	cardId,
	rating,
	...at(daysAgo)
});
const attempt = (cardId: string, daysAgo: number, score: number, fields: Partial<AnswerEvent> = {}): AnswerEvent => ({
	kind: 'attempt',
	cardId,
	score,
	...at(daysAgo),
	...fields
});
const weights = (...events: AnswerEvent[]) =>
	Object.fromEntries(troubleSpots(events, TODAY).spots.map(({ cardId, weight }) => [cardId, weight]));

describe('troubleSpots', () => {
	it.each<[string, AnswerEvent[], Record<string, number>]>([
		['nothing of right answers', [review(X, 1, 3), attempt(Y, 1, 1)], {}],
		['a lapse of today', [review(X, 0, 1)], { [X]: 1 }],
		['half of it two weeks later', [review(X, 14, 1)], { [X]: 0.5 }],
		['nothing of a quarter ago', [review(X, 91, 1)], {}],
		['a wrong attempt', [attempt(X, 0, 0)], { [X]: 1 }],
		['more of one the learner was sure of', [attempt(X, 0, 0, { certainty: 'sure' })], { [X]: 1.5 }],
		['what is missing of a partly right one', [attempt(X, 0, 0.5)], { [X]: 0.5 }],
		['the sum of several', [review(X, 14, 1), attempt(X, 0, 0)], { [X]: 1.5 }],
		['half after a right day', [review(X, 2, 1), review(X, 1, 3)], { [X]: 0.5 * 0.5 ** (2 / 14) }],
		['as much after a right answer of the same day', [review(X, 0, 1), review(X, 0, 3)], { [X]: 1 }],
		['nothing after two right days', [review(X, 2, 1), review(X, 1, 3), attempt(X, 0, 1)], {}],
		[
			'nothing less for two right answers of one day',
			[review(X, 2, 1), review(X, 1, 3), review(X, 1, 3)],
			{ [X]: 0.5 * 0.5 ** (2 / 14) }
		],
		[
			'again what went wrong after it was mended',
			[review(X, 3, 1), review(X, 2, 3), review(X, 1, 3), review(X, 0, 1)],
			{ [X]: 1 }
		],
		['no more than today’s for a clock that was ahead', [review(X, -30, 1)], { [X]: 1 }],
		['nothing of other kinds', [{ kind: 'quiz', cardId: X, score: 0, ...at(0) }], {}]
	])('finds %s', (_, events, expected) => {
		const found = weights(...events);
		expect(Object.keys(found)).toEqual(Object.keys(expected));
		for (const [id, weight] of Object.entries(expected)) expect(found[id]).toBeCloseTo(weight, 9);
	});

	it('puts the heaviest first', () => {
		const { spots } = troubleSpots([review(X, 20, 1), review(Y, 1, 1)], TODAY);
		expect(spots.map(({ cardId }) => cardId)).toEqual([Y, X]);
	});

	it('never weighs 0 or less, and forgets a card once it was right on two later days', () => {
		const anyEvent = fc
			.record({
				cardId: fc.constantFrom(X, Y),
				daysAgo: fc.integer({ min: -2, max: 100 }),
				score: fc.constantFrom(0, 0.5, 1)
			})
			.map(({ cardId, daysAgo, score }) => attempt(cardId, daysAgo, score));
		fc.assert(
			fc.property(fc.array(anyEvent), (events) => {
				for (const { weight } of troubleSpots(events, TODAY).spots) expect(weight).toBeGreaterThan(0);
				const mended = [...events, ...[X, Y].flatMap((id) => [attempt(id, -3, 1), attempt(id, -4, 1)])];
				expect(troubleSpots(mended, TODAY)).toEqual({ spots: [], confusions: [] });
			}),
			PROPERTY_RUNS
		);
	});
});

describe('confusions', () => {
	const picked = (daysAgo: number, pickedNoteId: string) => attempt(X, daysAgo, 0, { pickedNoteId });

	it('count what is answered in place of what, until it is mended', () => {
		const events = [
			picked(14, 'vocabulary/ephemeral'),
			picked(0, 'vocabulary/ephemeral'),
			picked(0, 'vocabulary/stateful')
		];
		const { confusions } = troubleSpots(events, TODAY);
		expect(confusions).toMatchObject([
			{ noteId: 'vocabulary/stateless', pickedNoteId: 'vocabulary/ephemeral', times: 2, weight: 1.5 },
			{ noteId: 'vocabulary/stateless', pickedNoteId: 'vocabulary/stateful', times: 1, weight: 1 }
		]);
		expect(troubleSpots([...events, attempt(X, -1, 1), attempt(X, -2, 1)], TODAY).confusions).toEqual([]);
	});

	it('are those of the note that a contrast asks for', () => {
		const askedNoteId = 'vocabulary/child-image';
		const events = [
			attempt('vocabulary/child-or-parent/contrast', 0, 0, { pickedNoteId: 'vocabulary/parent-image', askedNoteId }),
			attempt('vocabulary/child-image/term', 0, 0, { pickedNoteId: 'vocabulary/parent-image' }),
			attempt('vocabulary/child-image/term', 0, 0, { pickedNoteId: 'vocabulary/child-image' })
		];
		expect(troubleSpots(events, TODAY).confusions).toMatchObject([{ noteId: 'vocabulary/child-image', times: 2 }]);
	});

	it('rank the options of both notes', () => {
		const { confusions } = troubleSpots([picked(0, 'vocabulary/ephemeral')], TODAY);
		const times = confusedWith(confusions);
		expect(times('vocabulary/stateless', 'vocabulary/ephemeral')).toBe(1);
		expect(times('vocabulary/ephemeral', 'vocabulary/stateless')).toBe(1);
		expect(times('vocabulary/stateless', 'vocabulary/stateful')).toBe(0);
	});
});
