import { describe, expect, it } from 'vitest';
import { applyChanges } from '../ledger/apply-changes.ts';
import { aFact } from '#tests/fixtures/cards.ts';
import { boxesFor, boxSize, recallOn, yardOf } from './yard.ts';

const TODAY = 20_000;
const blocks = applyChanges(
	[],
	[
		{ fact: aFact({ studyDay: TODAY - 40 }), by: 1 },
		{ fact: aFact({ studyDay: TODAY, from: 'young', to: 'mature' }), by: 1 },
		{ fact: aFact({ studyDay: TODAY, from: 'young', to: 'learning', rating: 1 }), by: 1 },
		{ fact: aFact({ studyDay: TODAY, act: 'attempt' }), by: 1 },
		// a clock that was in another century
		{ fact: aFact({ studyDay: TODAY + 26_000 }), by: 1 }
	]
);
const ledger = { dueByDay: { [TODAY - 3]: 5, [TODAY]: 2, [TODAY + 1]: 7 }, stepCount: 1 };

describe('yardOf', () => {
	it('says of each day what was done and what is due, backlog and steps with today', () => {
		const yard = yardOf([TODAY - 40, TODAY - 3, TODAY, TODAY + 1, TODAY + 2, TODAY + 26_000], TODAY, ledger, blocks);
		expect(yard.map(({ when, answers, due }) => [when, answers, due])).toEqual([
			['past', 1, 0],
			['past', 0, 0],
			['today', 3, 8],
			['coming', 0, 7],
			['coming', 0, 0],
			['coming', 1, 0]
		]);
		expect(yard.map(({ done }) => recallOn(done))).toEqual([null, null, 0.5, null, null, null]);
	});

	it('is empty for an empty log', () => {
		expect(yardOf([TODAY], TODAY, { dueByDay: {}, stepCount: 0 }, [])).toMatchObject([{ answers: 0, due: 0 }]);
	});
});

describe('boxes', () => {
	it.each([
		[[], 1, 0],
		[[0, 3, 4], 1, 4],
		[[5], 2, 3],
		[[9, 20], 5, 4],
		[[4000], 1000, 4],
		[[90_001], 23_000, 4]
	])('of %j hold %i cards each, %i the highest', (counts, size, boxes) => {
		expect(boxSize(counts)).toBe(size);
		expect(boxesFor(Math.max(0, ...counts), size)).toBe(boxes);
	});
});
