import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAskable, anyAskables } from '#tests/fixtures/quiz.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { drawQuestions, type Askable, type Draw } from './draw.ts';
import { gradeResponse, solutionOf, type Response } from './grade.ts';
import { makeQuestions, type Question } from './question.ts';

const byId = (cards: readonly Askable[]) => new Map(cards.map((card) => [card.cardId, card]));
const make = (cards: readonly Askable[], draws: readonly Draw[], seed = 's', asksReasons = true) =>
	makeQuestions({ draws, cards: byId(cards), seed, asksReasons });
const one = (draw: Omit<Draw, 'cardId'>, asksReasons = true, card = anAskable(1, ['typed', 'chosen', 'told'])) =>
	make([card], [{ cardId: card.cardId, ...draw }], 's', asksReasons)[0];

const quizzes = fc.tuple(anyAskables, fc.string(), fc.boolean()).map(([cards, seed, isSprint]) => {
	const formatsFor = () => (isSprint ? (['truth'] as const) : (['typed', 'chosen', 'truth'] as const));
	const draws = drawQuestions({ candidates: cards, count: 30, seed, formatsFor, timesPicked: () => 0 });
	return { cards, draws, seed, asksReasons: !isSprint };
});

describe('makeQuestions', () => {
	it('shows key and drawn distractors', () => {
		const question = one({ format: 'chosen', picks: [4, 2] });
		expect(question).toMatchObject({
			format: 'chosen',
			options: [{ en: 'key' }, { en: 'other 4' }, { en: 'other 2' }]
		});
	});

	it('claims the drawn option where true or false is asked of a card with options', () => {
		expect(one({ format: 'truth', picks: [3] })).toMatchObject({
			claim: { en: 'other 3' },
			isTrue: false,
			reasons: []
		});
		expect(one({ format: 'truth', picks: [0] })).toMatchObject({ claim: { en: 'key' }, isTrue: true });
	});

	it('asks why only where the mode does', () => {
		const card = anAskable(1, ['truth']);
		expect(one({ format: 'truth', picks: [] }, true, card)).toMatchObject({
			claim: null,
			isTrue: false,
			reasons: { length: 3 }
		});
		expect(one({ format: 'truth', picks: [] }, false, card)).toMatchObject({ reasons: [], reasonOrder: [] });
	});

	it.each<[string, Omit<Draw, 'cardId'>]>([
		['an option that is gone', { format: 'chosen', picks: [1, 9] }],
		['the key as a distractor', { format: 'chosen', picks: [0, 1] }],
		['one distractor twice', { format: 'chosen', picks: [1, 1] }],
		['no distractor', { format: 'chosen', picks: [] }],
		['a claim that is gone', { format: 'truth', picks: [9] }],
		['a format the card is not asked in', { format: 'paired', picks: [] }]
	])('leaves out a question with %s', (_, draw) => {
		expect(one(draw)).toBeUndefined();
	});

	it('leaves out a card that is gone', () => {
		expect(make([], [{ cardId: 'vocabulary/gone/term', format: 'typed', picks: [] }])).toEqual([]);
	});

	it('makes the same quiz for the same seed', () => {
		fc.assert(
			fc.property(quizzes, ({ cards, draws, seed, asksReasons }) => {
				const first = make(cards, draws, seed, asksReasons);
				expect(make([...cards].reverse(), draws, seed, asksReasons)).toEqual(first);
				expect(first).toHaveLength(draws.length);
			}),
			PROPERTY_RUNS
		);
	});

	it('shows the key exactly once, and each option once', () => {
		fc.assert(
			fc.property(quizzes, ({ cards, draws, seed, asksReasons }) => {
				for (const question of make(cards, draws, seed, asksReasons)) {
					if (question.format === 'chosen') {
						expect([...question.order].sort()).toEqual([...question.options.keys()]);
						expect(question.options.filter(({ en }) => en === 'key')).toHaveLength(1);
					}
					if (question.format === 'truth')
						expect([...question.reasonOrder].sort()).toEqual([...question.reasons.keys()]);
				}
			}),
			PROPERTY_RUNS
		);
	});

	it('puts the key in every place equally often over a quiz, give or take one, and never in a pattern', () => {
		const cards = Array.from({ length: 31 }, (_, n) => anAskable(n));
		const draws = cards.map(({ cardId }): Draw => ({ cardId, format: 'chosen', picks: [1, 2] }));
		const placesOf = (seed: string) =>
			make(cards, draws, seed).map((question) => (question.format === 'chosen' ? question.order.indexOf(0) : -1));
		for (const seed of ['a', 'b', 'c']) {
			const counts = [0, 1, 2].map((place) => placesOf(seed).filter((each) => each === place).length);
			expect([...counts].sort()).toEqual([10, 10, 11]);
		}
		expect(placesOf('a')).not.toEqual(placesOf('b'));
		const cycle = placesOf('a')
			.slice(3)
			.every((place, i) => place === placesOf('a')[i]);
		expect(cycle).toBe(false);
	});
});

const gradeTyped = (text: string) => ({ score: text === 'right' ? 1 : 0, remarks: [] });
const anyResponse: fc.Arbitrary<Response> = fc.oneof(
	fc.record({ format: fc.constant('typed' as const), text: fc.constantFrom('right', 'wrong', '') }),
	fc.record({ format: fc.constant('chosen' as const), option: fc.integer({ min: -1, max: 5 }) }),
	fc.record({
		format: fc.constant('truth' as const),
		isTrue: fc.boolean(),
		reason: fc.option(fc.integer({ min: -1, max: 4 }))
	}),
	fc.record({
		format: fc.constant('told' as const),
		rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
	}),
	fc.record({ format: fc.constant('paired' as const), misses: fc.nat(9), pickedNoteId: fc.constant(null) })
);

