import { describe, expect, it } from 'vitest';
import type { CardHistory } from '../card.ts';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { chooseThese, readChosen, writeChosen } from './chosen.ts';

const TODAY = 20_000;
const card = (name: string, history: Partial<CardHistory> = {}, isRetired = false) => ({
	...aCard({ noteId: `vocabulary/${name}` }, history),
	isRetired
});
const choose = (input: Partial<Parameters<typeof chooseThese>[0]>) => {
	const { cards, practiceIds } = chooseThese({ cards: [], today: TODAY, newLeft: 0, answeredIds: new Set(), ...input });
	return cards.map(
		({ id, noteId }) => `${noteId.slice('vocabulary/'.length)}${practiceIds.has(id) ? ' for practice' : ''}`
	);
};

describe('a session of chosen cards', () => {
	it.each<[string, Parameters<typeof choose>[0], string[]]>([
		['what is due', { cards: [card('due', inReview(TODAY)), card('late', inReview(TODAY - 9))] }, ['due', 'late']],
		['what is in its steps', { cards: [card('step', inSteps(0))] }, ['step']],
		['what is not due, for practice', { cards: [card('early', inReview(TODAY + 1))] }, ['early for practice']],
		[
			'new ones while the day has room for them, then for practice',
			{ cards: [card('one'), card('due', inReview(TODAY)), card('two')], newLeft: 1 },
			['one', 'due', 'two for practice']
		],
		[
			'nothing that left the decks or was suspended',
			{ cards: [card('gone', inReview(TODAY), true), card('away', { ...inReview(TODAY), isSuspended: true })] },
			[]
		],
		[
			'what was answered already in this session only while it is in its steps',
			{
				cards: [card('step', inSteps(0)), card('done', inReview(TODAY + 4)), card('open', inReview(TODAY))],
				answeredIds: new Set([card('step').id, card('done').id])
			},
			['step', 'open']
		]
	])('asks %s', (_, input, expected) => {
		expect(choose(input)).toEqual(expected);
	});
});

describe('cards named in an address', () => {
	it.each<[string, ReturnType<typeof readChosen>]>([
		[writeChosen(['a/b/term', 'a/c/term'], 5), { cardIds: ['a/b/term', 'a/c/term'], since: 5 }],
		['a/b/term,a/b/term', { cardIds: ['a/b/term'], since: Infinity }],
		['yesterday,-5', { cardIds: ['yesterday', '-5'], since: Infinity }],
		['', { cardIds: [''], since: Infinity }]
	])('%s', (text, expected) => {
		expect(readChosen(text)).toEqual(expected);
	});

	it('are no more than a quiz has', () => {
		const ids = Array.from({ length: 120 }, (_, i) => `vocabulary/note-${i}/term`);
		expect(readChosen(writeChosen(ids, 5)).cardIds).toEqual(ids.slice(0, 100));
	});
});
