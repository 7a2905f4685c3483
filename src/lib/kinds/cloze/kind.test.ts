import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Language } from '#domain/language.ts';
import type { Note } from '#domain/note.ts';
import { BLANK, cloze, clozeParts, maskCloze, type ClozeContent } from './kind.ts';

const written = {
	text: {
		fr: "La couche disparaît quand on {{1:supprime}} le conteneur, pas quand on l'{{2:arrête}}.",
		en: 'The layer is lost when the container is {{1:removed}}, not when it is {{2:stopped}}.'
	},
	holes: {
		1: {
			accept: { fr: ['docker rm', 'rm'], en: ['docker rm', 'rm', 'deleted'] },
			refuse: [
				{
					answers: { fr: ['redémarre'], en: ['restarted'] },
					remark: { fr: 'Redémarrer garde la couche.', en: 'A restart keeps the layer.' }
				}
			]
		},
		2: { accept: { fr: ['docker stop'], en: ['docker stop'] }, hint: { fr: 'comme une montre', en: 'like a watch' } }
	}
};
const content = v.parse(cloze.schema, written);

const promptOf = (language: Language, facet: string) => ({
	// the kind reads nothing else of the note
	note: { content } as Note<ClozeContent>,
	facet,
	language
});

describe('grade', () => {
	it.each<[Language, string, string, number, string[][]]>([
		['fr', 'hole-1', 'supprime', 1, []],
		['fr', 'hole-1', 'Supprimé', 1, []],
		['fr', 'hole-1', 'docker rm', 1, []],
		['fr', 'hole-1', 'removed', 1, [['right', 'En français\u00a0: **supprime**.']]],
		['fr', 'hole-1', 'deleted', 1, [['right', 'En français\u00a0: **supprime**.']]],
		['fr', 'hole-1', 'suprime', 1, [['near', 'Presque\u00a0: une différence. On écrit **supprime**.']]],
		['fr', 'hole-1', 'redémarre', 0, [['wrong', 'Redémarrer garde la couche.']]],
		['fr', 'hole-1', 'arrête', 0, []],
		['fr', 'hole-2', 'arrete', 1, []],
		['fr', 'hole-2', 'supprime', 0, []],
		['en', 'hole-1', 'removed', 1, []],
		['en', 'hole-1', 'rm', 1, []],
		['en', 'hole-1', 'remvoed', 1, [['near', 'Nearly: one difference. It is written **removed**.']]],
		['en', 'hole-1', 'restarted', 0, [['wrong', 'A restart keeps the layer.']]],
		['en', 'hole-1', 'supprime', 0, []],
		['en', 'hole-2', 'stopped', 1, []],
		['en', 'hole-2', 'docker stpo', 0, []],
		['en', 'hole-2', '', 0, []]
	])('%s %s: %j is worth %j', (language, facet, text, score, remarks) => {
		const verdict = cloze.grade(promptOf(language, facet), { text });
		expect(verdict.score).toBe(score);
		expect(verdict.remarks.map((remark) => [remark.tone, remark.text[language]])).toEqual(remarks);
	});

	it('takes the answer of another hole for no slip', () => {
		const near = v.parse(cloze.schema, {
			text: { fr: '{{1:montage}}, {{2:montages}}', en: 'a {{1:parent}} and a {{2:patent}}' },
			holes: { 1: {}, 2: {} }
		});
		const prompt = { ...promptOf('en', 'hole-1'), note: { content: near } as Note<ClozeContent> };
		expect(cloze.grade(prompt, { text: 'patent' })).toEqual({ score: 0, remarks: [] });
		expect(cloze.grade(prompt, { text: 'parrent' }).score).toBe(1);
	});

	it('has a card a hole, and refuses others', () => {
		expect(cloze.facets(content)).toEqual(['hole-1', 'hole-2']);
		expect(cloze.isGraded('hole-1')).toBe(true);
		expect(() => cloze.grade(promptOf('en', 'hole-3'), { text: 'a' })).toThrow('no "hole-3"');
		expect(cloze.solution(promptOf('fr', 'hole-2'))).toEqual({ text: 'arrête' });
		expect(cloze.mistakes(promptOf('en', 'hole-1')).map(({ response }) => response.text)).toEqual(['restarted', '']);
		expect(cloze.describe(promptOf('en', 'hole-1'), { text: ' a\tb ' })).toBe('a b');
	});
});

