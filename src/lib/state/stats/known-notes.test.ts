import { expect, it } from 'vitest';
import { openMemoryBackend } from '#store/memory-backend.ts';
import { openStore } from '#store/store.ts';
import { aCompiledDeck, aNote } from '#tests/fixtures/cards.ts';
import { readKnownNotes } from './known-notes.ts';

const text = (en: string) => ({ fr: `${en} (fr)`, en });
const termOf = (term: string) => ({
	term: text(term),
	meaning: text(`what ${term} means`),
	ask: text(`which is **${term}**?`),
	cue: null
});

it('says of a note its title, its cards by what they ask, and the notes that it is mixed up with', async () => {
	const set = {
		id: 'vocabulary/state-words',
		members: ['vocabulary/one', text('none'), 'vocabulary/two'],
		contrasts: []
	};
	const members = set.members.map((member) =>
		typeof member === 'string' ? member : { ...member, meaning: text('free') }
	);
	const notes = ['one', 'two', 'three'].map((name, i) =>
		aNote({
			id: `vocabulary/${name}`,
			code: `VOCU 00${i} 0`,
			content: termOf(`*${name}*`),
			...(name === 'three' ? {} : { confusable: [{ ...set, members }] })
		})
	);
	const store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => 0 });
	await store.seed(aCompiledDeck(notes));
	const known = await readKnownNotes(store, [
		'vocabulary/one',
		'vocabulary/three',
		'vocabulary/one',
		'vocabulary/gone'
	]);
	expect([...known.keys()].sort()).toEqual(['vocabulary/one', 'vocabulary/three']);
	expect(known.get('vocabulary/one')).toMatchObject({
		title: { fr: 'one (fr)', en: 'one' },
		cards: [
			{ facet: 'meaning', asks: { en: 'one' } },
			{ facet: 'term', asks: { fr: 'which is one? (fr)', en: 'which is one?' } }
		],
		lookAlikes: [{ id: 'vocabulary/two', title: { en: 'two' } }]
	});
	expect(known.get('vocabulary/three')?.lookAlikes).toEqual([]);
	expect(await readKnownNotes(store, [])).toEqual(new Map());
});

it('finds a note by an id that it had before, as answers to it still bear', async () => {
	const note = aNote({ id: 'vocabulary/new', formerly: ['vocabulary/old'], content: termOf('new') });
	const store = await openStore(openMemoryBackend(), { deviceId: 'testdev1', now: () => 0 });
	await store.seed(aCompiledDeck([note]));
	const known = await readKnownNotes(store, ['vocabulary/old']);
	expect(known.get('vocabulary/old')).toMatchObject({ id: 'vocabulary/new', title: { en: 'new' } });
});
