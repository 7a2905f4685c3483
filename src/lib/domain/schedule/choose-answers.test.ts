import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard } from '#tests/fixtures/cards.ts';
import { aReview, anyLog, TEST_CARD, TEST_PLACE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { RATINGS } from '../event.ts';
import { NO_EASY_DAYS, weekdayOf, type EasyDays } from '../settings/easy-days.ts';
import { chooseAnswers, type Plan } from './choose-answers.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { foldCard, advance } from './fold.ts';
import { previewRatings } from './preview.ts';

const TODAY = aReview().studyDay;
const MOMENT = { at: aReview().at, tzMin: aReview().tzMin };
const NO_PLAN: Plan = { easyDays: NO_EASY_DAYS, goals: [], dueByDay: {} };
const anyCard = anyLog().map((events) =>
	aCard({ id: TEST_CARD, deckId: TEST_PLACE.deckId }, foldCard(TEST_PLACE, events, DEFAULT_CONFIG).history)
);
const anyEasyDays: fc.Arbitrary<EasyDays> = fc.record({
	weekdays: fc.array(fc.constantFrom('normal', 'light', 'none'), { minLength: 7, maxLength: 7 }),
	daysOff: fc.array(fc.integer({ min: TODAY, max: TODAY + 60 }), { maxLength: 9 }),
	isBalanced: fc.boolean()
});
const anyPlan: fc.Arbitrary<Plan> = fc.record({
	easyDays: anyEasyDays,
	goals: fc.constantFrom([], [{ day: TODAY + 30, deckIds: [TEST_PLACE.deckId], desiredRetention: 0.95 }]),
	dueByDay: fc.dictionary(fc.integer({ min: TODAY, max: TODAY + 60 }).map(String), fc.nat(40))
});

describe('chooseAnswers', () => {
	it('decides nothing where nothing is wanted: the days are those of chance', () => {
		fc.assert(
			fc.property(anyCard, (card) => {
				expect(chooseAnswers(card, TODAY, DEFAULT_CONFIG, NO_PLAN)).toEqual({ 1: {}, 2: {}, 3: {}, 4: {} });
			}),
			PROPERTY_RUNS
		);
	});

	it('gives events whose fold is what the buttons showed, in an order that never falls', () => {
		fc.assert(
			fc.property(anyCard, anyPlan, (card, plan) => {
				const choices = chooseAnswers(card, TODAY, DEFAULT_CONFIG, plan);
				const previews = previewRatings(card.id, card.history, MOMENT, DEFAULT_CONFIG, choices);
				let least = 0;
				for (const rating of RATINGS) {
					const { fuzz = 0 } = choices[rating];
					expect(fuzz >= 0 && fuzz < 1).toBe(true);
					const event = aReview({ rating, ...choices[rating] });
					const { due, intervalDays } = advance(card.id, card.history, event, DEFAULT_CONFIG);
					expect(previews[rating]).toMatchObject({ due, intervalDays });
					if (intervalDays === 0) continue;
					expect(intervalDays).toBeGreaterThanOrEqual(least);
					least = intervalDays;
				}
			}),
			PROPERTY_RUNS
		);
	});

	it('keeps days off free wherever an interval has another day', () => {
		const card = aCard(
			{},
			{
				...foldCard(TEST_PLACE, [], DEFAULT_CONFIG).history,
				phase: 'review',
				memory: { stability: 20, difficulty: 5 },
				due: { kind: 'day', day: TODAY },
				lastDay: TODAY - 20,
				intervalDays: 20,
				reps: 4
			}
		);
		const sundaysOff = NO_EASY_DAYS.weekdays.map((easiness, i) => (i === 0 ? ('none' as const) : easiness));
		const plan = { ...NO_PLAN, easyDays: { ...NO_EASY_DAYS, weekdays: sundaysOff } };
		const previews = previewRatings(
			card.id,
			card.history,
			MOMENT,
			DEFAULT_CONFIG,
			chooseAnswers(card, TODAY, DEFAULT_CONFIG, plan)
		);
		for (const rating of RATINGS) {
			const { due } = previews[rating];
			if (due.kind === 'day') expect(weekdayOf(due.day)).not.toBe(0);
		}
	});

	it('says the retention of a goal, and so brings cards of its decks back earlier', () => {
		const card = aCard(
			{ deckId: 'networks' },
			{
				phase: 'review',
				memory: { stability: 30, difficulty: 5 },
				due: { kind: 'day', day: TODAY },
				lastDay: TODAY - 30,
				intervalDays: 30,
				reps: 4
			}
		);
		const goals = [{ day: TODAY + 19, deckIds: ['networks'], desiredRetention: 0.95 }];
		const choices = chooseAnswers(card, TODAY, DEFAULT_CONFIG, { ...NO_PLAN, goals });
		expect(choices[3]).toEqual({ desiredRetention: 0.95 });
		const [usual, raised] = [{}, choices].map(
			(each) => previewRatings(card.id, card.history, MOMENT, DEFAULT_CONFIG, each)[3].intervalDays
		);
		expect(raised).toBeLessThan(usual ?? 0);
		expect(chooseAnswers(card, TODAY + 20, DEFAULT_CONFIG, { ...NO_PLAN, goals })[3]).toEqual({});
		expect(chooseAnswers({ ...card, deckId: 'images' }, TODAY, DEFAULT_CONFIG, { ...NO_PLAN, goals })[3]).toEqual({});
	});

	it('leaves exact intervals alone where they are not to be moved', () => {
		const plan = { ...NO_PLAN, easyDays: { ...NO_EASY_DAYS, isBalanced: true } };
		const card = aCard(
			{},
			{
				phase: 'review',
				memory: { stability: 30, difficulty: 5 },
				due: { kind: 'day', day: TODAY },
				lastDay: TODAY - 30,
				intervalDays: 30
			}
		);
		expect(chooseAnswers(card, TODAY, { ...DEFAULT_CONFIG, isFuzzed: false }, plan)[3]).toEqual({});
		expect(chooseAnswers(card, TODAY, DEFAULT_CONFIG, plan)[3].fuzz).toBeTypeOf('number');
	});
});
