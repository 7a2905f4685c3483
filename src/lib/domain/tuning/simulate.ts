import { DueDays } from './due-days.ts';
import type { Habits } from './habits.ts';
import { memorySteps, type MemorySteps } from './memory-steps.ts';
import { chanceOf } from './random.ts';

/** A card as it is at the start: what it has in memory, and how long ago it was last answered. */
export interface KnownCard {
	readonly stability: number;
	readonly difficulty: number;
	/** study days since the last answer, 0 or more */
	readonly elapsedDays: number;
}

export interface SimulationInput {
	readonly known: readonly KnownCard[];
	/** cards not begun yet */
	readonly unseen: number;
	readonly newADay: number;
	/** reviews beyond these wait a day */
	readonly reviewsADay: number;
	readonly weights: readonly number[];
	readonly longestIntervalDays: number;
	readonly habits: Habits;
	readonly days: number;
	readonly seed: number;
}

/** What some days cost and bring at one desired retention. */
export interface Cost {
	readonly desiredRetention: number;
	readonly minutesADay: number;
	/** cards that would be recalled if all were asked on the last day: the sum of their chances */
	readonly kept: number;
	/** cards begun by then, whenever that was */
	readonly begun: number;
	/** those of them that were begun in these days */
	readonly begunInSpan: number;
}

/** Chance that a new card's first answer is Again; the others are Good. */
const FIRST_FAILED = 0.25;

/**
 * Lives some days with the schedule, by the model of memory itself: each due card is recalled by its chance, and comes
 * back when recall has fallen to `desiredRetention`. Fuzz and burying are left out: they move a card by a day or two.
 * Luck belongs to a card and its turn, so two retentions are compared under the same one.
 */
export function simulate(input: SimulationInput, desiredRetention: number): Cost {
	const { known, unseen, newADay, reviewsADay, days } = input;
	const { seconds } = input.habits;
	const cards = new SimulatedCards(input, desiredRetention);
	const due = new DueDays(known.length + unseen, days);
	for (let card = 0; card < known.length; card++) due.add(card, Math.max(0, cards.nextDay(card)));
	let begun = known.length;
	let spent = 0;
	for (let today = 0; today < days; today++) {
		let left = reviewsADay;
		for (let card = due.take(today); card !== null; card = due.take(today)) {
			if (left-- <= 0) {
				due.add(card, today + 1);
				continue;
			}
			spent += cards.review(card, today) ? seconds.passed : seconds.failed;
			due.add(card, cards.nextDay(card));
		}
		for (let i = 0; i < newADay && begun < known.length + unseen; i++, begun++) {
			cards.begin(begun, today);
			spent += seconds.fresh;
			due.add(begun, cards.nextDay(begun));
		}
	}
	return {
		desiredRetention,
		minutesADay: days === 0 ? 0 : spent / 60 / days,
		kept: cards.countKept(begun, days),
		begun,
		begunInSpan: begun - known.length
	};
}

/** The memories of all cards in columns; day 0 is the first of the simulation. */
class SimulatedCards {
	readonly #model: MemorySteps;
	readonly #input: SimulationInput;
	readonly #intervalFactor: number;
	readonly #stability: Float64Array;
	readonly #difficulty: Float64Array;
	readonly #lastDay: Int32Array;
	readonly #turns: Uint32Array;

	constructor(input: SimulationInput, desiredRetention: number) {
		const { known, unseen, weights } = input;
		this.#input = input;
		this.#model = memorySteps(weights);
		// an interval is in proportion to stability
		this.#intervalFactor = this.#model.intervalDays(1, desiredRetention);
		this.#stability = new Float64Array(known.length + unseen);
		this.#difficulty = new Float64Array(known.length + unseen);
		this.#lastDay = new Int32Array(known.length + unseen);
		this.#turns = new Uint32Array(known.length + unseen);
		known.forEach(({ stability, difficulty, elapsedDays }, card) => {
			this.#stability[card] = stability;
			this.#difficulty[card] = difficulty;
			this.#lastDay[card] = -elapsedDays;
		});
	}

	/* a card's number is within every column: no read below is out of it */

	/** The day it comes back, whole days after its last answer. */
	nextDay(card: number): number {
		const days = Math.round(this.#stability[card]! * this.#intervalFactor);
		return this.#lastDay[card]! + Math.min(this.#input.longestIntervalDays, Math.max(1, days));
	}

	/** A new card's first day: an answer, and Good after its steps. */
	begin(card: number, today: number): void {
		const first = this.#luck(card) < FIRST_FAILED ? 1 : 3;
		this.#stability[card] = this.#model.stabilitySameDay(this.#model.firstStability(first), 3);
		this.#difficulty[card] = this.#model.difficultyAfter(this.#model.firstDifficulty(first), 3);
		this.#lastDay[card] = today;
	}

	/** Answers a due card; one that was forgotten is relearnt on the same day. @returns whether it was recalled */
	review(card: number, today: number): boolean {
		const [stability, difficulty] = [this.#stability[card]!, this.#difficulty[card]!];
		const recall = this.#model.recallAt(stability, today - this.#lastDay[card]!);
		const isRecalled = this.#luck(card) < recall;
		const rating = isRecalled ? this.#passRating(card) : 1;
		const after = this.#model.stabilityAfter(stability, difficulty, recall, rating);
		const harder = this.#model.difficultyAfter(difficulty, rating);
		this.#stability[card] = isRecalled ? after : this.#model.stabilitySameDay(after, 3);
		this.#difficulty[card] = isRecalled ? harder : this.#model.difficultyAfter(harder, 3);
		this.#lastDay[card] = today;
		return isRecalled;
	}

	/** The sum of the chances of recall, on `day`, of the first `begun` cards. */
	countKept(begun: number, day: number): number {
		let kept = 0;
		for (let card = 0; card < begun; card++) {
			kept += this.#model.recallAt(this.#stability[card]!, day - this.#lastDay[card]!);
		}
		return kept;
	}

	#passRating(card: number): 2 | 3 | 4 {
		const [hard, good] = this.#input.habits.passShares;
		const luck = this.#luck(card);
		return luck < hard ? 2 : luck < hard + good ? 3 : 4;
	}

	#luck(card: number): number {
		return chanceOf(this.#input.seed, card, this.#turns[card]!++);
	}
}
