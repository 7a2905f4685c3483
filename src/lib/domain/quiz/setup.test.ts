import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { readSetup, writeSetup, type QuizSetup } from './setup.ts';

const known = {
	isMode: (name: string) => ['mixed', 'exam'].includes(name),
	isDeck: (id: string) => ['vocabulary', 'networks'].includes(id)
};
const read = (query: string) => readSetup(query, known);

const PLAIN: QuizSetup = {
	mode: 'mixed',
	deckIds: [],
	length: null,
	limit: null,
	isMarked: false,
	scope: 'seen',
	language: null,
	seed: 'abc',
	draws: null
};

const anySetup: fc.Arbitrary<QuizSetup> = fc.record({
	mode: fc.constantFrom('mixed', 'exam'),
	deckIds: fc.subarray(['networks', 'vocabulary']),
	length: fc.option(
		fc.oneof(
			fc.integer({ min: 1, max: 100 }).map((count) => ({ by: 'questions' as const, count })),
			fc.integer({ min: 1, max: 180 }).map((minutes) => ({ by: 'minutes' as const, minutes }))
		)
	),
	limit: fc.option(fc.oneof(fc.integer({ min: 1, max: 180 }), fc.constant('none' as const))),
	isMarked: fc.boolean(),
	scope: fc.constantFrom('seen', 'all'),
	language: fc.option(fc.constantFrom('fr', 'en')),
	seed: fc.stringMatching(/^[\w-]{0,40}$/),
	draws: fc.option(fc.stringMatching(/^[A-Z0-9a-z.-]{1,80}$/))
});

describe('the link of a quiz', () => {
	it('says what is chosen, and leaves out what is as usual', () => {
		expect(writeSetup(PLAIN)).toBe('mode=mixed&seed=abc');
		const full: QuizSetup = {
			...{ mode: 'exam', deckIds: ['vocabulary', 'networks'], length: { by: 'questions', count: 20 }, limit: 15 },
			...{ isMarked: true, scope: 'all', language: 'fr', seed: 'x', draws: 'VOCU17.1c12-23.0t' }
		};
		expect(writeSetup(full)).toBe(
			'mode=exam&decks=networks.vocabulary&n=20&limit=15&marks=1&scope=all&lang=fr&seed=x&q=VOCU17.1c12-23.0t'
		);
	});

	it('gives the setup back', () => {
		fc.assert(
			fc.property(anySetup, (setup) => {
				expect(read(writeSetup(setup))).toEqual({ setup });
			}),
			PROPERTY_RUNS
		);
	});

	it('may be short: all decks, lengths and limits of the mode, a seed to come', () => {
		expect(read('mode=mixed')).toEqual({ setup: { ...PLAIN, seed: '' } });
		expect(read('mode=mixed&decks=vocabulary.vocabulary&unknown=1')).toMatchObject({
			setup: { deckIds: ['vocabulary'] }
		});
	});

	it.each([
		['', 'mode', ''],
		['mode=hard', 'mode', 'hard'],
		['mode=constructor', 'mode', 'constructor'],
		['mode=mixed&decks=', 'no-deck', ''],
		['mode=mixed&decks=vocabulary.cooking', 'deck', 'cooking'],
		['mode=mixed&n=0', 'length', '0'],
		['mode=mixed&n=-5', 'length', '-5'],
		['mode=mixed&n=1e3', 'length', '1e3'],
		['mode=mixed&n=101', 'length', '101'],
		['mode=mixed&n=', 'length', ''],
		['mode=mixed&min=99999999999', 'length', '99999999999'],
		['mode=mixed&limit=NaN', 'limit', 'NaN'],
		['mode=mixed&scope=everything', 'scope', 'everything'],
		['mode=mixed&lang=de', 'language', 'de'],
		['mode=mixed&seed=%3Cb%3E', 'seed', '<b>'],
		[`mode=mixed&q=${'A'.repeat(5000)}`, 'draws', 'A'.repeat(40)]
	])('%s is refused: %s', (query, reason, value) => {
		expect(read(query)).toEqual({ problem: { reason, value } });
	});

	it('never throws, whatever was typed', () => {
		const anyField = fc.tuple(
			fc.constantFrom('mode', 'decks', 'n', 'min', 'limit', 'lang', 'seed', 'q', 'scope'),
			fc.string()
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(anyField).map((all) => `mode=mixed&${new URLSearchParams(all).toString()}`)
				),
				(query) => {
					const result = read(query);
					expect('setup' in result || result.problem.value.length <= 40).toBe(true);
				}
			),
			PROPERTY_RUNS
		);
	});
});
