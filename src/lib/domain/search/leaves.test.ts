import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { plainText } from '../markup.ts';
import { markedLeaves } from './leaves.ts';

const show = (markup: string, ...words: string[]): string =>
	markedLeaves(markup, words)
		.map(({ text, isCode, isMarked }) => {
			const look = isCode ? `<${text}>` : text;
			return isMarked ? `[${look}]` : look;
		})
		.join('');

describe('markedLeaves', () => {
	it.each([
		['What does `--rm` do?', ['--rm'], 'What does [<--rm>] do?'],
		['What does `docker run --rm` do?', ['run'], 'What does <docker >[<run>]< --rm> do?'],
		['an **ima**ge', ['image'], 'an [ima][ge]'],
		['[the page](https://docs.docker.com/) says', ['page'], 'the [page] says'],
		['one\ntwo', ['two'], 'one [two]'],
		['*sans état*', ['etat'], 'sans [état]'],
		['no words', [], 'no words']
	])('of %j with %j', (markup, words, expected) => {
		expect(show(markup, ...words)).toBe(expected);
	});

	it('draws the plain text, whatever is marked', () => {
		const anyMarkup = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '*', '**', '`', '\n', '[a](https://b.c/)') });
		fc.assert(
			fc.property(anyMarkup, fc.array(fc.constantFrom('a', 'e', 'ae')), (markup, words) => {
				const leaves = markedLeaves(markup, words);
				expect(leaves.map(({ text }) => text).join('')).toBe(plainText(markup));
			}),
			PROPERTY_RUNS
		);
	});
});
