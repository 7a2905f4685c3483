import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../card.ts';
import { NO_TOTALS } from '../ledger/day-totals.ts';
import { DEFAULT_CONFIG, DEFAULT_LIMITS } from '../schedule/config.ts';
import { recallNow } from '../schedule/preview.ts';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { buildQueue, type QueueInput } from './build.ts';
import { EVERY_DECK } from './scope.ts';

const TODAY = 100;
const step = (note: string, dueAt = 1000) => aCard({ noteId: `d/${note}` }, inSteps(dueAt));
const review = (note: string, dueDay = TODAY, facet = 'x') => aCard({ noteId: `d/${note}`, facet }, inReview(dueDay));
const fresh = (note: string, order = 1, after: string[] = []) =>
	aCard({ noteId: `d/${note}`, facet: 'n', order, after });
const input = (fields: Partial<QueueInput>): QueueInput => ({
	steps: [],
	reviews: [],
	fresh: [],
	today: TODAY,
	scope: EVERY_DECK,
	limits: DEFAULT_LIMITS,
	recallNow: (history) => recallNow(history, TODAY, DEFAULT_CONFIG),
	done: NO_TOTALS,
	isKnown: () => false,
	studiedNoteIds: new Set(),
	...fields
});
const notes = (cards: readonly Card[]) => cards.map((card) => card.noteId.slice(2));
const build = (fields: Partial<QueueInput>) => notes(buildQueue(input(fields)));

describe('buildQueue', () => {
	it('puts steps first, then new cards among the reviews', () => {
		const reviews = [review('r1', 98), review('r2', 99)];
		expect(build({ steps: [step('s')], reviews, fresh: [fresh('n')] })).toEqual(['s', 'r1', 'n', 'r2']);
	});

	it('of a session by minutes puts what is most likely forgotten first, and new cards last', () => {
		const weak = aCard({ noteId: 'd/weak' }, inReview(TODAY, 1));
		const cards = { steps: [step('s')], reviews: [review('firm', 98), weak], fresh: [fresh('n')] };
		expect(build({ ...cards, isForgottenFirst: true })).toEqual(['s', 'weak', 'firm', 'n']);
	});

	it('leaves out what is buried, steps too, until the day it comes back', () => {
		const buried = { buriedUntil: TODAY + 1 };
		const cards = {
			steps: [aCard({ noteId: 'd/s' }, { ...inSteps(1000), ...buried })],
			reviews: [aCard({ noteId: 'd/r' }, { ...inReview(TODAY), ...buried })],
			fresh: [aCard({ noteId: 'd/n' }, buried)]
		};
		expect(build(cards)).toEqual([]);
		expect(build({ ...cards, today: TODAY + 1 })).toEqual(['s', 'r', 'n']);
	});

	it('leaves out paused decks before anything is counted: their cards take no room and bury no sibling', () => {
		const limits = { ...DEFAULT_LIMITS, newADay: 1, reviewsADay: 1 };
		const away = (id: string, history = {}) => aCard({ id, noteId: 'd/n', deckId: 'away', order: 0 }, history);
		const cards = {
			steps: [away('s', inSteps(1000))],
			reviews: [away('r', inReview(TODAY - 9)), review('r', TODAY)],
			fresh: [away('f'), fresh('n')]
		};
		const scope = { deckId: null, pausedDeckIds: new Set(['away']) };
		expect(buildQueue(input({ ...cards, limits, scope })).map((card) => card.deckId)).toEqual(['d', 'd']);
		expect(build({ ...cards, limits, scope: { ...EVERY_DECK, deckId: 'away' } })).toEqual(['n']);
	});

	it('counts a step that passed the rollover with the steps, outside the review limit', () => {
		const overnight = aCard({ noteId: 'd/o' }, { phase: 'relearning', due: { kind: 'day', day: TODAY } });
		const limits = { ...DEFAULT_LIMITS, reviewsADay: 1 };
		expect(build({ reviews: [review('r'), overnight], limits })).toEqual(['o', 'r']);
	});

	it.each([
		['new cards less those introduced', { introduced: 9 }, ['r0', 'n0', 'r1', 'r2']],
		['reviews less those done', { matured: 199 }, ['r0', 'n0', 'n1']],
		['nothing once both are reached', { introduced: 10, matured: 200 }, []]
	])('limits %s', (_, totals, expected) => {
		const reviews = [0, 1, 2].map((i) => review(`r${i}`, 97 + i));
		const cards = { reviews, fresh: [fresh('n0', 0), fresh('n1', 1)] };
		const queue = build({ ...cards, done: { ...NO_TOTALS, ...totals } });
		expect([...queue].sort()).toEqual([...expected].sort());
	});

	it('introduces in order, leaving out what builds on unknown concepts', () => {
		const cards = [fresh('c', 3), fresh('a', 1, ['image']), fresh('b', 2, ['volume'])];
		expect(build({ fresh: cards, isKnown: (concept) => concept === 'image' })).toEqual(['a', 'c']);
	});

	it('fills the room for new cards with what is left after siblings', () => {
		const limits = { ...DEFAULT_LIMITS, newADay: 1 };
		expect(build({ reviews: [review('a')], fresh: [fresh('a', 1), fresh('b', 2)], limits })).toHaveLength(2);
	});

	it('keeps siblings when they are not buried', () => {
		const limits = { ...DEFAULT_LIMITS, isBuryingSiblings: false };
		expect(build({ reviews: [review('a', 99, 'x'), review('a', 100, 'y')], limits })).toEqual(['a', 'a']);
	});

	const anyInput = fc
		.record({
			reviews: fc.uniqueArray(fc.nat(40), { maxLength: 25 }),
			news: fc.uniqueArray(fc.nat(40), { maxLength: 15 }),
			newADay: fc.nat(8),
			reviewsADay: fc.nat(30)
		})
		.map(({ reviews, news, newADay, reviewsADay }) =>
			input({
				// two cards a note, so that siblings come up
				reviews: reviews.map((n) => review(String(n % 20), TODAY - (n % 3), `r${n}`)),
				fresh: news.map((n) => aCard({ noteId: `d/${n % 25}`, facet: `n${n}`, order: n })),
				limits: { ...DEFAULT_LIMITS, newADay, reviewsADay }
			})
		);

	it('has the same order built again, less what was done', () => {
		fc.assert(
			fc.property(anyInput, fc.nat(25), (morning, count) => {
				const queue = buildQueue(morning);
				const answered = queue.slice(0, count);
				const isOpen = (card: Card) => !answered.includes(card);
				const noon = buildQueue({
					...morning,
					reviews: morning.reviews.filter(isOpen),
					fresh: morning.fresh.filter(isOpen),
					done: {
						...NO_TOTALS,
						matured: answered.filter((card) => card.history.phase === 'review').length,
						introduced: answered.filter((card) => card.history.phase === 'new').length
					},
					studiedNoteIds: new Set(answered.map((card) => card.noteId))
				});
				expect(noon).toEqual(queue.slice(count));
			}),
			PROPERTY_RUNS
		);
	});

	it('does not depend on the order the cards were read in', () => {
		fc.assert(
			fc.property(anyInput, (read) => {
				const turned = { ...read, reviews: [...read.reviews].reverse(), fresh: [...read.fresh].reverse() };
				expect(buildQueue(turned)).toEqual(buildQueue(read));
			}),
			PROPERTY_RUNS
		);
	});
});
