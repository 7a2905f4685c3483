import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../schedule/config.ts';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { recallNow } from '../schedule/preview.ts';
import { sortReviews, sortSteps } from './sort.ts';

const TODAY = 100;
const due = (facet: string, dueDay: number, stability = 10) => aCard({ facet }, inReview(dueDay, stability));
const facets = (cards: readonly { facet: string }[]) => cards.map((card) => card.facet);
const sort = (cards: Parameters<typeof sortReviews>[0], today: number, room: number) =>
	facets(sortReviews(cards, today, room, (history) => recallNow(history, today, DEFAULT_CONFIG)));

describe('sortReviews', () => {
	it('asks by due day while the day has room', () => {
		const cards = [due('c', 100, 1), due('a', 97, 50), due('b', 99, 10)];
		expect(sort(cards, TODAY, 3)).toEqual(['a', 'b', 'c']);
	});

	it('asks the most likely forgotten first in a backlog', () => {
		const cards = [due('firm', 97, 50), due('weak', 100, 1), due('middle', 99, 10)];
		expect(sort(cards, TODAY, 2)).toEqual(['weak', 'middle', 'firm']);
	});

	it('asks the most likely forgotten first when that is wanted, whatever the room', () => {
		const cards = [due('firm', 97, 50), due('weak', 100, 1)];
		const sorted = sortReviews(cards, TODAY, 99, (history) => recallNow(history, TODAY, DEFAULT_CONFIG), true);
		expect(facets(sorted)).toEqual(['weak', 'firm']);
	});

	it('puts a card seen today last in a backlog', () => {
		const seenToday = aCard({ facet: 'seen' }, { ...inReview(TODAY), lastDay: TODAY });
		expect(sort([seenToday, due('other', TODAY)], TODAY, 1)).toEqual(['other', 'seen']);
	});

	const equals = Array.from({ length: 20 }, (_, i) => due(`f${i}`, TODAY));

	it('mixes equals the same way all day, whatever the order they came in', () => {
		const order = sort(equals, TODAY, 200);
		expect(order).not.toEqual(facets(equals));
		expect(sort([...equals].reverse(), TODAY, 200)).toEqual(order);
		expect(sort(equals.slice(5), TODAY, 200)).toEqual(order.filter((facet) => Number(facet.slice(1)) >= 5));
	});

	it('mixes them another way the next day', () => {
		expect(sort(equals, TODAY + 1, 200)).not.toEqual(sort(equals, TODAY, 200));
	});
});

describe('sortSteps', () => {
	it('goes by time, steps of an earlier day first', () => {
		const left = aCard({ facet: 'left' }, { phase: 'relearning', due: { kind: 'day', day: TODAY } });
		const cards = [aCard({ facet: 'late' }, inSteps(2000)), aCard({ facet: 'soon' }, inSteps(1000)), left];
		expect(facets(sortSteps(cards))).toEqual(['left', 'soon', 'late']);
	});
});
