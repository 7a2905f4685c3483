import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/language.ts';
import type { Note } from '#domain/note.ts';
import { truth, type TruthContent } from './kind.ts';

const written = {
	statement: { fr: 'Les fichiers sont perdus.', en: 'The files are lost.' },
	isTrue: false,
	reasons: [
		{ fr: "Il n'est qu'arrêté.", en: 'It is only stopped.' },
		{
			fr: 'Ils sont dans un volume.',
			en: 'They are in a volume.',
			remark: { fr: 'Quel volume ?', en: 'Which volume?' }
		},
		{ fr: "L'image a changé.", en: 'The image has changed.' }
	]
};
const content = v.parse(truth.schema, written);

const promptOf = (language: Language, of: TruthContent = content) => ({
	// the kind reads nothing else of the note
	note: { content: of } as Note<TruthContent>,
	facet: 'truth',
	language
});

describe('grade', () => {
	const volume = ['Quel volume ?', 'Which volume?'];

	it.each<[boolean, number, number, string[][]]>([
		[false, 0, 1, []],
		[false, 1, 0.5, [volume]],
		[false, 2, 0.5, []],
		[true, 0, 0, []],
		[true, 1, 0, [volume]],
		[false, 3, 0.5, []]
	])('%j with reason %i is worth %d, in both languages', (isTrue, reason, score, remarks) => {
		for (const language of ['fr', 'en'] as const) {
			const verdict = truth.grade(promptOf(language), { isTrue, reason });
			expect(verdict.score).toBe(score);
			expect(verdict.remarks.map(({ text }) => [text.fr, text.en])).toEqual(remarks);
			// of a true statement, the other verdict is worth as much
			expect(truth.grade(promptOf(language, { ...content, isTrue: true }), { isTrue: !isTrue, reason })).toEqual(
				verdict
			);
		}
	});

	it('lists the wrong verdict and every wrong reason as a mistake', () => {
		expect(truth.facets(content)).toEqual(['truth']);
		expect(truth.isGraded('truth')).toBe(true);
		expect(truth.solution(promptOf('fr'))).toEqual({ isTrue: false, reason: 0 });
		expect(truth.mistakes(promptOf('fr'))).toEqual([
			{ response: { isTrue: true, reason: 0 }, remark: null },
			{ response: { isTrue: false, reason: 1 }, remark: written.reasons[1]?.remark },
			{ response: { isTrue: false, reason: 2 }, remark: null }
		]);
	});

	it('describes the choice in the language of the page', () => {
		expect(truth.describe(promptOf('fr'), { isTrue: true, reason: 2 })).toBe("Vrai · L'image a changé.");
		expect(truth.describe(promptOf('en'), { isTrue: false, reason: 0 })).toBe('False · It is only stopped.');
	});
});

describe('in words', () => {
	it('is its statement, answered by true or false and the right reason', () => {
		expect(truth.title(content)).toEqual(written.statement);
		expect(truth.sides(content, 'truth')).toEqual({
			front: written.statement,
			back: [{ fr: 'Faux', en: 'False' }, written.reasons[0]]
		});
		expect(truth.sides({ ...content, isTrue: true }, 'truth').back[0]).toEqual({ fr: 'Vrai', en: 'True' });
	});
});

describe('schema', () => {
	it.each<[object, string, string]>([
		[{ isTrue: 'no' }, 'isTrue', 'has to be true or false, without quotes'],
		[{ statement: { fr: 'a' } }, 'statement.en', 'needs a text for fr and one for en'],
		[{ reasons: written.reasons.slice(0, 2) }, 'reasons', 'needs exactly three entries, the right one first'],
		[{ isFalse: true }, 'isFalse', 'needs statement, isTrue and reasons']
	])('finds fault with %j at %s', (fields, path, message) => {
		const result = v.safeParse(truth.schema, { ...written, ...fields });
		expect(result.issues?.map((issue) => [v.getDotPath(issue), issue.message])).toContainEqual([path, message]);
	});
});

describe('problems', () => {
	it('finds a remark on the right reason and equal reasons', () => {
		expect(truth.problems(content)).toEqual([]);
		const [key, second, third] = content.reasons;
		// the schema asks for three reasons
		const reasons = [{ ...key!, remark: { fr: 'a', en: 'b' } }, second!, { ...third!, fr: second!.fr }];
		expect(truth.problems({ ...content, reasons }).map(({ field }) => field)).toEqual([
			'reasons.0.remark',
			'reasons.2.fr'
		]);
	});
});
