import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../event.ts';
import { DEFAULT_CONFIG } from '../schedule/config.ts';
import { foldCard } from '../schedule/fold.ts';
import { MS_A_DAY } from '../schedule/study-day.ts';
import { aLog, anyLog, TEST_AT, TEST_CARD, TEST_PLACE } from '#tests/fixtures/events.ts';
import { PROPERTY_RUNS } from '#tests/fixtures/soak.ts';
import { memorySteps } from './memory-steps.ts';
import { countScored, recencyWeights, splitDay, type Sequences } from './sequences.ts';
import { sequencesOf, trainingEvents } from './training-log.ts';

const FAR = { now: TEST_AT + 100_000 * MS_A_DAY, heirs: new Map<string, string>() };
const read = (events: readonly StoredEvent[], options = FAR): Sequences => sequencesOf(trainingEvents(events), options);
const at = (days: number) => ({ at: TEST_AT + days * MS_A_DAY });
/** [elapsed days, rating] a card */
const cardsOf = ({ starts, elapsedDays, ratings }: Sequences): number[][][] =>
	Array.from({ length: starts.length - 1 }, (_, card) =>
		Array.from({ length: (starts[card + 1] ?? 0) - (starts[card] ?? 0) }, (_, i) => {
			const review = (starts[card] ?? 0) + i;
			return [elapsedDays[review] ?? NaN, ratings[review] ?? NaN];
		})
	);

describe('sequencesOf', () => {
	it('tells the days between the reviews of a card, and the ratings', () => {
		const log = aLog();
		log.add('review', { ...at(0), rating: 1 });
		log.add('review', { ...at(0.01), rating: 3 });
		log.add('review', { ...at(3), rating: 4 });
		log.add('review', { ...at(3), rating: 2, cardId: 'vocabulary/other/meaning' });
		const sequences = read(log.events);
		expect(cardsOf(sequences)).toEqual([
			[
				[0, 1],
				[0, 3],
				[3, 4]
			],
			[[0, 2]]
		]);
		expect(countScored(sequences)).toBe(1);
	});

	it('leaves out practice, what is taken back, and clocks more than a day ahead', () => {
		const log = aLog();
		log.add('review', at(0));
		log.add('review', { ...at(1), isPractice: true });
		const slip = log.add('review', { ...at(2), rating: 1 });
		log.add('undo', { ...at(2), undoes: slip.id });
		log.add('review', at(4));
		log.add('review', at(20_000));
		log.add('review', at(6));
		expect(cardsOf(read(log.events, { ...FAR, now: TEST_AT + 5.5 * MS_A_DAY }))).toEqual([
			[
				[0, 3],
				[4, 3],
				[2, 3]
			]
		]);
	});

	it('takes the rating that was found right, and back with it', () => {
		const log = aLog();
		const { id: reviewId } = log.add('review', { ...at(0), rating: 1 });
		const { id } = log.add('override', { ...at(0), reviewId, rating: 3 });
		expect(cardsOf(read(log.events))).toEqual([[[0, 3]]]);
		log.add('undo', { ...at(0), undoes: id });
		expect(cardsOf(read(log.events))).toEqual([[[0, 1]]]);
	});

	it('begins another card at a reset, and knows a card by its former id', () => {
		const log = aLog();
		log.add('review', { ...at(0), cardId: 'vocabulary/old/meaning' });
		log.add('review', at(2));
		log.add('reset', at(3));
		log.add('review', at(5));
		const heirs = new Map([['vocabulary/old/meaning', TEST_CARD]]);
		expect(cardsOf(read(log.events, { ...FAR, heirs }))).toEqual([
			[
				[0, 3],
				[2, 3]
			],
			[[0, 3]]
		]);
	});

	it('replays to the very memory that the schedule folds, whatever the log', () => {
		const steps = memorySteps(DEFAULT_CONFIG.weights);
		fc.assert(
			fc.property(anyLog(), (events) => {
				const { history } = foldCard(TEST_PLACE, events, DEFAULT_CONFIG);
				const cards = cardsOf(read(events));
				if (history.memory === null) return;
				let [stability, difficulty] = [0, 0];
				(cards.at(-1) ?? []).forEach(([days = 0, given = 3], i) => {
					const rating = given as 1 | 2 | 3 | 4;
					if (i === 0) {
						[stability, difficulty] = [steps.firstStability(rating), steps.firstDifficulty(rating)];
						return;
					}
					const recall = steps.recallAt(stability, days);
					stability =
						days === 0
							? steps.stabilitySameDay(stability, rating)
							: steps.stabilityAfter(stability, difficulty, recall, rating);
					difficulty = steps.difficultyAfter(difficulty, rating);
				});
				expect(stability / history.memory.stability).toBeCloseTo(1, 4);
				expect(difficulty).toBeCloseTo(history.memory.difficulty, 4);
			}),
			PROPERTY_RUNS
		);
	});

	it('is the same whatever the order of the events, whole or in part', () => {
		fc.assert(
			fc.property(anyLog(), (events) => {
				expect(read([...events].reverse())).toEqual(read(events));
				expect(sequencesOf(events, FAR)).toEqual(read(events));
			}),
			PROPERTY_RUNS
		);
	});
});

describe('older and newer reviews', () => {
	const log = aLog();
	for (let day = 0; day < 11; day++) log.add('review', at(day));
	const sequences = read(log.events);
	const firstDay = sequences.studyDays[0] ?? 0;

	it('are parted by a day: eight of the ten scored ones lie before it', () => {
		expect(splitDay(sequences, 0.8)).toBe(firstDay + 9);
	});

	it('count more the newer they are, from 0.25 up, and the newest not at all once cut off', () => {
		const weights = [...recencyWeights(sequences, firstDay + 9)];
		expect(weights.slice(0, 2)).toEqual([0, 0.25]);
		expect(weights.slice(9)).toEqual([0, 0]);
		expect(weights.slice(1, 9)).toEqual(weights.slice(1, 9).sort((a, b) => a - b));
	});
});
