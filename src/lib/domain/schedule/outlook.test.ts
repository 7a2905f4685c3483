import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { anyLog, TEST_PLACE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { foldCard } from './fold.ts';
import { modelOf } from './memory-model.ts';
import { outlookOf } from './outlook.ts';

const TODAY = 20_000;
const known = aCard(
	{ id: 'known' },
	{ ...inReview(TODAY + 3), memory: { stability: 10, difficulty: 5 }, lastDay: TODAY - 7 }
);
const of = (cards: ReturnType<typeof aCard>[], day: number, retention = 0.9) =>
	outlookOf(cards, day, TODAY, DEFAULT_CONFIG, retention);

describe('outlookOf', () => {
	it('is empty without cards, and only counts those never seen', () => {
		expect(of([], TODAY + 9)).toEqual({ seen: 0, unseen: 0, untouched: null, kept: null, answers: 0 });
		expect(of([aCard({ id: 'new' })], TODAY + 9)).toMatchObject({ seen: 0, unseen: 1, kept: null });
	});

	it('leaves out what is paused or has left the decks', () => {
		const paused = { ...known, history: { ...known.history, isSuspended: true } };
		expect(of([paused, { ...known, isRetired: true }], TODAY + 9)).toMatchObject({ seen: 0, unseen: 0 });
	});

	it('lets a card fade that is not asked again before', () => {
		const { untouched, kept, answers } = of([known], TODAY + 3);
		expect(answers).toBe(0);
		// stability is the days until recall falls to 90 %
		expect(untouched).toBeCloseTo(0.9, 5);
		expect(kept).toBe(untouched);
	});

	it('keeps it better by answering, by hand', () => {
		const { untouched, kept, answers } = of([known], TODAY + 13);
		expect(answers).toBe(1);
		const model = modelOf(DEFAULT_CONFIG);
		expect(untouched).toBe(model.recallAt({ stability: 10, difficulty: 5 }, 20));
		expect(kept).toBe(model.recallAt(model.next({ stability: 10, difficulty: 5 }, 10, 3), 10));
	});

	it('takes steps of minutes on the day itself', () => {
		const step = aCard({ id: 'step' }, inSteps(TODAY * 86_400_000));
		expect(of([step], TODAY + 1).answers).toBeGreaterThan(0);
	});

	it('stays a share, whatever the log says, and more retention never takes fewer answers', () => {
		fc.assert(
			fc.property(anyLog(), fc.integer({ min: -30, max: 400 }), (events, ahead) => {
				const { history } = foldCard(TEST_PLACE, events, DEFAULT_CONFIG);
				const today = history.lastDay ?? TODAY;
				const card = aCard({}, history);
				const [usual, raised] = [0.9, 0.95].map((r) => outlookOf([card], today + ahead, today, DEFAULT_CONFIG, r));
				for (const share of [usual?.untouched, usual?.kept, raised?.kept]) {
					if (share !== null) expect(share).toBeGreaterThan(0);
					if (share !== null) expect(share).toBeLessThanOrEqual(1);
				}
				expect(raised?.answers).toBeGreaterThanOrEqual(usual?.answers ?? 0);
			}),
			PROPERTY_RUNS
		);
	});
});
