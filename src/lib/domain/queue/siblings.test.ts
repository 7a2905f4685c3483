import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { burySiblings } from './siblings.ts';

const TODAY = 100;
const step = (noteId: string, facet: string) => aCard({ noteId, facet }, inSteps(1000));
const review = (noteId: string, facet: string, dueDay = TODAY) => aCard({ noteId, facet }, inReview(dueDay));
const fresh = (noteId: string, facet: string, order = 1) => aCard({ noteId, facet, order });
const bury = (parts: Partial<Parameters<typeof burySiblings>[0]>, studied: readonly string[] = []) => {
	const left = burySiblings({ steps: [], reviews: [], fresh: [], ...parts }, new Set(studied), TODAY);
	return [...left.steps, ...left.reviews, ...left.fresh].map((card) => card.id);
};

describe('burySiblings', () => {
	it.each([
		['a review wins over a new card', { reviews: [review('d/a', 'x')], fresh: [fresh('d/a', 'y')] }, ['d/a/x']],
		['a step wins over a review', { steps: [step('d/a', 'x')], reviews: [review('d/a', 'y')] }, ['d/a/x']],
		['steps of one note both stay', { steps: [step('d/a', 'x'), step('d/a', 'y')] }, ['d/a/x', 'd/a/y']],
		['the review due first wins', { reviews: [review('d/a', 'x', 99), review('d/a', 'y', 98)] }, ['d/a/y']],
		['the new card of lower order wins', { fresh: [fresh('d/a', 'x', 2), fresh('d/a', 'y', 1)] }, ['d/a/y']],
		['other notes are left alone', { reviews: [review('d/b', 'x'), review('d/a', 'x')] }, ['d/b/x', 'd/a/x']]
	])('%s', (_, parts, expected) => {
		expect(bury(parts)).toEqual(expected);
	});

	it('leaves out reviews and new cards of a note studied today, never its steps', () => {
		const parts = { steps: [step('d/a', 'x')], reviews: [review('d/b', 'x')], fresh: [fresh('d/c', 'x')] };
		expect(bury(parts, ['d/a', 'd/b', 'd/c'])).toEqual(['d/a/x']);
	});

	it('leaves at most one card a note, and one of every note', () => {
		const anyCards = fc.uniqueArray(fc.tuple(fc.constantFrom('d/a', 'd/b', 'd/c'), fc.nat(6)), {
			selector: ([noteId, n]) => `${noteId}/${n}`
		});
		fc.assert(
			fc.property(anyCards, fc.nat(6), (drawn, split) => {
				const reviews = drawn.slice(0, split).map(([noteId, n]) => review(noteId, String(n), TODAY - (n % 3)));
				const news = drawn.slice(split).map(([noteId, n]) => fresh(noteId, String(n), n));
				const left = burySiblings({ steps: [], reviews, fresh: news }, new Set(), TODAY);
				const noteIds = [...left.reviews, ...left.fresh].map((card) => card.noteId);
				expect(noteIds.length).toBe(new Set(noteIds).size);
				expect(new Set(noteIds)).toEqual(new Set(drawn.map(([noteId]) => noteId)));
			}),
			PROPERTY_RUNS
		);
	});
});
