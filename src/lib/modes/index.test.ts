import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PickInputs, QuizRow } from '#domain/quiz/pick.ts';
import { aCard, inReview } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { isModeName, modeOf, MODES } from './index.ts';

const rowOf = (note: number, facet: string, isSeen = true): QuizRow =>
	aCard({ noteId: `vocabulary/note-${note}`, facet }, isSeen ? inReview(100) : {});

const anyRows = fc
	.uniqueArray(fc.tuple(fc.nat(30), fc.constantFrom('meaning', 'term'), fc.boolean()), {
		selector: ([n, f]) => `${n}${f}`
	})
	.map((all) => all.map(([note, facet, isSeen]) => rowOf(note, facet, isSeen)));

const inputsOf = (rows: readonly QuizRow[], fields: Partial<PickInputs> = {}): PickInputs => ({
	rows,
	isInScope: () => true,
	count: 10,
	recallNow: (row) => (row.history.memory === null ? null : 0.8),
	troubles: new Map(rows.map((row) => [row.id, 1])),
	...fields
});

describe('modeOf', () => {
	it('finds the modes of the list under their own names, and no others', () => {
		expect(Object.keys(MODES)).toEqual(['mixed', 'exam', 'match', 'sprint', 'mistakes', 'interview']);
		for (const [name, mode] of Object.entries(MODES)) expect(mode.name).toBe(name);
		for (const name of ['', 'Mixed', 'constructor', '__proto__']) {
			expect(modeOf(name)).toBeUndefined();
			expect(isModeName(name)).toBe(false);
		}
	});

	it.each([
		['mixed', 'yes', 'after-each'],
		['exam', 'mistakes', 'at-end'],
		['match', 'no', 'after-each'],
		['sprint', 'no', 'after-each'],
		['mistakes', 'yes', 'after-each'],
		['interview', 'yes', 'after-each']
	])('%s counts: %s, feedback %s', (name, counts, feedback) => {
		expect(modeOf(name)).toMatchObject({ counts, feedback });
	});

	it.each([
		['weak', 'chosen'],
		['young', 'truth'],
		['firm', 'typed']
	] as const)('a mixed quiz would ask a %s card as %s', (grasp, format) => {
		expect(MODES.mixed.formats(grasp)[0]).toBe(format);
	});
});

describe.each(Object.values(MODES))('$name picks', (mode) => {
	it('the same cards for the same seed, whatever the order of the rows, one a note and no more than asked', () => {
		fc.assert(
			fc.property(anyRows, fc.string(), fc.nat(12), (rows, seed, count) => {
				const picked = mode.pick(inputsOf(rows, { count }), seed);
				expect(mode.pick(inputsOf([...rows].reverse(), { count }), seed)).toEqual(picked);
				const notes = new Set(rows.map((row) => row.noteId));
				expect(picked).toHaveLength(Math.min(count, notes.size));
				expect(new Set(picked.map((row) => row.noteId)).size).toBe(picked.length);
			}),
			PROPERTY_RUNS
		);
	});

	it('other cards for other seeds, and none out of scope', () => {
		const rows = Array.from({ length: 200 }, (_, i) => rowOf(i, 'meaning'));
		const isInScope = (row: QuizRow) => row.id < 'vocabulary/note-5';
		const [one, other] = ['a', 'b'].map((seed) => mode.pick(inputsOf(rows, { isInScope }), seed));
		expect(one).not.toEqual(other);
		expect(one?.every(isInScope)).toBe(true);
	});
});

describe('what a mode would rather ask', () => {
	const share = (rows: readonly QuizRow[], inputs: Partial<PickInputs>, mode: keyof typeof MODES, wanted: string) => {
		let hits = 0;
		for (let i = 0; i < 300; i++) {
			const [first] = MODES[mode].pick(inputsOf(rows, inputs), `seed ${i}`);
			if (first?.noteId === wanted) hits += 1;
		}
		return hits / 300;
	};
	const [weak, known] = [rowOf(1, 'meaning'), rowOf(2, 'meaning')] as const;

	it('mixed: what is likely forgotten', () => {
		const recallNow = (row: QuizRow) => (row === weak ? 0.5 : 1);
		// 0.6 against 0.1
		expect(share([weak, known], { recallNow }, 'mixed', weak.noteId)).toBeCloseTo(6 / 7, 1);
	});

	it('mistakes: what went wrong most, and nothing else', () => {
		const troubles = new Map([[weak.id, 3]]);
		expect(MODES.mistakes.pick(inputsOf([weak, known], { troubles }), 'a')).toEqual([weak]);
		const both = new Map([...troubles, [known.id, 1]]);
		expect(share([weak, known], { troubles: both }, 'mistakes', weak.noteId)).toBeCloseTo(3 / 4, 1);
	});
});