describe('gradeResponse', () => {
	const truth = anAskable(1, ['truth']);
	const paired = anAskable(1, ['paired']);
	it.each<[string, Question | undefined, Response, number, string | null]>([
		['the key', one({ format: 'chosen', picks: [1, 2] }), { format: 'chosen', option: 0 }, 1, null],
		[
			'a distractor',
			one({ format: 'chosen', picks: [3, 2] }),
			{ format: 'chosen', option: 1 },
			0,
			'vocabulary/other-3'
		],
		['no option', one({ format: 'chosen', picks: [1, 2] }), { format: 'chosen', option: 7 }, 0, null],
		[
			'a false claim believed',
			one({ format: 'truth', picks: [2] }),
			{ format: 'truth', isTrue: true, reason: null },
			0,
			'vocabulary/other-2'
		],
		[
			'a true claim denied',
			one({ format: 'truth', picks: [0] }),
			{ format: 'truth', isTrue: false, reason: null },
			0,
			null
		],
		[
			'a claim seen through',
			one({ format: 'truth', picks: [2] }),
			{ format: 'truth', isTrue: false, reason: null },
			1,
			null
		],
		[
			'true or false with its reason',
			one({ format: 'truth', picks: [] }, true, truth),
			{ format: 'truth', isTrue: false, reason: 0 },
			1,
			null
		],
		[
			'a wrong reason',
			one({ format: 'truth', picks: [] }, true, truth),
			{ format: 'truth', isTrue: false, reason: 2 },
			0.5,
			null
		],
		[
			'no reason where one is asked',
			one({ format: 'truth', picks: [] }, true, truth),
			{ format: 'truth', isTrue: false, reason: null },
			0.5,
			null
		],
		[
			'the right reason for the wrong verdict',
			one({ format: 'truth', picks: [] }, true, truth),
			{ format: 'truth', isTrue: true, reason: 0 },
			0,
			null
		],
		['said, rated Again', one({ format: 'told', picks: [] }), { format: 'told', rating: 1 }, 0, null],
		['said, rated Hard', one({ format: 'told', picks: [] }), { format: 'told', rating: 2 }, 0.5, null],
		['said, rated Good', one({ format: 'told', picks: [] }), { format: 'told', rating: 3 }, 1, null],
		[
			'a pair at once',
			one({ format: 'paired', picks: [] }, true, paired),
			{ format: 'paired', misses: 0, pickedNoteId: null },
			1,
			null
		],
		[
			'a pair after one try',
			one({ format: 'paired', picks: [] }, true, paired),
			{ format: 'paired', misses: 1, pickedNoteId: 'a/b' },
			0.5,
			'a/b'
		],
		['typed right', one({ format: 'typed', picks: [] }), { format: 'typed', text: 'right' }, 1, null],
		['another format', one({ format: 'typed', picks: [] }), { format: 'chosen', option: 0 }, 0, null]
	])('%s', (_, question, response, score, pickedNoteId) => {
		if (!question) throw new Error('no question');
		expect(gradeResponse(question, response, gradeTyped)).toMatchObject({ score, pickedNoteId });
	});

	it('says why a distractor is wrong, and nothing of the key', () => {
		const question = one({ format: 'chosen', picks: [1, 2] });
		if (!question) throw new Error('no question');
		expect(gradeResponse(question, { format: 'chosen', option: 2 }, gradeTyped).remarks).toEqual([
			{ tone: 'wrong', text: { fr: 'other 2 is something else', en: 'other 2 is something else' } }
		]);
		expect(gradeResponse(question, { format: 'chosen', option: 0 }, gradeTyped).remarks).toEqual([]);
	});

	it('names the look-alike that was typed', () => {
		const rival = {
			noteId: 'vocabulary/rival',
			term: { fr: 'rival', en: 'rival' },
			meaning: { fr: '', en: '' },
			accepted: ['rival']
		};
		const card = anAskable(1, [], {
			askings: [{ format: 'typed', stem: { fr: '', en: '' }, cue: null, rivals: [rival] }]
		});
		const question = one({ format: 'typed', picks: [] }, true, card);
		if (!question) throw new Error('no question');
		expect(gradeResponse(question, { format: 'typed', text: 'the rival' }, gradeTyped).pickedNoteId).toBe(rival.noteId);
		expect(gradeResponse(question, { format: 'typed', text: 'right' }, gradeTyped).pickedNoteId).toBeNull();
	});

	it('is 0 to 1 for any response, and full marks for every solution', () => {
		fc.assert(
			fc.property(quizzes, anyResponse, ({ cards, draws, seed, asksReasons }, response) => {
				for (const question of make(cards, draws, seed, asksReasons)) {
					const { score } = gradeResponse(question, response, gradeTyped);
					expect(score).toBeGreaterThanOrEqual(0);
					expect(score).toBeLessThanOrEqual(1);
					const solution = solutionOf(question) ?? { format: 'typed', text: 'right' };
					expect(gradeResponse(question, solution, gradeTyped)).toEqual({ score: 1, remarks: [], pickedNoteId: null });
				}
			}),
			PROPERTY_RUNS
		);
	});
});
