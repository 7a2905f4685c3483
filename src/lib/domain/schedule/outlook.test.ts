import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCard, inReview, inSteps } from '#tests/fixtures/cards.ts';
import { anyLog, aReview, TEST_PLACE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import type { CardHistory } from '../card.ts';
import { DEFAULT_CONFIG } from './config.ts';
import { advance, foldCard } from './fold.ts';
import { modelOf } from './memory-model.ts';
import { joinOutlooks, outlookOf, takeOutlooks } from './outlook.ts';
import { MS_A_DAY } from './study-day.ts';

const TODAY = 20_000;
const EXACT = { ...DEFAULT_CONFIG, isFuzzed: false };
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

/** Cards of two decks, seen and unseen, some out of every queue. */
const anyCards = fc
	.array(
		fc.record({
			deck: fc.constantFrom('networks', 'vocabulary'),
			dueIn: fc.integer({ min: -20, max: 60 }),
			stability: fc.double({ min: 0.5, max: 300, noNaN: true }),
			isSeen: fc.boolean(),
			isSuspended: fc.boolean(),
			isRetired: fc.boolean()
		}),
		{ maxLength: 30 }
	)
	.map((drawn) =>
		drawn.map(({ deck, dueIn, stability, isSeen, isSuspended, isRetired }, i) =>
			aCard(
				{ id: `${deck}/${i}/meaning`, noteId: `${deck}/${i}`, isRetired },
				isSeen ? { ...inReview(TODAY + dueIn, stability), isSuspended } : {}
			)
		)
	);

it('lets a cap by a quiz hold for one interval, as the fold does', () => {
	const capped = aCard({ id: 'capped' }, { ...known.history, isCapped: true });
	// 7 days for the first, then as long as its memory lasts: not every week until the exam
	expect(of([capped], TODAY + 90).answers).toBeLessThan(6);
	const events = [0, 1, 2, 3].reduce<{ history: CardHistory; days: number[] }>(
		({ history, days }) => {
			const studyDay = history.due?.kind === 'day' ? history.due.day : TODAY;
			const event = aReview({ at: studyDay * MS_A_DAY, tzMin: 0, rolloverHour: 0, studyDay, rating: 3 });
			return { history: advance('capped', history, event, EXACT), days: [...days, studyDay] };
		},
		{ history: capped.history, days: [] }
	);
	for (const [i, day] of events.days.entries()) {
		expect(outlookOf([capped], day, TODAY, EXACT, 0.9).answers).toBe(i);
		expect(outlookOf([capped], day + 1, TODAY, EXACT, 0.9).answers).toBe(i + 1);
	}
});

describe('takeOutlooks', () => {
	const RETENTIONS = [0.9, 0.95];
	const question = { day: TODAY + 30, retentionsByDeck: { networks: RETENTIONS, vocabulary: RETENTIONS } };
	const rounded = ({ untouched, kept, ...counts }: ReturnType<typeof joinOutlooks>) => ({
		...counts,
		untouched: untouched?.toFixed(9),
		kept: kept?.toFixed(9)
	});

	it('finds for each deck, in batches of any size, what a look at all its cards at once finds; and for all together', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 1, max: 9 }), (cards, size) => {
				const taker = takeOutlooks(question, TODAY, DEFAULT_CONFIG);
				for (let from = 0; from < cards.length; from += size) taker.count(cards.slice(from, from + size));
				const found = taker.result();
				expect(new Set(Object.keys(found))).toEqual(new Set(cards.map(({ deckId }) => deckId)));
				for (const [i, retention] of RETENTIONS.entries()) {
					for (const [deckId, outlooks] of Object.entries(found)) {
						const own = cards.filter((card) => card.deckId === deckId);
						expect(rounded(outlooks[i]!)).toEqual(rounded(of(own, question.day, retention))); // one a retention
					}
					const together = joinOutlooks(Object.values(found).map((outlooks) => outlooks[i]!)); // as above
					expect(rounded(together)).toEqual(rounded(of(cards, question.day, retention)));
				}
			}),
			PROPERTY_RUNS
		);
	});

	it('looks at each deck with retentions of its own, and at no other deck', () => {
		const cards = ['networks', 'vocabulary'].map((deck) =>
			aCard({ id: `${deck}/one/meaning`, noteId: `${deck}/one` }, inReview(TODAY + 1, 10))
		);
		const taker = takeOutlooks(
			{ day: TODAY + 200, retentionsByDeck: { networks: [0.8, 0.95] } },
			TODAY,
			DEFAULT_CONFIG
		);
		taker.count(cards);
		const { networks, ...others } = taker.result();
		expect(others).toEqual({});
		expect(networks?.map(({ answers }) => answers)).toEqual(
			[0.8, 0.95].map((retention) => of(cards.slice(0, 1), TODAY + 200, retention).answers)
		);
	});

	it('counts a card that a wrong clock put out of reach as due today', () => {
		const astray = aCard({ id: 'astray' }, { ...inReview(TODAY + 30_000), lastDay: TODAY + 29_990 });
		const taker = takeOutlooks(question, TODAY, DEFAULT_CONFIG);
		taker.count([astray]);
		expect(taker.result()[astray.deckId]?.[0]?.answers).toBeGreaterThan(0);
	});
});
