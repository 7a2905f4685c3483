import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { foldText } from './fold-text.ts';
import { cutAtMarks, findMarks } from './marks.ts';
import { wordsOf } from './search.ts';

/** The text with its marks in brackets. */
const show = (text: string, query: string): string =>
	cutAtMarks(text, findMarks(text, wordsOf(query)))
		.map((part) => (part.isMarked ? `[${part.text}]` : part.text))
		.join('');

describe('findMarks', () => {
	it.each([
		['sans état', 'etat', 'sans [état]'],
		['an e\u0301tat', 'etat', 'an [e\u0301tat]'],
		['un nœud', 'no', 'un [nœ]ud'],
		['Image, image', 'image', '[Image], [image]'],
		['docker run', 'ock cke', 'd[ocke]r run'],
		['aaa', 'a', '[aaa]'],
		['nothing here', 'volume', 'nothing here'],
		['', 'volume', ''],
		['everything', '', 'everything']
	])('in %j for %j', (text, query, expected) => {
		expect(show(text, query)).toBe(expected);
	});

	it('marks what was looked for, in order and apart, and cutting loses nothing', () => {
		const anyText = fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', 'œ', ' ', '👩‍🚀', 'B'), maxLength: 20 });
		fc.assert(
			fc.property(anyText, fc.array(fc.constantFrom('a', 'e', 'oe', 'ab', 'o')), (text, words) => {
				const marks = findMarks(text, words);
				marks.forEach(({ from, to }, i) => {
					expect(from).toBeLessThan(to);
					expect(from).toBeGreaterThan(marks[i - 1]?.to ?? -1);
					const marked = foldText(text.slice(from, to));
					expect(words.some((word) => marked.includes(word))).toBe(true);
				});
				expect(cutAtMarks(text, marks).map((part) => part.text)).not.toContain('');
				expect(
					cutAtMarks(text, marks)
						.map((part) => part.text)
						.join('')
				).toBe(text);
			}),
			PROPERTY_RUNS
		);
	});
});
