import { expect, it } from 'vitest';
import { anEvent } from '#tests/fixtures/events.ts';
import { aContext, aKnownNote } from '#tests/fixtures/statistics.ts';
import { askedIn, confusions } from './confusions.ts';

const notes = new Map(['v/a', 'v/b', 'v/c'].map((id) => [id, aKnownNote(id)]));
const wrong = (asked: string, pickedNoteId: string, score = 0) =>
	anEvent('attempt', { cardId: `${asked}/meaning`, pickedNoteId, score });

it('counts what was answered for what, both ways', () => {
	const attempts = [
		wrong('v/a', 'v/b'),
		wrong('v/a', 'v/b', 0.5),
		wrong('v/b', 'v/a'),
		wrong('v/c', 'v/a'),
		// none of these is a confusion
		wrong('v/a', 'v/c', 1),
		wrong('v/a', 'v/a'),
		wrong('v/a', 'v/gone'),
		anEvent('attempt', { cardId: 'v/a/meaning', score: 0 })
	];
	const data = confusions.read({ attempts, notes }, aContext(), 'all');
	expect(data.pairs.map(({ asked, picked, times, timesBack }) => [asked.id, picked.id, times, timesBack])).toEqual([
		['v/a', 'v/b', 2, 1],
		['v/b', 'v/a', 1, 2],
		['v/c', 'v/a', 1, 0]
	]);
	expect(confusions.isEmpty(confusions.read({ attempts: [], notes }, aContext(), 'all'))).toBe(true);
});

it('counts answers under an id of before with those under today’s', () => {
	const renamed = new Map([...notes, ['v/was-a', aKnownNote('v/a')]]);
	const attempts = [wrong('v/was-a', 'v/b'), wrong('v/a', 'v/b'), wrong('v/a', 'v/was-a')];
	const data = confusions.read({ attempts, notes: renamed }, aContext(), 'all');
	expect(data.pairs.map(({ asked, picked, times }) => [asked.id, picked.id, times])).toEqual([['v/a', 'v/b', 2]]);
});

it('knows what was asked for: the card’s own note, or another’s', () => {
	const cardId = 'vocabulary/stateless/meaning';
	expect(askedIn({ cardId })).toBe('vocabulary/stateless');
	expect(askedIn({ cardId, askedNoteId: 'vocabulary/layer' })).toBe('vocabulary/layer');
});
