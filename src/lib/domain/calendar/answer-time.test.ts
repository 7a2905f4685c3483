import { describe, expect, it } from 'vitest';
import { aFact } from '#tests/fixtures/cards.ts';
import { applyChanges } from '../ledger/apply-changes.ts';
import { answerMs, USUAL_ANSWER_MS } from './answer-time.ts';

const TODAY = 20_000;
const answers = (daysAgo: number, count: number, ms: number) =>
	Array.from({ length: count }, () => ({ fact: aFact({ studyDay: TODAY - daysAgo, ms }), by: 1 as const }));
const of = (...days: ReturnType<typeof answers>[]) => answerMs(applyChanges([], days.flat()), TODAY);

describe('answerMs', () => {
	it.each([
		['nothing known', of(), USUAL_ANSWER_MS],
		['too few answers', of(answers(0, 4, 1000)), USUAL_ANSWER_MS],
		['one day', of(answers(0, 5, 6000)), 6000],
		['the middle of three days', of(answers(0, 5, 4000), answers(1, 50, 6000), answers(2, 5, 60_000)), 6000],
		['between the middle two', of(answers(0, 5, 4000), answers(1, 5, 6000)), 5000],
		['no day of the future', of(answers(0, 5, 4000), answers(-9000, 9, 60_000)), 4000],
		['the latest thirty days', of(...Array.from({ length: 90 }, (_, i) => answers(i, 5, i < 30 ? 3000 : 9000))), 3000]
	])('%s', (_, ms, expected) => {
		expect(ms).toBe(expected);
	});
});