describe('clozeParts and maskCloze', () => {
	it.each<[string, unknown[]]>([
		['', []],
		['rien', [{ type: 'text', text: 'rien' }]],
		['{{2: a b }}', [{ type: 'hole', hole: 2, answer: 'a b' }]],
		[
			'Un {{1:`-d`}} et {{2:b}}.',
			[
				{ type: 'text', text: 'Un ' },
				{ type: 'hole', hole: 1, answer: '`-d`' },
				{ type: 'text', text: ' et ' },
				{ type: 'hole', hole: 2, answer: 'b' },
				{ type: 'text', text: '.' }
			]
		],
		[
			'{{1:{{.Names}}}} x',
			[
				{ type: 'hole', hole: 1, answer: '{{.Names}}' },
				{ type: 'text', text: ' x' }
			]
		],
		['`{{.Names}}`', [{ type: 'text', text: '`{{.Names}}`' }]],
		['{{0:a}} {{x:b}} {{1:}} {{1:a', [{ type: 'text', text: '{{0:a}} {{x:b}} {{1:}} {{1:a' }]]
	])('cuts %j', (text, parts) => {
		expect(clozeParts(text)).toEqual(parts);
	});

	it('loses nothing of a text', () => {
		const piece = fc.constantFrom('{{', '}}', '}', '{', '1', '2', ':', 'a', ' b', '\n', '{{1:c}}');
		const anyText = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
		fc.assert(
			fc.property(anyText, (text) => {
				const whole = clozeParts(text).map((part) =>
					part.type === 'text' ? part.text : `{{${part.hole}:${part.answer}}}`
				);
				expect(whole.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
			}),
			{ numRuns: 500 }
		);
	});

	it('hides the asked hole and fills the others', () => {
		const text = 'Un {{1:a}} et {{2:b}}.';
		expect([0, 1, 2].map((hole) => maskCloze(text, hole))).toEqual([
			'Un a et b.',
			`Un ${BLANK} et b.`,
			`Un a et ${BLANK}.`
		]);
	});
});

describe('in words', () => {
	it('is its sentence, asked with one hole open', () => {
		const whole = {
			fr: "La couche disparaît quand on supprime le conteneur, pas quand on l'arrête.",
			en: 'The layer is lost when the container is removed, not when it is stopped.'
		};
		expect(cloze.title(content)).toEqual(whole);
		const { front, back } = cloze.sides(content, 'hole-2');
		expect(front.en).toBe(`The layer is lost when the container is removed, not when it is ${BLANK}.`);
		expect(front.fr).toBe(`La couche disparaît quand on supprime le conteneur, pas quand on l'${BLANK}.`);
		expect(back).toEqual([whole]);
	});
});

describe('schema', () => {
	it('fills what may be left out', () => {
		expect(v.parse(cloze.schema, { text: written.text, holes: { 1: {}, 2: { hint: null } } }).holes).toEqual({
			1: { accept: { fr: [], en: [] }, hint: null, refuse: [] },
			2: { accept: { fr: [], en: [] }, hint: null, refuse: [] }
		});
	});

	it.each<[object, string, string]>([
		[{ text: 'a' }, 'text', 'needs a text for fr and one for en'],
		[{ holes: { a: {} } }, 'holes.a', 'is not the number of a hole, 1 to 9'],
		[{ holes: { 1: 'a' } }, 'holes.1', 'needs accept: { fr: [], en: [] }'],
		[{ holes: { 1: { accepts: {} } } }, 'holes.1.accepts', 'needs accept: { fr: [], en: [] }'],
		[{ holes: undefined }, 'holes', 'needs an entry for each hole, by its number'],
		[{ hint: 'a' }, 'hint', 'needs text and holes']
	])('finds fault with %j at %s', (fields, path, message) => {
		const result = v.safeParse(cloze.schema, { ...written, ...fields });
		expect(result.issues?.map((issue) => [v.getDotPath(issue), issue.message])).toContainEqual([path, message]);
	});
});

describe('problems', () => {
	const hole = { accept: { fr: [], en: [] }, hint: null, refuse: [] };
	const problemsOf = (fr: string, en: string, holes: ClozeContent['holes'] = { 1: hole }) =>
		cloze.problems({ text: { fr, en }, holes }).map(({ field, reason }) => `${field} ${reason}`);

	it('finds none in a good note', () => {
		expect(cloze.problems(content)).toEqual([]);
	});

	it.each<[string, string, string]>([
		['rien', 'a {{1:b}}', 'text.fr has no hole'],
		['a {{c1::b}}', 'a {{1:b}}', 'text.fr has no hole'],
		['a {{c1::b}}', 'a {{1:b}}', 'text.fr has a hole that is not closed or not written as {{1:answer}}'],
		['a {{1::b}}', 'a {{1:b}}', 'text.fr has a hole that is not closed or not written as {{1:answer}}'],
		['a {{1:b}} {{2:c}', 'a {{1:b}}', 'text.fr has a hole that is not closed or not written as {{1:answer}}'],
		['a {{1:b}}', 'a {{1: }}', 'text.en hole 1 is empty'],
		['a {{1:b c d e}}', 'a {{1:b}}', 'text.fr hole 1 has 4 words'],
		['a {{1:b}} {{1:c}}', 'a {{1:b}}', 'text.fr has the hole 1 twice'],
		['a {{1:b}} {{2:c}}', 'a {{1:b}}', 'text.fr has the holes 1, 2, but "holes" lists 1'],
		['a {{1:b}}', 'a {{2:b}}', 'text.en has the holes 2, but "holes" lists 1'],
		['`a {{1:b}}`', 'a {{1:b}}', 'text.fr has a mark that begins on one side of a hole'],
		['a {{1:b}}', '**a {{1:b}} c**', 'text.en has a mark that begins on one side of a hole'],
		[
			'des {{1:images}}, une image',
			'a {{1:b}}',
			'text.fr gives the answer of hole 1 away: "images" stands outside it too'
		]
	])('finds the fault in %j, %j', (fr, en, problem) => {
		expect(problemsOf(fr, en)).toContainEqual(expect.stringContaining(problem));
	});

	it('finds an answer that its hint or another hole gives away', () => {
		const hint = { fr: 'pas une couche', en: 'a Layer' };
		expect(problemsOf('a {{1:couche}}', 'a {{1:layer}}', { 1: { ...hole, hint } })).toEqual([
			'holes.1.hint.fr gives the answer "couche" away',
			'holes.1.hint.en gives the answer "layer" away'
		]);
		expect(problemsOf('{{1:a}} {{2:b}}', '{{1:c}} {{2:c}}', { 1: hole, 2: hole })).toHaveLength(2);
	});

	it('finds a refused answer that is right', () => {
		const refuse = [{ answers: { fr: [], en: ['Layers'] }, remark: { fr: 'a', en: 'b' } }];
		expect(problemsOf('a {{1:couche}}', 'a {{1:layer}}', { 1: { ...hole, refuse } })).toEqual([
			expect.stringContaining('holes.1.refuse.0.answers.en "Layers" is refused here')
		]);
	});

	it('lets marks stand around whole parts and inside holes', () => {
		expect(problemsOf('**a** `docker` {{1:`ps`}} *b*', 'a {{1:`ps`}}')).toEqual([]);
	});
});
