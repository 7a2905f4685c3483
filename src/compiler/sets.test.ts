import { describe, expect, it } from 'vitest';
import { compileCards } from './compile.ts';
import { showProblem } from './problem.ts';

const DECK = `title: { fr: Essai, en: Trial }
summary: { fr: Un essai., en: A trial. }
colour: rust
owner: TRYU
retired: []
`;
const FACTS = '[{ "id": "voc-image", "page": "docs.docker.com/", "status": "right" }]';

const COMMON = `weight: 1
source: ~
page: docs.docker.com/get-started/
facts: [voc-image]
teaches: []
after: []
why: { fr: Parce que., en: Because. }
`;
const term = (serial: number, fr: string, en: string, accept = '{ fr: [], en: [] }'): string => `${COMMON}kind: term
serial: ${serial}
term: { fr: ${fr}, en: ${en} }
meaning: { fr: Sens ${serial}., en: Sense ${serial}. }
ask: { fr: "Quoi ?", en: What? }
accept: ${accept}
`;
const TRUTH = `${COMMON}kind: truth
serial: 9
statement: { fr: Oui., en: Yes. }
isTrue: true
reasons: [{ fr: a, en: a }, { fr: b, en: b }, { fr: c, en: c }]
`;
const NOTES = {
	red: term(1, 'rouge', 'red'),
	green: term(2, 'vert', 'green'),
	blue: term(3, 'bleu', 'blue', '{ fr: [azur], en: [] }'),
	truth: TRUTH
};
const SETS = `- name: colours
  members: [red, green, { fr: jaune, en: yellow, meaning: { fr: Un sens., en: A sense. } }, blue]
  about: [truth]
  contrasts: [{ between: [blue, yellow], fr: L’un., en: The one. }]
`;

function compile(sets: string) {
	const files = Object.entries(NOTES).map(([name, text]) => ({ path: `01-trial/${name}.yaml`, text }));
	return compileCards([
		{ path: 'facts.json', text: FACTS },
		{ path: '01-trial/deck.yaml', text: DECK },
		{ path: '01-trial/sets.yaml', text: sets },
		...files
	]);
}

describe('sets.yaml', () => {
	it('is compiled into the notes it names', () => {
		const { decks, problems, warnings } = compile(SETS);
		expect([...problems, ...warnings]).toEqual([]);
		const free = { fr: 'jaune', en: 'yellow', meaning: { fr: 'Un sens.', en: 'A sense.' } };
		for (const note of decks[0]?.notes ?? []) {
			expect(note.confusable).toEqual([
				{
					id: 'trial/colours',
					members: ['trial/red', 'trial/green', free, 'trial/blue'],
					contrasts: [{ between: [3, 2], fr: 'L’un.', en: 'The one.' }]
				}
			]);
		}
		expect(decks[0]?.notes).toHaveLength(4);
	});

	it('is part of the hash of the deck', () => {
		const hash = (sets: string) => compile(sets).decks[0]?.deck.hash;
		expect(hash(SETS)).toBe(hash(`# a comment\n${SETS}`));
		expect(hash(SETS)).not.toBe(hash(SETS.replace('The one.', 'The other.')));
	});

	it.each([
		['an unknown note', SETS.replace('green', 'grey'), /sets\.yaml:2 0\.members\.1: there is no note trial\/grey/],
		['a member that is no term', SETS.replace('green', 'truth'), /members\.1: trial\/truth is no term: list it/],
		['an unknown note it is about', SETS.replace('[truth]', '[lie]'), /sets\.yaml:3 0\.about\.0: there is no note/],
		['a note in no set', SETS.replace('  about: [truth]\n', ''), /sets\.yaml:1: trial\/truth is in no set/],
		['a line about a stranger', SETS.replace('[blue, ', '[grey, '), /contrasts\.0\.between\.0: "grey" is no member/],
		['two members of one name', SETS.replace('fr: jaune', 'fr: un rouge'), /0\.members\.2: also names member 1/],
		['a synonym in French only', SETS.replace('fr: jaune', 'fr: Azur'), /0\.members\.3: also names member 3/],
		['two sets of one name', SETS + SETS, /1\.name: "colours" is the name of a set above/],
		['a set without a list', 'name: colours', /sets\.yaml:1: has to be a list/],
		['a free member without a meaning', SETS.replace(', meaning: { fr: Un sens., en: A sense. }', ''), /0\.members/],
		['a mark left open', SETS.replace('The one.', '"**The one."'), /0\.contrasts\.0\.en: a \*\* has no partner/]
	])('refuses %s with file, field and reason', (_, sets, expected) => {
		expect(compile(sets).problems.map(showProblem).join('\n')).toMatch(expected);
	});

	it('says which set is too small for two distractors, and builds', () => {
		const small =
			'- { name: pair, members: [red, green] }\n- { name: rest, members: [blue, red, green], about: [truth] }\n';
		const { problems, warnings } = compile(small);
		expect(problems).toEqual([]);
		expect(warnings.map(showProblem)).toEqual([
			expect.stringMatching(/sets\.yaml:1 0\.members: has 2 members, too few for two distractors/) as string
		]);
	});
});
