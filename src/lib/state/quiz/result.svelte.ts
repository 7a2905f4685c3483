import { isKnownEvent, type EventDraft } from '#domain/event.ts';
import { writeChosen } from '#domain/queue/chosen.ts';
import { isRight } from '#domain/quiz/score.ts';
import { readinessOf, type Readiness } from '#domain/quiz/readiness.ts';
import { changeSince, totalScore } from '#domain/quiz/score.ts';
import { recallNow } from '#domain/schedule/preview.ts';
import { quizEffect, sumUpEffects, type QuizEffects } from '#domain/schedule/quiz-effect.ts';
import { MS_A_DAY, studyDay } from '#domain/schedule/study-day.ts';
import { refreshBadge } from '../badge.ts';
import { clock } from '../clock.ts';
import { openLibrary } from '../library.svelte.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { readCandidates } from './candidates.ts';
import type { Quiz } from './quiz.svelte.ts';
import { readSittings } from './sittings.ts';

const LOOK_BACK_DAYS = 365;
/** Quizzes whose answers are read for the score they came to by now. */
const COMPARED = 20;

/** How ready the learner is in a topic. */
export interface TopicReadiness extends Readiness {
	readonly deckId: string;
}

/** What there is to say of a quiz beyond its answers: against earlier ones, and of the schedule. Read once it is over. */
export class QuizResult {
	/** change in the share of points since the last quiz of the mode, -1 to 1; null for the first */
	change = $state.raw<number | null>(null);
	/** ms of the fastest earlier one with as many questions, all of them found; null for the first */
	bestMs = $state.raw<number | null>(null);
	effects = $state.raw<QuizEffects | null>(null);
	/** null until it is known */
	isCounted = $state<boolean | null>(null);
	readiness = $state.raw<readonly TopicReadiness[]>([]);
	today = $state(0);
	hasFailed = $state(false);
	/** the last turn of the switch was not written */
	isUnsaved = $state(false);
	isBusy = $state(false);
	readonly #quiz: Quiz;

	constructor(quiz: Quiz) {
		this.#quiz = quiz;
	}

	async read(): Promise<void> {
		const { run, mode } = this.#quiz;
		if (run === null || mode === null) return;
		try {
			await pendingWrites.settled();
			await Promise.all([
				this.#readEarlier(),
				...(mode.counts === 'no' ? [] : [this.#readEffects()]),
				...(mode.name === 'interview' ? [this.#readReadiness()] : [])
			]);
			this.hasFailed = false;
		} catch {
			this.hasFailed = true;
		}
	}

	/** Takes the quiz out of the schedule, or in again: every card of it in one transaction. */
	async setCounted(isCounted: boolean): Promise<void> {
		const { run } = this.#quiz;
		const before = this.isCounted;
		// as the switch shows it by now: what is kept turns it back
		this.isCounted = isCounted;
		if (run === null || this.isBusy) return;
		this.isBusy = true;
		this.isUnsaved = false;
		let isWritten = false;
		try {
			await pendingWrites.settled();
			const { store } = await openLibrary();
			const { rolloverHour } = (await store.ledger()).config;
			const moment = clock.moment();
			const stamp = { ...moment, studyDay: studyDay(moment, rolloverHour), rolloverHour };
			const drafts = this.#answeredIds().map((cardId): EventDraft => ({
				kind: 'quiz-counts',
				...stamp,
				cardId,
				quizId: run.quizId,
				isCounted
			}));
			await store.recordMany(drafts, crypto.randomUUID());
			isWritten = true;
			void refreshBadge();
			await this.#readEffects();
			this.hasFailed = false;
		} catch {
			this.isCounted = isWritten ? isCounted : before;
			this.isUnsaved = !isWritten;
			this.hasFailed ||= isWritten;
		} finally {
			this.isBusy = false;
		}
	}

	/** The cards at these places, as the address of a study session names them that begins now. */
	named(places: readonly number[]): string {
		const { run } = this.#quiz;
		return writeChosen(run?.cardIds.filter((_, i) => places.includes(i)) ?? [], clock.now());
	}

	#answeredIds(): readonly string[] {
		const { run } = this.#quiz;
		return run === null ? [] : run.cardIds.filter((_, i) => run.answers[i] != null);
	}

	async #readEarlier(): Promise<void> {
		const { run } = this.#quiz;
		if (run === null) return;
		const { store } = await openLibrary();
		const now = clock.now();
		const range = { fromAt: now - LOOK_BACK_DAYS * MS_A_DAY, toAt: now + MS_A_DAY, most: COMPARED };
		const earlier = (await readSittings(store, range)).ends.filter(({ quizId }) => quizId !== run.quizId);
		const scored = run.answers.map((answer) => ({ score: answer?.score ?? 0 }));
		this.change = changeSince(earlier, { mode: run.mode, score: totalScore(scored), questionCount: scored.length });
		const whole = earlier.filter(
			({ mode, questionCount }) => mode === run.mode && questionCount === run.cardIds.length
		);
		this.bestMs = whole.length === 0 ? null : Math.min(...whole.map(({ ms }) => ms));
	}

	async #readEffects(): Promise<void> {
		const { run } = this.#quiz;
		if (run === null) return;
		const { store } = await openLibrary();
		const { config } = await store.ledger();
		const rows = await store.cards(this.#answeredIds());
		const logs = await Promise.all(rows.map(({ id }) => store.events({ by: 'card', cardId: id })));
		const today = clock.today(config.rolloverHour);
		this.today = today;
		this.effects = sumUpEffects(
			rows.map((row, i) => quizEffect(row, logs[i] ?? [], run.quizId, config)),
			today
		);
		const switches = logs.flat().filter(isKnownEvent);
		const last = switches.findLast((event) => event.kind === 'quiz-counts' && event.quizId === run.quizId);
		this.isCounted = last?.kind === 'quiz-counts' ? last.isCounted : true;
	}

	async #readReadiness(): Promise<void> {
		const { built, decks } = this.#quiz;
		if (built === null) return;
		const { store } = await openLibrary();
		const ledger = await store.ledger();
		const today = clock.today(ledger.config.rolloverHour);
		const asked = [...decks.values()].filter(({ id }) => built.questions.some(({ deckId }) => deckId === id));
		const topics = asked.map(async (deck): Promise<TopicReadiness[]> => {
			const rows = await readCandidates({
				store,
				ledger,
				decks: [deck],
				scope: 'all',
				seed: built.setup.seed,
				today
			});
			// seen today: whole days can't tell, and it was just there
			const recalls = rows
				.filter(({ isRetired }) => !isRetired)
				.map(({ history }) => (history.memory === null ? null : (recallNow(history, today, ledger.config) ?? 1)));
			const readiness = readinessOf(recalls);
			return readiness === null ? [] : [{ ...readiness, deckId: deck.id }];
		});
		this.readiness = (await Promise.all(topics)).flat();
	}
}

/** Places of the questions that were not right, those left open too. */
export const missedIn = ({ answers }: { readonly answers: readonly ({ readonly score: number } | null)[] }): number[] =>
	answers.flatMap((answer, i) => (answer !== null && isRight(answer) ? [] : [i]));
