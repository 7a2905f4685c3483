import { describe, expect, it } from 'vitest';
import { aCard } from '#tests/fixtures/cards.ts';
import { leaveOutLocked } from './prerequisites.ts';

const isKnown = (concept: string) => concept === 'image' || concept === 'container';

describe('prerequisites', () => {
	it.each([
		{ after: [], isUnlocked: false, expected: true },
		{ after: ['image'], isUnlocked: false, expected: true },
		{ after: ['image', 'container'], isUnlocked: false, expected: true },
		{ after: ['image', 'volume'], isUnlocked: false, expected: false },
		{ after: ['volume'], isUnlocked: true, expected: true }
	])('a card after $after, unlocked $isUnlocked: $expected', ({ after, isUnlocked, expected }) => {
		expect(leaveOutLocked([aCard({ after }, { isUnlocked })], isKnown)).toHaveLength(expected ? 1 : 0);
	});

	it('keeps the order of those that stay', () => {
		const cards = ['image', 'volume', 'container'].map((concept) => aCard({ facet: concept, after: [concept] }));
		expect(leaveOutLocked(cards, isKnown).map((card) => card.facet)).toEqual(['image', 'container']);
	});

	it('lets a card follow one that teaches what it needs, and not come before it', () => {
		const volume = aCard({ facet: 'volume', teaches: ['volume'] });
		const mount = aCard({ facet: 'mount', after: ['volume'], teaches: ['mount'] });
		const tmpfs = aCard({ facet: 'tmpfs', after: ['mount'] });
		const facetsOf = (cards: Parameters<typeof leaveOutLocked>[0]) =>
			leaveOutLocked(cards, isKnown).map((card) => card.facet);
		expect(facetsOf([volume, mount, tmpfs])).toEqual(['volume', 'mount', 'tmpfs']);
		expect(facetsOf([mount, volume, tmpfs])).toEqual(['volume']);
	});
});
