import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { foldNotes, searchNotes, wordsOf, type Searchable } from './search.ts';

const note = (id: string, code: string, en: string, fr: string, text = ''): Searchable => ({
	id,
	code,
	title: { fr, en },
	texts: [{ fr: text, en: text }]
});

const NOTES = foldNotes([
	note('base', 'VOCU 002 6', 'base image', 'image de base', 'An image without a parent: `FROM scratch`.'),
	note('image', 'VOCU 001 1', 'image', 'image', 'Couches en lecture seule.'),
	note('layer', 'VOCU 014 3', 'layer', 'couche', 'Part of an image.'),
	note('short', 'VOCU 020 7', 'ephemeral', 'éphémère', 'Removed with `docker run --rm`, 014 times.')
]);

describe('searchNotes', () => {
	it.each([
		['a title, the very title first', 'image', 'image base layer'],
		['a title in the other language', 'couche', 'layer image'],
		['without accents', 'ephemere', 'short'],
		['with the accents of another', 'éphemérè', 'short'],
		['capitals', 'BASE IMAGE', 'base'],
		['words in any order, in title and text', 'parent base', 'base'],
		['a code, before a text that says the same', '014', 'layer short'],
		['a code with spaces', 'vocu 014 3', 'layer'],
		['a code without', 'VOCU0143', 'layer'],
		['an option of a command', '--rm', 'short'],
		['a part of a word', 'phem', 'short'],
		['a word of the title and one of the code', 'layer 014', 'layer'],
		['nothing that holds one word only', 'image kubernetes', ''],
		['nothing at all: every note', '  ', 'base image layer short']
	])('finds %s', (_, query, expected) => {
		expect(searchNotes(NOTES, query).join(' ')).toBe(expected);
	});

	it('finds fewer notes with every word more, and each of them again', () => {
		const anyQuery = fc.array(fc.constantFrom('image', 'o', '014', 'couche', 'e', 'zz', '--'), { maxLength: 4 });
		fc.assert(
			fc.property(anyQuery, fc.constantFrom('a', 'vocu', 'run', 'in'), (words, more) => {
				const few = searchNotes(NOTES, [...words, more].join(' '));
				const many = searchNotes(NOTES, words.join(' '));
				expect(few.filter((id) => !many.includes(id))).toEqual([]);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('wordsOf', () => {
	it.each([
		['  Éphémère   image ', ['ephemere', 'image']],
		['image IMAGE', ['image']],
		['', []]
	])('%j', (query, words) => {
		expect(wordsOf(query)).toEqual(words);
	});
});
