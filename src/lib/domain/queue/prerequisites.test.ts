import { describe, expect, it } from 'vitest';
import { aCard } from '#tests/fixtures/cards.ts';
import { hasPrerequisites, leaveOutLocked } from './prerequisites.ts';

const isKnown = (concept: string) => concept === 'image' || concept === 'container';

describe('prerequisites', () => {
	it.each([
		{ after: [], isUnlocked: false, expected: true },
		{ after: ['image'], isUnlocked: false, expected: true },
		{ after: ['image', 'container'], isUnlocked: false, expected: true },
		{ after: ['image', 'volume'], isUnlocked: false, expected: false },
		{ after: ['volume'], isUnlocked: true, expected: true }
	])('a card after $after, unlocked $isUnlocked: $expected', ({ after, isUnlocked, expected }) => {
		expect(hasPrerequisites(aCard({ after }, { isUnlocked }), isKnown)).toBe(expected);
	});

	it('keeps the order of those that stay', () => {
		const cards = ['image', 'volume', 'container'].map((concept) => aCard({ facet: concept, after: [concept] }));
		expect(leaveOutLocked(cards, isKnown).map((card) => card.facet)).toEqual(['image', 'container']);
	});
});
