import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '#domain/language.ts';
import { aNote } from '#tests/fixtures/cards.ts';
import { isKindName, kindOf, KINDS } from './index.ts';

/** Fields of a note's file that belong to every kind. */
const COMMON = ['kind', 'serial', 'weight', 'source', 'page', 'facts', 'teaches', 'after', 'why', 'versus'];

describe('kindOf', () => {
	it('finds the kinds of the list under their own names, and no others', () => {
		expect(Object.keys(KINDS)).toEqual(['term', 'cloze', 'contrast', 'truth']);
		for (const [name, kind] of Object.entries(KINDS)) {
			expect(kindOf(name)).toBe(kind);
			expect(kind.name).toBe(name);
		}
		for (const name of ['', 'Term', 'command', 'constructor', '__proto__']) {
			expect(kindOf(name)).toBeUndefined();
			expect(isKindName(name)).toBe(false);
		}
	});
});

describe.each(Object.keys(KINDS))('the example of %s', (name) => {
	const kind = kindOf(name);
	if (!kind) throw new Error(`no kind ${name}`);
	const file = parse(readFileSync(new URL(`./${name}/example.yaml`, import.meta.url), 'utf8')) as Record<
		string,
		unknown
	>;
	const content = v.parse(
		kind.schema,
		Object.fromEntries(Object.entries(file).filter(([key]) => !COMMON.includes(key)))
	);
	const graded = kind.facets(content).filter((facet) => kind.isGraded(facet));
	const prompts = graded.flatMap((facet) =>
		LANGUAGES.map((language) => ({ note: aNote({ kind: name, content }), facet, language }))
	);

	it('is a note of its kind without problems', () => {
		expect(file.kind).toBe(name);
		expect(kind.problems(content)).toEqual([]);
		expect(prompts.length).toBeGreaterThan(0);
	});

	it('can be read outside of a session, each side in both languages', () => {
		const texts = kind.facets(content).flatMap((facet) => {
			const { front, back } = kind.sides(content, facet);
			expect(back.length).toBeGreaterThan(0);
			return [front, ...back];
		});
		for (const text of [kind.title(content), ...texts]) {
			for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
		}
	});

	it.each(prompts)('proves itself: $facet in $language', (prompt) => {
		const solution = kind.solution(prompt);
		expect(kind.grade(prompt, solution)).toEqual({ score: 1, remarks: [] });
		expect(kind.describe(prompt, solution).length).toBeGreaterThan(0);
		const mistakes = kind.mistakes(prompt);
		expect(mistakes.length).toBeGreaterThan(0);
		for (const { response, remark } of mistakes) {
			const verdict = kind.grade(prompt, response);
			expect(verdict.score).toBeLessThan(1);
			if (remark) expect(verdict.remarks.map(({ text }) => text)).toContainEqual(remark);
		}
	});
});
