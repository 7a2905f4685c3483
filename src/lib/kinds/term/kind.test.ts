import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/language.ts';
import type { Note } from '#domain/note.ts';
import { term, type TermContent } from './kind.ts';

const written = {
	term: { fr: 'sans état', en: 'stateless' },
	meaning: { fr: "Qui ne garde rien d'une exécution à l'autre.", en: 'That keeps nothing from one run to the next.' },
	ask: { fr: 'Comment qualifie-t-on ce qui ne garde rien ?', en: 'What do you call that which keeps nothing?' },
	accept: { fr: ['sans mémoire', 'stateless'], en: ['memoryless'] },
	refuse: [
		{
			answers: { fr: ['éphémère', 'sans attache'], en: ['ephemeral'] },
			remark: { fr: 'Éphémère : sa durée de vie.', en: 'Ephemeral: its lifetime.' }
		}
	]
};
const content = v.parse(term.schema, written);

const promptOf = (language: Language, facet = 'term', of: TermContent = content) => ({
	// the kind reads nothing else of the note
	note: { content: of } as Note<TermContent>,
	facet,
	language
});

describe('grade', () => {
	const french = ['right', 'En français\u00a0: **sans état**.'];
	const ephemeral = ['wrong', 'Éphémère : sa durée de vie.'];

	it.each<[string, number, string[][]]>([
		['sans état', 1, []],
		['SANS-ETAT', 1, []],
		['sans mémoire', 1, []],
		['stateless', 1, [french]],
		['memoryless', 1, [french]],
		['sans éttat', 1, [['near', 'Presque\u00a0: une différence. On écrit **sans état**.']]],
		['stetelass', 1, [['near', 'Presque\u00a0: deux différences. On écrit **stateless**.'], french]],
		['éphémère', 0, [ephemeral]],
		['éphémere', 0, [ephemeral]],
		['ephemeral', 0, [ephemeral]],
		['avec état', 0, []],
		['', 0, []]
	])('in French %j is worth %j', (text, score, remarks) => {
		const verdict = term.grade(promptOf('fr'), { text });
		expect(verdict.score).toBe(score);
		expect(verdict.remarks.map((remark) => [remark.tone, remark.text.fr])).toEqual(remarks);
	});

	it.each<[string, number, string[][]]>([
		['stateless', 1, []],
		['Memoryless', 1, []],
		['statelses', 1, [['near', 'Nearly: one difference. It is written **stateless**.']]],
		['stetelass', 1, [['near', 'Nearly: two differences. It is written **stateless**.']]],
		['ephemeral', 0, [['wrong', 'Ephemeral: its lifetime.']]],
		['sans état', 0, []],
		['stateful', 0, []]
	])('in English %j is worth %j', (text, score, remarks) => {
		const verdict = term.grade(promptOf('en'), { text });
		expect(verdict.score).toBe(score);
		expect(verdict.remarks.map((remark) => [remark.tone, remark.text.en])).toEqual(remarks);
	});

	it('says nothing of French where both languages use one word', () => {
		const tag = { ...content, term: { fr: 'tag', en: 'tag' }, accept: { fr: ['étiquette'], en: [] } };
		expect(term.grade(promptOf('fr', 'term', tag), { text: 'Tag' })).toEqual({ score: 1, remarks: [] });
		expect(term.grade(promptOf('fr', 'term', tag), { text: 'étiquettes' })).toEqual({ score: 1, remarks: [] });
	});

	it('grades the typed facet only', () => {
		expect(term.facets(content)).toEqual(['meaning', 'term']);
		expect(['meaning', 'term'].map((facet) => term.isGraded(facet))).toEqual([false, true]);
		expect(() => term.grade(promptOf('en', 'meaning'), { text: 'stateless' })).toThrow('self-rated');
		expect(() => term.solution(promptOf('en', 'meaning'))).toThrow('self-rated');
		expect(term.mistakes(promptOf('en', 'meaning'))).toEqual([]);
	});

	it('lists every refused answer of the language as a mistake, and the empty one', () => {
		const { remark } = written.refuse[0] ?? {};
		expect(term.mistakes(promptOf('fr'))).toEqual([
			{ response: { text: 'éphémère' }, remark },
			{ response: { text: 'sans attache' }, remark },
			{ response: { text: '' }, remark: null }
		]);
		expect(term.mistakes(promptOf('en')).map(({ response }) => response.text)).toEqual(['ephemeral', '']);
	});

	it('keeps the response on one line', () => {
		expect(term.describe(promptOf('fr'), { text: ` sans\nétat\u202e${'x'.repeat(300)}` })).toBe(
			`sans état${'x'.repeat(191)}`
		);
	});
});

