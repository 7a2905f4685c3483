import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAskable, anyAskables } from '#tests/fixtures/quiz.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { ATTEMPT_FORMATS } from '../event.ts';
import { drawQuestions, offeredFormats, type Draw } from './draw.ts';
import type { Askable } from './draw.ts';

const draw = (candidates: readonly Askable[], fields: Partial<Parameters<typeof drawQuestions>[0]> = {}) =>
	drawQuestions({ candidates, count: 10, seed: 's', formatsFor: () => ['chosen'], timesPicked: () => 0, ...fields });

describe('offeredFormats', () => {
	it('makes true or false of options, unless the card has its own', () => {
		const of = (...formats: Parameters<typeof anAskable>[1] & {}) => offeredFormats(anAskable(1, formats).askings);
		expect(of('chosen', 'told')).toEqual(['chosen', 'told', 'truth']);
		expect(of('truth')).toEqual(['truth']);
		expect(of('typed')).toEqual(['typed']);
	});
});

describe('drawQuestions', () => {
	it.each<[string, Partial<Parameters<typeof drawQuestions>[0]>, Omit<Draw, 'cardId'>]>([
		['the two nearest look-alikes', {}, { format: 'chosen', picks: [1, 2] }],
		[
			'first what the learner picked instead',
			{ timesPicked: (_, picked) => (picked === 'vocabulary/other-4' ? 2 : picked === 'vocabulary/other-3' ? 1 : 0) },
			{ format: 'chosen', picks: [4, 3] }
		],
		['by the first format offered', { formatsFor: () => ['typed', 'told'] }, { format: 'told', picks: [] }]
	])('asks %s', (_, fields, expected) => {
		expect(draw([anAskable(1, ['chosen', 'told'])], fields)).toEqual([
			{ cardId: 'vocabulary/note-1/term', ...expected }
		]);
	});

	it('leaves out what the mode can’t ask, and takes the next', () => {
		const cards = [anAskable(1, ['typed']), anAskable(2), anAskable(3)];
		expect(draw(cards, { count: 1 }).map(({ cardId }) => cardId)).toEqual(['vocabulary/note-2/term']);
	});

	it('claims what is true and what is not in equal shares, mixed by the seed', () => {
		const cards = Array.from({ length: 20 }, (_, n) => anAskable(n));
		const claims = (seed: string) =>
			draw(cards, { count: 20, seed, formatsFor: () => ['truth'] }).map(({ picks }) => picks[0] === 0);
		expect(claims('a').filter(Boolean)).toHaveLength(10);
		expect(claims('a')).toEqual(claims('a'));
		expect(claims('a')).not.toEqual(claims('b'));
	});

	it('is the same for the same arguments, one question a note, no more than asked, all of them possible', () => {
		fc.assert(
			fc.property(
				anyAskables,
				fc.nat(30),
				fc.string(),
				fc.shuffledSubarray([...ATTEMPT_FORMATS]),
				(cards, count, seed, wanted) => {
					const options = { count, seed, formatsFor: () => wanted };
					const draws = draw(cards, options);
					expect(draw(cards, options)).toEqual(draws);
					const possible = cards.filter((card) =>
						offeredFormats(card.askings).some((format) => wanted.includes(format))
					);
					expect(draws).toHaveLength(Math.min(count, possible.length));
					expect(new Set(draws.map(({ cardId }) => cardId)).size).toBe(draws.length);
				}
			),
			PROPERTY_RUNS
		);
	});

	it('never draws the key as its own distractor, nor one twice', () => {
		fc.assert(
			fc.property(anyAskables, fc.nat(4), (cards, favourite) => {
				const timesPicked = (_: string, picked: string) => Number(picked.endsWith(`-${favourite}`));
				for (const { picks } of draw(cards, { timesPicked })) {
					expect(picks).not.toContain(0);
					expect(new Set(picks).size).toBe(picks.length);
				}
			}),
			PROPERTY_RUNS
		);
	});
});
