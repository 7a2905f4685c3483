import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { anEvent } from '#tests/fixtures/events.ts';
import { NEW_HISTORY, type Card } from '../card.ts';
import { advance } from '../schedule/fold.ts';
import { DEFAULT_CONFIG } from '../schedule/config.ts';
import { changesCard, draftsFor, type ActMoment, type CardAct } from './acts.ts';

const MOMENT: ActMoment = { at: 1_000_000, tzMin: 60, studyDay: 100, rolloverHour: 4 };
const CARDS: Readonly<Record<string, Card>> = {
	new: aCard({ facet: 'new' }),
	step: aCard({ facet: 'step' }, inSteps(1000)),
	review: aCard({ facet: 'review' }, inReview(100)),
	suspended: aCard({ facet: 'suspended' }, { ...inReview(100), isSuspended: true }),
	flagged: aCard({ facet: 'flagged' }, { isFlagged: true }),
	unlocked: aCard({ facet: 'unlocked' }, { isUnlocked: true }),
	buried: aCard({ facet: 'buried' }, { ...inReview(100), buriedUntil: 103 }),
	retired: aCard({ facet: 'retired', isRetired: true }, inReview(100))
};

const ACTS: readonly (readonly [CardAct, string])[] = [
	[{ kind: 'suspend' }, 'new step review flagged unlocked buried'],
	[{ kind: 'unsuspend' }, 'suspended'],
	[{ kind: 'reset' }, 'step review suspended buried'],
	[{ kind: 'unlock' }, 'new flagged'],
	[{ kind: 'flag', isFlagged: true }, 'new step review suspended unlocked buried'],
	[{ kind: 'flag', isFlagged: false }, 'flagged'],
	[{ kind: 'bury', untilDay: 101 }, 'new step review suspended flagged unlocked'],
	[{ kind: 'bury', untilDay: 104 }, 'new step review suspended flagged unlocked buried'],
	[{ kind: 'set-due', dueDay: 107 }, 'step review suspended buried'],
	[{ kind: 'set-due', dueDay: 100 }, 'step']
];

describe('changesCard', () => {
	it.each(ACTS)('%j changes %s', (act, expected) => {
		const changed = Object.entries(CARDS).filter(([, card]) => changesCard(act, card));
		expect(changed.map(([name]) => name).join(' ')).toBe(expected);
	});

	it.each(ACTS)('says of %j what the fold does', (act) => {
		for (const [name, card] of Object.entries(CARDS)) {
			if (card.isRetired) continue;
			const [draft] = draftsFor(act, [card], MOMENT);
			if (draft === undefined) continue;
			const event = { ...anEvent('flag'), ...draft } as Parameters<typeof advance>[2];
			const after = advance(card.id, card.history, event, DEFAULT_CONFIG);
			expect(after, `${act.kind} on ${name}`).not.toEqual(card.history);
		}
	});
});

describe('draftsFor', () => {
	it('makes an event a card that changes, in order, with moment and card', () => {
		const cards = [CARDS.review, CARDS.suspended, CARDS.new].filter((card) => card !== undefined);
		expect(draftsFor({ kind: 'suspend' }, cards, MOMENT)).toEqual([
			{ ...MOMENT, kind: 'suspend', cardId: 'vocabulary/stateless/review' },
			{ ...MOMENT, kind: 'suspend', cardId: 'vocabulary/stateless/new' }
		]);
		expect(draftsFor({ kind: 'suspend' }, [], MOMENT)).toEqual([]);
	});

	it('carries what the act says', () => {
		const card = aCard({}, inReview(100));
		expect(draftsFor({ kind: 'set-due', dueDay: 120 }, [card], MOMENT)[0]).toMatchObject({ dueDay: 120 });
		expect(card.history).not.toEqual(NEW_HISTORY);
	});
});
