import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/language.ts';
import type { Note } from '#domain/note.ts';
import { contrast, type ContrastContent } from './kind.ts';

const written = {
	question: { fr: 'Un panier gardé en mémoire : laquelle ?', en: 'A cart kept in memory: which one?' },
	members: [
		{ fr: '**avec** état', en: 'stateful' },
		{ fr: 'sans état', en: 'stateless', remark: { fr: 'Le panier est un état.', en: 'The cart is state.' } },
		{ fr: 'immuable', en: 'immutable' }
	],
	reasons: [
		{ fr: 'Elle se souvient.', en: 'It remembers.' },
		{ fr: 'Elle est rapide.', en: 'It is fast.', remark: { fr: 'Sans rapport.', en: 'Beside the point.' } }
	]
};
const content = v.parse(contrast.schema, written);

const promptOf = (language: Language) => ({
	// the kind reads nothing else of the note
	note: { content } as Note<ContrastContent>,
	facet: 'contrast',
	language
});

describe('grade', () => {
	it.each<[number, number, number, string[][]]>([
		[0, 0, 1, []],
		[0, 1, 0.5, [['Sans rapport.', 'Beside the point.']]],
		[1, 0, 0, [['Le panier est un état.', 'The cart is state.']]],
		[
			1,
			1,
			0,
			[
				['Le panier est un état.', 'The cart is state.'],
				['Sans rapport.', 'Beside the point.']
			]
		],
		[2, 0, 0, []],
		[0, -1, 0.5, []],
		[9, 0, 0, []],
		[NaN, NaN, 0, []]
	])('member %i with reason %i is worth %d, in both languages', (member, reason, score, remarks) => {
		for (const language of ['fr', 'en'] as const) {
			const verdict = contrast.grade(promptOf(language), { member, reason });
			expect(verdict.score).toBe(score);
			expect(verdict.remarks.map(({ text }) => [text.fr, text.en])).toEqual(remarks);
			expect(verdict.remarks.every(({ tone }) => tone === 'wrong')).toBe(true);
		}
	});

	it('lists every wrong member and every wrong reason as a mistake', () => {
		expect(contrast.facets(content)).toEqual(['contrast']);
		expect(contrast.isGraded('contrast')).toBe(true);
		expect(contrast.solution(promptOf('fr'))).toEqual({ member: 0, reason: 0 });
		expect(contrast.mistakes(promptOf('fr'))).toEqual([
			{ response: { member: 1, reason: 0 }, remark: written.members[1]?.remark },
			{ response: { member: 2, reason: 0 }, remark: null },
			{ response: { member: 0, reason: 1 }, remark: written.reasons[1]?.remark }
		]);
	});

	it('describes the choice in the language of the page', () => {
		expect(contrast.describe(promptOf('fr'), { member: 0, reason: 1 })).toBe('avec état · Elle est rapide.');
		expect(contrast.describe(promptOf('en'), { member: 1, reason: 9 })).toBe('stateless · ?');
	});
});

describe('in words', () => {
	it('is its question, answered by the right member and the right reason', () => {
		expect(contrast.title(content)).toEqual(written.question);
		expect(contrast.sides(content, 'contrast')).toEqual({
			front: written.question,
			back: [written.members[0], written.reasons[0]]
		});
	});
});

describe('schema', () => {
	it.each<[object, string, string]>([
		[{ question: undefined }, 'question', 'needs a text for fr and one for en'],
		[{ members: written.members.slice(0, 1) }, 'members', 'needs two to four entries, the right one first'],
		[{ members: Array(5).fill(written.members[0]) }, 'members', 'needs two to four entries, the right one first'],
		[{ members: written.question }, 'members', 'is not a list: begin each entry with "- "'],
		[{ reasons: Array(4).fill(written.reasons[0]) }, 'reasons', 'needs two or three entries, the right one first'],
		[{ reasons: [written.reasons[0], { fr: 'a' }] }, 'reasons.1.en', 'needs fr and en'],
		[{ reasons: [written.reasons[0], { fr: 'a', en: 'b', remarks: 'c' }] }, 'reasons.1.remarks', 'needs fr and en'],
		[{ answer: 0 }, 'answer', 'needs question, members and reasons']
	])('finds fault with %j at %s', (fields, path, message) => {
		const result = v.safeParse(contrast.schema, { ...written, ...fields });
		const issues = result.issues?.map((issue) => [v.getDotPath(issue), issue.message]);
		expect(issues).toContainEqual([path, message]);
	});
});

describe('problems', () => {
	it('finds none in a good note', () => {
		expect(contrast.problems(content)).toEqual([]);
	});

	const option = (fr: string, en: string) => ({ fr, en, remark: null });

	it.each<[Partial<ContrastContent>, string, string]>([
		[
			{ members: [{ ...option('a', 'b'), remark: { fr: 'c', en: 'd' } }, option('e', 'f')] },
			'members.0.remark',
			'put the right one first'
		],
		[{ members: [option('a', 'b'), option('c', '**B**')] }, 'members.1.en', 'the same as the right entry'],
		[{ reasons: [option('a', 'b'), option('c', 'd'), option('c', 'e')] }, 'reasons.2.fr', 'the same as entry 2'],
		[{ question: { fr: 'Est-ce avec état ?', en: 'a' } }, 'question.fr', 'gives it away'],
		[{ question: { fr: 'a', en: 'Which is stateful?' } }, 'question.en', 'gives it away']
	])('finds the fault in %j', (fields, field, reason) => {
		expect(contrast.problems({ ...content, ...fields })).toEqual([
			{ field, reason: expect.stringContaining(reason) as string }
		]);
	});

	it('lets a question name the key beside another member, or a word as short as "no"', () => {
		expect(contrast.problems({ ...content, question: { fr: 'Avec état ou sans état ?', en: 'a' } })).toEqual([]);
		const members = [option('non', 'no'), option('oui', 'yes')];
		expect(contrast.problems({ ...content, members, question: { fr: 'Ou non ?', en: 'Is it no image?' } })).toEqual([]);
	});
});
