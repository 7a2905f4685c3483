import { describe, expect, it } from 'vitest';
import { compileCards } from '#compiler/compile.ts';
import { readCards } from '#compiler/read-cards.ts';
import { LANGUAGES } from '#domain/language.ts';
import { plainText } from '#domain/markup.ts';
import { askingOf } from '#domain/quiz/asking.ts';
import { readSet, saysTheSame } from '#domain/quiz/confusable.ts';
import { kindOf } from '#kinds/index.ts';

const notes = new Map(
	compileCards(readCards('cards')).decks.flatMap(({ notes }) => notes.map((note) => [note.id, note]))
);
const namedOf = (id: string) => {
	const note = notes.get(id);
	return note ? (kindOf(note.kind)?.named(note.content) ?? null) : null;
};
const cards = [...notes.values()].flatMap((note) =>
	note.facets.map((facet) => {
		const sets = (note.confusable ?? []).map((set) => readSet(set, namedOf));
		return { id: `${note.id}/${facet}`, note, askings: kindOf(note.kind)?.ask({ note, facet }, sets) ?? [] };
	})
);
const askedBy = (id: string) => cards.find((card) => card.id === id)?.askings ?? [];
const optionsOf = (id: string) => askingOf(askedBy(id), 'chosen')?.options ?? [];

describe('how every card of the decks is asked', () => {
	it('in one way at least, and all of them but true-or-false ones in words', () => {
		expect(cards).toHaveLength(86);
		for (const { id, note, askings } of cards) {
			const formats = askings.map(({ format }) => format);
			expect(formats.length, id).toBeGreaterThan(0);
			expect(new Set(formats).size, id).toBe(formats.length);
			expect(formats.includes('told'), id).toBe(note.kind !== 'truth');
			expect(formats.includes('typed'), id).toBe(
				note.gradedFacets.includes(id.split('/')[2] ?? '') && kindOf(note.kind)?.source === 'typed'
			);
		}
	});

	it('from both sides of a term with two distractors or more', () => {
		const terms = cards.filter(({ note }) => note.kind === 'term');
		expect(terms).toHaveLength(50);
		for (const { id } of terms) expect(optionsOf(id).length, id).toBeGreaterThanOrEqual(3);
	});

	it('with options of which one is right: none says what the key or another says', () => {
		for (const { id, note } of cards) {
			const options = optionsOf(id);
			const accepted = namedOf(note.id)?.accepted ?? [];
			options.forEach((option, i) => {
				const others = options.filter((_, j) => j !== i);
				for (const language of LANGUAGES) {
					const texts = others.map((other) => plainText(other[language]));
					expect(saysTheSame([plainText(option[language])], texts), `${id}: ${option[language]}`).toBe(false);
				}
				if (i > 0) expect(saysTheSame([plainText(option.fr), plainText(option.en)], accepted), id).toBe(false);
				// every wrong option can be explained
				expect(option.remark === null, `${id}: ${option.en}`).toBe(i === 0);
			});
		}
	});

	it.each([
		['vocabulary/stateless/term', ['stateless', 'stateful', 'ephemeral', 'immutable']],
		['networks/macvlan/term', ['macvlan', 'overlay', 'ipvlan', 'bridge', 'host', 'none']],
		['networks/host-ignores-publish/hole-1', ['`-p`', '`-P`', '`EXPOSE`']],
		['networks/none-leaves-loopback/hole-1', ['loopback', '`eth0`', '`docker0`']],
		['vocabulary/official-name/hole-1', []]
	])('%s: nearest look-alikes first', (id, expected) => {
		expect(optionsOf(id).map(({ en }) => en)).toEqual(expected);
	});

	it('says of a distractor what its author says, or what it is, and the line between the two', () => {
		const [, stateful, ephemeral, immutable] = optionsOf('vocabulary/stateless/term');
		expect(stateful?.remark?.en).toMatch(/^That is the opposite/);
		expect(ephemeral).toMatchObject({
			noteId: 'vocabulary/ephemeral',
			contrast: { en: expect.stringMatching(/^The application/) as string }
		});
		expect(immutable?.remark?.en).toMatch(/^Immutable is said of an image/);
		const [, meaning] = optionsOf('vocabulary/registry/meaning');
		expect(meaning?.remark).toEqual({ fr: 'C’est **dépôt**.', en: 'That is **repository**.' });
	});

	it('puts a meaning last that speaks of the term', () => {
		const texts = optionsOf('networks/macvlan/meaning').map(({ en }) => en);
		expect(texts.at(-1)).toMatch(/^A driver much like `macvlan`/);
	});

	it('knows the notes behind the members of a contrast', () => {
		expect(optionsOf('vocabulary/child-or-parent/contrast').map(({ noteId }) => noteId)).toEqual([
			'vocabulary/child-image',
			'vocabulary/parent-image',
			'vocabulary/user-image'
		]);
	});
});
