import { describe, expect, it } from 'vitest';
import { compileCards } from './compile.ts';
import { showProblem } from './problem.ts';

const DECK = `title: { fr: Essai, en: Trial }
summary: { fr: Un essai., en: A trial. }
colour: rust
owner: TRYU
retired: [9]
`;

const TERM = `kind: term
serial: 1
weight: 1
source: ~
page: docs.docker.com/get-started/
facts: [voc-image]
teaches: [image]
after: []
term: { fr: image, en: image }
meaning: { fr: Un modèle en lecture seule., en: A read-only template. }
ask: { fr: "Quel modèle sert à créer un conteneur ?", en: Which template makes a container? }
why: { fr: Parce que., en: Because. }
`;

const FACTS = '[{ "id": "voc-image", "page": "docs.docker.com/", "status": "right" }]';

function compile(notes: Record<string, string>, deck = DECK) {
	const files = Object.entries(notes).map(([name, text]) => ({ path: `01-trial/${name}.yaml`, text }));
	return compileCards([{ path: 'facts.json', text: FACTS }, { path: '01-trial/deck.yaml', text: deck }, ...files]);
}

const problemsOf = (notes: Record<string, string>): string[] => compile(notes).problems.map(showProblem);

describe('compileCards', () => {
	it('gives a note its id, its code and its facets', () => {
		const { decks, problems, nextSerials } = compile({ image: TERM });
		expect(problems).toEqual([]);
		expect(decks[0]?.notes[0]).toMatchObject({
			id: 'trial/image',
			deckId: 'trial',
			code: expect.stringMatching(/^TRYU 001 \d$/) as string,
			facets: ['meaning', 'term'],
			versus: null,
			edits: []
		});
		expect(decks[0]?.deck).toMatchObject({ id: 'trial', order: 1, noteCount: 1, cardCount: 2, teaches: ['image'] });
		expect(nextSerials).toEqual({ TRYU: 2 });
	});

	it('changes the hash of a deck with any of its texts and with nothing else', () => {
		const hash = (text: string) => compile({ image: text }).decks[0]?.deck.hash;
		expect(hash(TERM)).toBe(hash(`# a comment\n${TERM}`));
		expect(hash(TERM)).not.toBe(hash(TERM.replace('Because.', 'Because!')));
	});

	it.each<[string, Record<string, string>, RegExp]>([
		[
			'broken YAML',
			{ image: TERM.replace('weight: 1', 'weight: : 1') },
			/^cards\/01-trial\/image\.yaml:3: this is not valid YAML/
		],
		['a missing language', { image: TERM.replace('fr: Parce que., ', '') }, /image\.yaml:12 why\.fr: is missing/],
		['an empty text', { image: TERM.replace('en: Because.', 'en: ""') }, /image\.yaml:12 why\.en: is empty/],
		['an unknown field', { image: `${TERM}accpet: {}\n` }, /image\.yaml:13 accpet: is not a field of this kind/],
		[
			'an unknown kind',
			{ image: TERM.replace('kind: term', 'kind: poem') },
			/image\.yaml:1 kind: there is no kind "poem"/
		],
		[
			'an unknown fact',
			{ image: TERM.replace('voc-image', 'voc-imagine') },
			/image\.yaml:6 facts: "voc-imagine" is not in/
		],
		[
			'a page with a scheme',
			{ image: TERM.replace('page: ', 'page: https://') },
			/image\.yaml:5 page: has to be an address without/
		],
		[
			'a retired serial',
			{ image: TERM.replace('serial: 1', 'serial: 9') },
			/serial: TRYU 9 was retired; the next free serial is 1/
		],
		[
			'a serial taken',
			{ image: TERM, other: TERM },
			/other\.yaml:2 serial: TRYU 1 is taken by 01-trial\/image\.yaml; the next free serial is 2/
		],
		['a former id in use', { image: `${TERM}formerly: [trial/image]\n` }, /formerly: trial\/image is a note of today/],
		[
			'prerequisites in a circle',
			{
				image: TERM.replace('after: []', 'after: [tag]'),
				tag: TERM.replace('serial: 1', 'serial: 2').replace('after: []', 'after: [image]').replace('[image]', '[tag]')
			},
			/after: can never be unlocked/
		]
	])('refuses %s with file, line, field and reason', (_, notes, expected) => {
		expect(problemsOf(notes).join('\n')).toMatch(expected);
	});

	it('refuses the answer given away in the question', () => {
		const leak = TERM.replace('Which template makes a container?', 'Which image makes a container?');
		expect(problemsOf({ image: leak }).join('\n')).toMatch(/image\.yaml:11 ask/);
	});

	it('refuses two decks of one name or owner, and files that would be passed over', () => {
		const twice = compileCards([
			{ path: 'facts.json', text: FACTS },
			{ path: '01-trial/deck.yaml', text: DECK },
			{ path: '02-trial/deck.yaml', text: DECK.replace('TRYU', 'TRZU') },
			{ path: '03-other/deck.yaml', text: DECK },
			{ path: '01-trial/My Note.yaml', text: TERM },
			{ path: '01-trial/image.yml', text: TERM }
		]);
		expect(twice.problems.map(showProblem).sort()).toEqual([
			expect.stringMatching(/^cards\/01-trial\/My Note\.yaml:1: is no card/) as string,
			expect.stringMatching(/^cards\/01-trial\/image\.yml:1: is no card/) as string,
			expect.stringMatching(/^cards\/02-trial\/deck\.yaml:1 owner: the deck trial \(TRYU\) already/) as string,
			expect.stringMatching(/^cards\/03-other\/deck\.yaml:1 owner: the deck trial \(TRYU\) already/) as string
		]);
	});

	it('says what a field has to be in an author’s words', () => {
		expect(problemsOf({ image: TERM.replace('after: []', 'after: run') }).join()).toMatch(/after: has to be a list/);
		expect(problemsOf({ image: `${TERM}edits: [typos]\n` }).join()).toMatch(/edits\.0: has to be one of/);
		expect(problemsOf({ image: '' }).join()).toMatch(/has to hold fields/);
	});

	it('warns of a concept that no note teaches yet', () => {
		const { problems, warnings } = compile({ image: TERM.replace('after: []', 'after: [hypervisor]') });
		expect(problems).toEqual([]);
		expect(warnings.map(showProblem).join()).toMatch(/image\.yaml:8 after: no note teaches "hypervisor" yet/);
	});

	it('refuses a deck folder without number, and one without deck.yaml', () => {
		const named = compileCards([
			{ path: 'facts.json', text: FACTS },
			{ path: 'trial/a.yaml', text: TERM }
		]);
		expect(named.problems[0]?.reason).toMatch(/named by a number and a name/);
		const bare = compileCards([
			{ path: 'facts.json', text: FACTS },
			{ path: '01-trial/a.yaml', text: TERM }
		]);
		expect(bare.problems.map(showProblem)).toEqual(['cards/01-trial/deck.yaml:1: is missing']);
	});
});
