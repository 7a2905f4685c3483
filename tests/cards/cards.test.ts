import { describe, expect, it } from 'vitest';
import { compileCards } from '#compiler/compile.ts';
import { readExamples } from '#compiler/examples.ts';
import { showProblem } from '#compiler/problem.ts';
import { readCards } from '#compiler/read-cards.ts';
import { plainText } from '#domain/markup.ts';
import type { Note } from '#domain/note.ts';

const files = readCards('cards');
const { decks, problems } = compileCards(files);
const notes = decks.flatMap((compiled) => compiled.notes);

describe('the decks', () => {
	it('compile without a problem: every solution grades 1, every listed mistake less, with its remark', () => {
		expect(problems.map(showProblem)).toEqual([]);
	});

	it('hold as many notes and cards as there are files', () => {
		const noteFiles = files.filter(({ path }) => path.includes('/') && !/\/(?:deck|sets)\.yaml$/.test(path));
		expect(notes).toHaveLength(noteFiles.length);
		// a deck can grow: this many there are at the least
		for (const [id, notes, cards] of [
			['vocabulary', 36, 58],
			['networks', 21, 28]
		] as const) {
			const deck = decks.find(({ deck }) => deck.id === id)?.deck;
			expect(deck?.noteCount, id).toBeGreaterThanOrEqual(notes);
			expect(deck?.cardCount, id).toBeGreaterThanOrEqual(cards);
		}
	});

	it('ask the core words from both sides and in a contrast', () => {
		const core = [
			...['stateless', 'stateful', 'base-image', 'parent-image', 'child-image', 'official-image', 'user-image'],
			...['verified-publisher-image', 'sponsored-open-source-image', 'detached-mode', 'foreground']
		];
		const drivers = ['bridge', 'host', 'none', 'overlay', 'macvlan', 'ipvlan'];
		const terms = [...core.map((name) => `vocabulary/${name}`), ...drivers.map((name) => `networks/${name}`)];
		const members = contrastMembers(notes);
		for (const id of terms) {
			const note = notes.find((note) => note.id === id);
			expect(note?.facets, id).toEqual(['meaning', 'term']);
			const { term } = note?.content as { term: { en: string } };
			expect(
				members.some((member) => member.includes(term.en.toLowerCase())),
				`${term.en} is in no contrast`
			).toBe(true);
		}
	});

	it('have every note in a confusable set, and every term among two look-alikes at least', () => {
		for (const note of notes) {
			const sets = note.confusable ?? [];
			expect(sets.length, note.id).toBeGreaterThan(0);
			const others = sets.flatMap(({ members }) => members).filter((member) => member !== note.id);
			if (note.kind === 'term') expect(others.length, note.id).toBeGreaterThanOrEqual(2);
		}
		const setIds = new Set(notes.flatMap(({ confusable = [] }) => confusable.map(({ id }) => id)));
		expect(setIds.size).toBeGreaterThanOrEqual(15);
	});

	it('write French with no-break spaces', () => {
		for (const note of notes) {
			for (const text of frenchTexts(note)) {
				expect(text, note.id).not.toMatch(/ [:;?!»](?=\s|$)|« /u);
			}
		}
	});

	it('are safe as text: nothing in them is markup beyond our own', () => {
		for (const note of notes) for (const text of frenchTexts(note)) expect(plainText(text)).not.toMatch(/<\/?[a-z]/i);
	});
});

describe('the examples of the kinds', () => {
	it('compile as an author’s note would', () => {
		expect(Object.keys(readExamples('.'))).toEqual(['term', 'cloze', 'contrast', 'truth']);
	});
});

function contrastMembers(all: readonly Note[]): readonly string[] {
	return all
		.filter((note) => note.kind === 'contrast')
		.flatMap((note) => (note.content as { members: { en: string }[] }).members.map(({ en }) => en.toLowerCase()));
}

/** Every `fr` text of a note, wherever it stands. */
function frenchTexts(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(frenchTexts);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		key === 'fr' && typeof inner === 'string' ? [inner] : frenchTexts(inner)
	);
}
