import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../schedule/config.ts';
import { advance, factIn, foldCard } from '../schedule/fold.ts';
import { NEW_HISTORY } from '../card.ts';
import { aFact, anyFact } from '#tests/fixtures/cards.ts';
import { anyLog, FORWARD_KINDS, TEST_CARD, TEST_PLACE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { applyChanges, blockIdsOf } from './apply-changes.ts';
import { blockIdOf, emptyBlock, type DayBlock } from './day-block.ts';
import { diffFacts } from './day-fact.ts';
import { addFact } from './add-fact.ts';
import { NO_TOTALS, type DayFact } from './day-totals.ts';
import { addToTally } from './add-to-tally.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const added = (facts: readonly DayFact[]) => facts.map((fact) => ({ fact, by: 1 as const }));
const uniqueFacts = fc.uniqueArray(anyFact, { selector: (fact) => fact.eventId });

describe('factIn', () => {
	it('says of each answer what the fold of the whole log says', () => {
		fc.assert(
			fc.property(anyLog(FORWARD_KINDS), (events) => {
				let history = NEW_HISTORY;
				const facts: DayFact[] = [];
				for (const event of events) {
					const before = history;
					history = advance(TEST_CARD, before, event, DEFAULT_CONFIG);
					const fact = factIn(TEST_PLACE, before, history, event, DEFAULT_CONFIG);
					if (fact !== null) facts.push(fact);
				}
				expect(facts).toEqual(foldCard(TEST_PLACE, events, DEFAULT_CONFIG).facts);
			}),
			PROPERTY_RUNS
		);
	});
});

describe('diffFacts', () => {
	const first = aFact();
	const second = aFact({ eventId: 'testdev1:000000002', studyDay: 20_040, from: 'young', to: 'young' });
	const corrected = { ...second, rating: 1 as const };

	it.each([
		['nothing between equal folds', [first, second], [first, { ...second }], []],
		['one more', [first], [first, second], [{ fact: second, by: 1 }]],
		['one less', [first, second], [first], [{ fact: second, by: -1 }]],
		[
			'one that means something else',
			[first, second],
			[first, corrected],
			[
				{ fact: second, by: -1 },
				{ fact: corrected, by: 1 }
			]
		]
	])('finds %s', (_, before, after, expected) => {
		expect(diffFacts(before, after)).toEqual(expected);
	});

	it('leads from the totals of one fold to those of the other', () => {
		fc.assert(
			fc.property(uniqueFacts, uniqueFacts, (before, after) => {
				const blocks = applyChanges(applyChanges([], added(before)), diffFacts(before, after));
				const expected = applyChanges([], added(after));
				const isFilled = (block: DayBlock) => Object.keys(block.days).length > 0;
				expect([...blocks].filter(isFilled).sort(byId)).toEqual([...expected].sort(byId));
			}),
			PROPERTY_RUNS
		);
	});
});

describe('applyChanges', () => {
	it('does what adding fact after fact does', () => {
		fc.assert(
			fc.property(uniqueFacts, (facts) => {
				const blocks = new Map<string, DayBlock>();
				for (const fact of facts) {
					const id = blockIdOf(fact.studyDay);
					const day = String(fact.studyDay);
					const { days, tally } = blocks.get(id) ?? emptyBlock(id);
					blocks.set(id, {
						id,
						days: { ...days, [day]: addFact(days[day] ?? NO_TOTALS, fact, 1) },
						tally: addToTally(tally, [{ fact, by: 1 }])
					});
				}
				expect([...applyChanges([], added(facts))].sort(byId)).toEqual([...blocks.values()].sort(byId));
				expect(blockIdsOf(added(facts))).toEqual([...blocks.keys()].sort());
			}),
			PROPERTY_RUNS
		);
	});

	it('returns an emptied block empty, and leaves the given ones as they were', () => {
		const [block] = applyChanges([], added([aFact()]));
		const given = block === undefined ? [] : [block];
		expect(applyChanges(given, [{ fact: aFact(), by: -1 }])).toEqual([emptyBlock('000625')]);
		expect(given[0]?.days['20000']?.reviews).toBe(1);
	});
});
