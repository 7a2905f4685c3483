import { describe, expect, it, vi } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { anEvent, aReview } from '#tests/fixtures/events.ts';
import { isAskedAgain, type Around } from './undo.ts';

vi.mock('./library.svelte.ts', () => ({ openLibrary: () => Promise.reject(new Error('not asked for')) }));

const TODAY = 20_000;
const due = aCard({}, inReview(TODAY));
const later = aCard({}, inReview(TODAY + 19));
const step = aCard({}, inSteps(TODAY * 86_400_000));
const fresh = aCard();
const others = new Set(['vocabulary/other/meaning']);
const own = new Set([due.id]);
const around = (fields: Partial<Around> = {}): Around => ({
	today: TODAY,
	onScreenId: 'vocabulary/other/meaning',
	deckId: null,
	practiceIds: null,
	putAwayIds: new Set(),
	...fields
});
const flag = anEvent('flag');
const practice = aReview({ isPractice: true });

describe('a card of which something was taken back is asked again', () => {
	it.each([
		['its answer, which counted', due, aReview(), {}, true],
		['its answer, in a round of practice', due, aReview(), { practiceIds: own }, true],
		['its practice, in a round of practice', later, practice, { practiceIds: own }, true],
		['its practice, in a session that counts', later, practice, {}, false],
		['its practice, in a round of others', later, practice, { practiceIds: others }, false],
		['a flag of the one on screen', later, flag, { onScreenId: later.id }, true],
		['a flag, due today', due, flag, {}, true],
		['a flag, in its steps', step, flag, {}, true],
		['a flag, not due for weeks', later, flag, {}, false],
		['a flag, never seen', fresh, flag, {}, false],
		['a flag, due in another deck than the one studied', due, flag, { deckId: 'networks' }, false],
		['a flag, in a round of others', due, flag, { practiceIds: others }, false],
		['that it was put away from this session', fresh, anEvent('suspend'), { putAwayIds: new Set([fresh.id]) }, true],
		['a quiz attempt, not due', later, anEvent('attempt'), {}, false]
	] as const)('%s', (_, card, undone, fields, isAsked) => {
		expect(isAskedAgain({ card, undone }, around(fields))).toBe(isAsked);
	});
});
