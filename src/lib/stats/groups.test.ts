import { expect, it } from 'vitest';
import { aContext, studied } from '#tests/fixtures/statistics.ts';
import { byDeck } from './by-deck/by-deck.ts';
import { byKind } from './by-kind/by-kind.ts';
import { worstOf } from './groups.ts';

it('decks kept worst come first, those without due reviews last; one that left has its id for a name', () => {
	const tally = {
		decks: {
			vocabulary: [20, 10, 9, 120_000],
			networks: [5, 0, 0, 30_000],
			gone: [10, 10, 5, 60_000]
		}
	} as const;
	const data = byDeck.read(studied({}, tally), aContext(), 'all');
	expect(
		data.groups.map(({ name, reviews, recalled, minutes }) => [name.en, reviews, recalled.share, minutes])
	).toEqual([
		['gone', 10, 0.5, 1],
		['Vocabulary', 20, 0.9, 2],
		['networks', 5, null, 0.5]
	]);
});

it.each([
	['the worst of those with due reviews', { a: [9, 10], b: [5, 10], c: [0, 0] }, 'b'],
	['none where one deck alone has due reviews', { a: [10, 10], b: [0, 0] }, null],
	['none where all are kept alike', { a: [10, 10], b: [20, 20] }, null],
	['none where they differ by less than is written', { a: [999, 1000], b: [1000, 1000] }, null],
	['none without a due review', { a: [0, 0], b: [0, 0] }, null],
	['none without a deck', {}, null]
] as const)('says which is kept worst: %s', (_, kept, worst) => {
	const decks = Object.fromEntries(
		Object.entries(kept).map(([id, [recalled, matured]]) => [id, [matured, matured, recalled, 0] as const])
	);
	expect(worstOf(byDeck.read(studied({}, { decks }), aContext(), 'all'))?.id ?? null).toBe(worst);
});

it('kinds have names, also one of a later version', () => {
	const data = byKind.read(studied({}, { kinds: { term: [1, 1, 1, 0], later: [1, 1, 0, 0] } }), aContext(), 'all');
	expect(data.groups.map(({ name }) => name.en)).toEqual(['later', 'Term and meaning']);
	expect(byKind.isEmpty(byKind.read(studied({}), aContext(), 'all'))).toBe(true);
});
