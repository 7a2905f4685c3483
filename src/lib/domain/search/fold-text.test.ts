import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { foldText, foldWithPlaces } from './fold-text.ts';

describe('foldText', () => {
	it.each([
		['Éphémère', 'ephemere'],
		['e\u0301phe\u0301me\u0300re', 'ephemere'],
		['Nœud, Œuvre', 'noeud, oeuvre'],
		['l’image', "l'image"],
		['sans\u00a0état\u202f?\nOui', 'sans etat ? oui'],
		['avant–après', 'avant-apres'],
		['DOCKER run --rm', 'docker run --rm'],
		['Straße', 'strasse'],
		['', '']
	])('%s becomes %s', (text, folded) => {
		expect(foldText(text)).toBe(folded);
	});
});

describe('foldWithPlaces', () => {
	it('leads back to the characters, an accent that stands alone with the one before it', () => {
		const { folded, starts, ends } = foldWithPlaces('œe\u0301t');
		expect(folded).toBe('oeet');
		expect(starts).toEqual([0, 0, 1, 3]);
		expect(ends).toEqual([1, 1, 3, 4]);
	});

	it('folds any text as foldText does, each unit from a place in it', () => {
		const anyText = fc.string({ unit: 'binary', maxLength: 30 });
		fc.assert(
			fc.property(anyText, (text) => {
				const { folded, starts, ends } = foldWithPlaces(text);
				expect(folded).toBe(foldText(text));
				expect(starts).toHaveLength(folded.length);
				expect(ends).toHaveLength(folded.length);
				starts.forEach((start, i) => expect(start).toBeLessThan(ends[i] ?? 0));
				expect([...starts]).toEqual([...starts].sort((a, b) => a - b));
			}),
			PROPERTY_RUNS
		);
	});
});