describe('in words', () => {
	it('is its term, asked and answered from both sides', () => {
		expect(term.title(content)).toEqual(written.term);
		expect(term.sides(content, 'meaning')).toEqual({ front: written.term, back: [written.meaning] });
		expect(term.sides(content, 'term')).toEqual({ front: written.ask, back: [written.term] });
	});
});

describe('schema', () => {
	it('fills what may be left out, in new objects', () => {
		const { term: name, meaning, ask } = written;
		const least = v.parse(term.schema, { term: name, meaning, ask });
		expect(least).toEqual({ term: name, meaning, ask, cue: null, accept: { fr: [], en: [] }, refuse: [] });
		expect(least.term).not.toBe(name);
		expect(v.parse(term.schema, { term: name, meaning, ask }).accept).not.toBe(least.accept);
	});

	it.each<[object, string, string]>([
		[{ term: { fr: 'a' } }, 'term.en', 'needs a text for fr and one for en'],
		[{ term: 'a' }, 'term', 'needs a text for fr and one for en'],
		[{ meaning: { fr: ' ', en: 'b' } }, 'meaning.fr', 'is empty'],
		[{ ask: { fr: 'a', en: 80 } }, 'ask.en', 'is not a text: put it in quotes'],
		[{ ask: { fr: 'a', en: 'b', de: 'c' } }, 'ask.de', 'needs a text for fr and one for en'],
		[{ accept: { fr: 'a', en: [] } }, 'accept.fr', 'is not a list: write [one, two], or [] for none'],
		[{ accept: { fr: [8080], en: [] } }, 'accept.fr.0', 'is not a text: put it in quotes'],
		[{ refuse: [{ answers: { fr: [], en: [] } }] }, 'refuse.0.remark', 'needs answers and a remark'],
		[{ refuse: { answers: [] } }, 'refuse', 'is not a list: begin each entry with "- answers:"'],
		[{ acept: {} }, 'acept', 'needs term, meaning and ask']
	])('finds fault with %j at %s', (fields, path, message) => {
		const result = v.safeParse(term.schema, { ...written, ...fields });
		expect(result.issues?.map((issue) => [v.getDotPath(issue), issue.message])).toContainEqual([path, message]);
	});
});

describe('problems', () => {
	it('finds none in a good note', () => {
		expect(term.problems(content)).toEqual([]);
	});

	it.each<[Partial<TermContent>, string, string]>([
		[{ meaning: { fr: 'Est **sans-état**.', en: 'a' } }, 'meaning.fr', 'the term "sans état"'],
		[{ meaning: { fr: 'a', en: 'Is Stateless.' } }, 'meaning.en', 'the term "stateless"'],
		[{ ask: { fr: 'Qui est sans mémoire ?', en: 'a?' } }, 'ask.fr', 'the answer "sans mémoire"'],
		[{ ask: { fr: 'Que dit « stateless » ?', en: 'a?' } }, 'ask.fr', 'the answer "stateless"'],
		[{ ask: { fr: 'a ?', en: 'What is memoryless?' } }, 'ask.en', 'the answer "memoryless"'],
		[{ ask: { fr: 'a ?', en: 'Say it.' } }, 'ask.en', 'question mark'],
		[
			{ refuse: [{ answers: { fr: ['ok', 'sans états'], en: [] }, remark: { fr: 'a', en: 'b' } }] },
			'refuse.0.answers.fr',
			'"sans états" is refused here'
		],
		[
			{ refuse: [{ answers: { fr: ['stateless'], en: [] }, remark: { fr: 'a', en: 'b' } }] },
			'refuse.0.answers.fr',
			'also counts as right'
		]
	])('finds the fault in %j', (fields, field, reason) => {
		expect(term.problems({ ...content, ...fields })).toEqual([
			{ field, reason: expect.stringContaining(reason) as string }
		]);
	});
});
