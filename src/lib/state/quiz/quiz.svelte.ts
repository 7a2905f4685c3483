import { Good, type AttemptCounts, type Certainty, type Rating } from '#domain/event.ts';
import type { Note } from '#domain/note.ts';
import { gradeResponse, type Graded, type Response } from '#domain/quiz/grade.ts';
import type { NothingToAsk } from '#domain/quiz/nothing.ts';
import type { Question } from '#domain/quiz/question.ts';
import {
	act,
	lastAnswered,
	leaveOut,
	startRun,
	timeLeftMs,
	timeUsedMs,
	type QuizRun,
	type RunAct
} from '#domain/quiz/run.ts';
import { readSetup, writeSetup, type QuizSetup, type SetupProblem } from '#domain/quiz/setup.ts';
import type { RatingPreview } from '#domain/schedule/preview.ts';
import { previewTold } from '#domain/schedule/preview-told.ts';
import { studyDay } from '#domain/schedule/study-day.ts';
import { language } from '#i18n/language.svelte.ts';
import { kindOf } from '#kinds/index.ts';
import { isModeName, modeOf, type ModeName } from '#modes/index.ts';
import type { Mode } from '#modes/mode.ts';
import { limitMs } from '#modes/terms.ts';
import { refreshBadge } from '../badge.ts';
import { clock } from '../clock.ts';
import { openLibrary, openStore, type Library } from '../library.svelte.ts';
import { nextTask, painted } from '../painted.ts';
import { pendingWrites } from '../pending-writes.svelte.ts';
import { attemptOf, endOf, type Stamp } from './attempts.ts';
import { drawQuiz, NO_DECKS, replayQuiz, takeUpQuiz, type BuiltQuiz } from './build.ts';
import { correctAttempt, takeBackAttempt } from './correct.ts';
import { keepInStore, keepInTab, keptFor, recallFromStore, recallFromTab, type KeptQuiz } from './kept-quiz.ts';
import { recordAnswers } from './record-answers.ts';
import { takeSeat } from './seat.ts';
import { newSeed, rememberSetup } from './setups.ts';
import { SteadyClock } from './steady-clock.ts';

/** `told`: the answer of an open question is shown, and waits for its rating */
type Stage = 'opening' | 'question' | 'told' | 'feedback' | 'over' | 'empty' | 'refused' | 'elsewhere' | 'failed';

/**
 * A quiz on screen: what is asked, what was said of it, and what the buttons do. The rules are in `domain/quiz` and
 * `modes`; this class carries them between address, store, clock and view.
 */
export class Quiz {
	/** why it could not be opened */
	error = $state.raw<unknown>(null);
	problem = $state.raw<SetupProblem | null>(null);
	nothing = $state.raw<NothingToAsk | null>(null);
	/** another page has it: here it stands still */
	isElsewhere = $state(false);
	built = $state.raw<BuiltQuiz | null>(null);
	run = $state.raw<QuizRun | null>(null);
	mode = $state.raw<(Mode & { readonly name: string }) | null>(null);
	decks = $state.raw(NO_DECKS);
	/** counts up with every question shown: the view moves the focus with it */
	turn = $state(0);
	/** ms left; null without a limit */
	leftMs = $state<number | null>(null);
	/** time used until the last tick */
	usedMs = $state(0);
	/** what was said of the last answer, where the next question came at once */
	lastGraded = $state.raw<(Graded & { readonly question: Question }) | null>(null);
	/** what each rating of an answer told aloud would do; null until it is known, `none` where it will not count */
	previews = $state.raw<Record<Rating, RatingPreview> | 'none' | null>(null);
	/** days until the card just answered comes back, where the answer moved it; null until that is known */
	comesBackIn = $state<number | null>(null);
	#isTold = $state(false);
	/** the quiz as it was drawn, where what was left open is no part of the result */
	#whole: BuiltQuiz | null = null;
	#rolloverHour = 4;
	#wanted: QuizSetup | null = null;
	#query = '';
	/** the page went, maybe while the quiz was being opened: it is not begun behind its back */
	#isGone = false;
	/** gives the seat up; see `seat.ts` */
	#leaveSeat = (): void => undefined;
	#time = new SteadyClock();

	readonly stage = $derived.by((): Stage => {
		if (this.error !== null) return 'failed';
		if (this.problem !== null) return 'refused';
		if (this.nothing !== null) return 'empty';
		if (this.isElsewhere) return 'elsewhere';
		if (this.run === null) return 'opening';
		if (this.run.isOver) return 'over';
		if (this.run.isRevealed) return 'feedback';
		return this.#isTold ? 'told' : 'question';
	});
	readonly questions = $derived(this.built?.questions ?? []);
	readonly question = $derived<Question | null>(this.questions[this.run?.current ?? 0] ?? null);
	readonly note = $derived(this.question === null ? undefined : this.built?.notes.get(this.question.noteId));
	readonly deck = $derived(this.question === null ? undefined : this.decks.get(this.question.deckId));
	readonly answer = $derived(this.run?.answers[this.run.current] ?? null);
	/** what the answer to the question on screen is worth */
	readonly graded = $derived(
		this.question === null || this.answer === null ? null : this.grade(this.question, this.answer.response)
	);
	readonly asksCertainty = $derived(this.mode?.needsCertainty === true || this.built?.setup.isMarked === true);
	readonly canUndo = $derived(this.run !== null && lastAnswered(this.run) !== null);

	/**
	 * Opens the quiz of an address: goes on with it where it was begun, asks it again as it was drawn, or draws it.
	 * @param query without the question mark
	 * @param how `link`: it was asked for once more, so one that is over begins again; `force`: goes on here with what
	 * another page has
	 */
	async open(query: string, how: 'entry' | 'link' | 'force' = 'entry'): Promise<void> {
		this.#query = query;
		try {
			pendingWrites.retry();
			await pendingWrites.settled();
			const library = await openLibrary();
			this.decks = library.decks;
			const read = readSetup(query, { isMode: isModeName, isDeck: (id) => library.decks.has(id) });
			if ('problem' in read) {
				this.problem = read.problem;
				return;
			}
			const { setup } = read;
			this.#wanted = setup;
			const mode = modeOf(setup.mode as ModeName);
			this.mode = mode;
			const ledger = await library.store.ledger();
			this.#rolloverHour = ledger.config.rolloverHour;
			if (await this.#resume(library, setup, mode, how)) return;
			await this.#begin(library, setup, mode);
		} catch (error) {
			this.error = error;
		}
	}

	/** Goes on here with what another page has, as far as that came. */
	takeOver(): Promise<void> {
		return this.open(this.built?.query ?? this.#query, 'force');
	}

	/** The page goes: another one may go on. */
	leave(): void {
		this.#isGone = true;
		this.rest();
		this.#leaveSeat();
	}

	/** Where nothing was answered yet: the same quiz with new cards too. */
	async askNew(): Promise<void> {
		const { mode } = this;
		const setup = this.#wanted;
		if (setup === null || mode === null || this.nothing === null) return;
		this.nothing = null;
		try {
			await this.#begin(await openLibrary(), { ...setup, scope: 'all' }, mode);
		} catch (error) {
			this.error = error;
		}
	}

	/** The very same quiz from its first question. */
	async again(): Promise<void> {
		const { mode } = this;
		const whole = this.#whole;
		if (whole === null || mode === null) return;
		await nextTask();
		this.#start(whole, mode);
	}

	grade(question: Question, response: Response): Graded {
		const note = this.built?.notes.get(question.noteId);
		const kind = kindOf(note?.kind ?? '');
		const facet = question.cardId.slice(question.noteId.length + 1);
		return gradeResponse(question, response, (text) =>
			note && kind ? kind.grade({ note, facet, language: language.current }, { text }) : { score: 0, remarks: [] }
		);
	}

	/** Answers the question on screen. */
	respond(response: Response, certainty: Certainty | null): void {
		const { run, question, mode } = this;
		if (run === null || question === null || mode === null || this.stage === 'feedback') return;
		const { score, pickedNoteId, ...verdict } = this.grade(question, response);
		this.#act({ kind: 'answer', answer: { response, score, certainty, pickedNoteId } });
		const isTaken = this.run?.answers[run.current] !== run.answers[run.current];
		if (!isTaken) return;
		if (run.feedback === 'after-each') this.#write([run.current], 'changed');
		if (mode.isBrisk) this.lastGraded = { ...verdict, score, pickedNoteId, question };
		if (mode.isBrisk || run.feedback === 'at-end') this.next();
		else {
			this.#keep();
			if (mode.needsCertainty) void this.#readReturn();
		}
	}

	/** Keeps what is chosen in an exam before it is handed on: skipped over, or out of time, it still counts. */
	hold(response: Response): void {
		const { run, question } = this;
		if (run === null || question === null || run.feedback !== 'at-end') return;
		const { score, pickedNoteId } = this.grade(question, response);
		const certainty = this.answer?.certainty ?? (this.asksCertainty ? 'unsure' : null);
		this.#act({ kind: 'answer', answer: { response, score, certainty, pickedNoteId } });
		this.#keep();
	}

	/** When the card on screen comes back by the answer that was just written. */
	async #readReturn(): Promise<void> {
		const { run, question } = this;
		if (run === null || question === null) return;
		this.comesBackIn = null;
		const { cardId } = question;
		try {
			// the feedback is read first: waiting for the write would start it at once
			await painted();
			await pendingWrites.settled();
			const [store, { isMoved, quizEffect }] = await Promise.all([
				openStore(),
				import('#domain/schedule/quiz-effect.ts')
			]);
			const [card, log, { config }] = await Promise.all([
				store.card(cardId),
				store.events({ by: 'card', cardId }),
				store.ledger()
			]);
			if (card === null || this.question?.cardId !== cardId) return;
			const effect = quizEffect(card, log, run.quizId, config);
			const { due } = effect.after;
			if (!isMoved(effect) || due === null) return;
			this.comesBackIn = due.kind === 'day' ? Math.max(0, due.day - clock.today(config.rolloverHour)) : 0;
		} catch {
			// nothing is said of it: what could not be written has its own notice
		}
	}

	/** The answer of an open question, which was said aloud. */
	tell(): void {
		if (this.stage !== 'question' || this.question?.format !== 'told') return;
		this.#isTold = true;
		void this.#preview(this.question.cardId, this.mode?.counts ?? 'no');
	}

	/** What the ratings of the answer on screen would do: only those of what is written by then are right. */
	async #preview(cardId: string, counts: AttemptCounts): Promise<void> {
		this.previews = null;
		try {
			await pendingWrites.settled();
			const store = await openStore();
			const [card, { config }] = await Promise.all([store.card(cardId), store.ledger()]);
			const previews = card && previewTold(cardId, card.history, counts, clock.moment(), config);
			if (this.question?.cardId === cardId) this.previews = previews ?? 'none';
		} catch {
			// the buttons say no interval: what could not be written has its own notice
		}
	}

	rate(rating: Rating): void {
		if (this.stage !== 'told') return;
		this.respond({ format: 'told', rating }, null);
		this.next();
	}

	/** *I was right* */
	accept(): void {
		const { run, answer } = this;
		if (run === null || answer === null || answer.score === 1) return;
		this.#act({ kind: 'accept' });
		const { quizId } = run;
		const cardId = run.cardIds[run.current] ?? '';
		const stamp = this.#stamp();
		const requestId = crypto.randomUUID();
		pendingWrites.add(async () =>
			correctAttempt(await openStore(), { quizId, cardId, rating: Good, stamp, requestId })
		);
		// the score of one that is answered to its end stands in the log
		if (this.#isAnswered) this.#write([], 'changed');
		this.#keep();
		void this.#readReturn();
	}

	/** Takes the last answer back, and asks its question again. */
	undo(): void {
		const { run } = this;
		const index = run === null ? null : lastAnswered(run);
		if (run === null || index === null) return;
		this.#act({ kind: 'take-back' });
		this.lastGraded = null;
		const { quizId } = run;
		const cardId = run.cardIds[index] ?? '';
		const stamp = this.#stamp();
		const requestId = crypto.randomUUID();
		pendingWrites.add(async () => takeBackAttempt(await openStore(), { quizId, cardId, stamp, requestId }));
		this.#keep();
	}

	next(): void {
		this.#act({ kind: 'next' });
		this.#keep();
	}

	goTo(index: number): void {
		this.#act({ kind: 'go-to', index });
		this.#keep();
	}

	flag(index: number, isFlagged: boolean): void {
		this.#act({ kind: 'flag', index, isFlagged });
		this.#keep();
	}

	/** Two sides of a board. @returns whether they are a pair */
	pair(left: number, right: number): boolean {
		const { run } = this;
		const pickedNoteId = this.questions[right]?.noteId ?? null;
		this.#act({ kind: 'pair', left, right, pickedNoteId: left === right ? null : pickedNoteId });
		if (run !== null && left === right && run.answers[left] === null) this.#write([left], 'changed');
		this.#keep();
		return left === right;
	}

	/** Hands in, whatever is answered. */
	submit(): void {
		this.#act({ kind: 'submit' });
		this.#keep();
	}

	/** Time passes: call it every second. */
	tick(): void {
		if (this.run === null || this.run.isOver || this.isElsewhere) return;
		const now = this.#time.now();
		const leftMs = timeLeftMs(this.run, now);
		this.usedMs = timeUsedMs(this.run, now);
		this.leftMs = leftMs;
		if (leftMs === null || leftMs > 0) return;
		this.#act({ kind: 'tick' });
		this.#keep();
	}

	/** The page hides: what was used until now is kept. */
	rest(): void {
		this.#act({ kind: 'tick' });
		this.#keep();
	}

	/** The page is seen again: without a limit the time away was a pause. */
	wake(): void {
		this.#time.wake();
		this.#act({ kind: 'resume' });
		this.tick();
	}

	async #resume(library: Library, setup: QuizSetup, mode: Mode, how: 'entry' | 'link' | 'force'): Promise<boolean> {
		const { store } = library;
		const find = async () => keptFor(writeSetup(setup), recallFromTab(), await recallFromStore(store));
		const found = await find();
		if (found === null || (how === 'link' && found.run.isOver)) return false;
		this.isElsewhere = false;
		if (!found.run.isOver && !(await this.#sit(found.run.quizId, how === 'force'))) return true;
		// the page that had it may have come further by now
		const kept = (await find()) ?? found;
		const built = await takeUpQuiz(store, { setup, mode, draws: kept.draws, missing: kept.missing });
		if (this.#isGone) return true;
		const here = built.questions.map(({ cardId }) => cardId);
		const run = leaveOut(kept.run, (cardId) => here.includes(cardId));
		this.#whole = built;
		this.built = onlyThose(built, run.cardIds);
		this.run = run;
		// a sprint in which nothing was answered is over all the same
		if (run.cardIds.length === 0 && !(mode.isBrisk && kept.run.isOver)) {
			this.nothing = 'nothing-fits';
			this.#keep();
			return true;
		}
		// it was over before its end was written
		if (run.isOver) this.#finish('missing');
		this.#act({ kind: 'resume' });
		this.turn++;
		this.tick();
		return true;
	}

	/** @returns whether this page is the one that goes on with the quiz */
	async #sit(quizId: string, isForced: boolean): Promise<boolean> {
		this.#leaveSeat();
		const lose = (): void => void (this.isElsewhere = true);
		const leave = await takeSeat(navigator.locks as LockManager | undefined, quizId, isForced, lose);
		if (this.#isGone) {
			leave?.();
			return false;
		}
		this.isElsewhere = leave === null;
		if (leave !== null) this.#leaveSeat = leave;
		return leave !== null;
	}

	async #begin(library: Library, given: QuizSetup, mode: Mode): Promise<void> {
		const setup = { ...given, seed: given.seed || newSeed() };
		const now = clock.now();
		const today = clock.today(this.#rolloverHour);
		if (setup.draws !== null) {
			const replayed = await replayQuiz(library, setup, mode);
			if (replayed === null) this.problem = { reason: 'draws', value: '' };
			else if (replayed.questions.length === 0) this.nothing = 'nothing-fits';
			else this.#start(replayed, mode);
			return;
		}
		const drawn = await drawQuiz(library, setup, mode, { now, today });
		if (typeof drawn === 'string') this.nothing = drawn;
		else {
			this.#start(drawn, mode);
			void rememberSetup(library.store, { ...given, seed: '', draws: null }).catch(() => undefined);
		}
	}

	#start(built: BuiltQuiz, mode: Mode): void {
		if (this.#isGone) return;
		const { feedback, name } = mode;
		const cardIds = built.questions.map(({ cardId }) => cardId);
		this.#time = new SteadyClock();
		this.built = this.#whole = built;
		this.lastGraded = null;
		this.#isTold = this.isElsewhere = false;
		this.run = startRun(
			{
				quizId: crypto.randomUUID(),
				mode: name,
				query: built.query,
				cardIds,
				feedback,
				limitMs: limitMs(built.setup, mode)
			},
			this.#time.now()
		);
		void this.#sit(this.run.quizId, false);
		this.turn++;
		this.tick();
		this.#keep();
	}

	#act(what: RunAct): void {
		const before = this.run;
		if (before === null || this.isElsewhere) return;
		const after = act(before, what, this.#time.now());
		this.run = after;
		if (after.current !== before.current || (before.isRevealed && !after.isRevealed)) {
			this.#isTold = false;
			this.comesBackIn = null;
			this.turn++;
		}
		// a board's last pair is written with the end
		const isWritten = what.kind === 'pair' && this.#isAnswered;
		if (after.isOver && !before.isOver && !isWritten) this.#finish('changed');
	}

	/** no question is open */
	get #isAnswered(): boolean {
		return this.run !== null && !this.run.answers.includes(null);
	}

	/** The end of the quiz, with the answers of an exam, which could be changed until now. */
	#finish(when: 'changed' | 'missing'): void {
		if (this.run !== null && this.mode?.isBrisk) this.#leaveOpenOut(this.run);
		if (this.run?.feedback === 'at-end') this.#write([...this.run.cardIds.keys()], 'missing');
		else this.#write([], when);
	}

	/**
	 * Answers on their way into the log; with the last one the end: left at once, a quiz was still taken.
	 * @param when whether an end that is there already is written again where its score changed
	 */
	#write(indexes: readonly number[], when: 'changed' | 'missing'): void {
		const { run, built } = this;
		if (run === null || built === null) return;
		const stamp = this.#stamp();
		const attempts = indexes.flatMap((index) => this.#attempt(index, stamp) ?? []);
		const end = run.isOver || this.#isAnswered ? endOf(run, built.setup, stamp) : null;
		if (attempts.length === 0 && end === null) return;
		const requestId = crypto.randomUUID();
		pendingWrites.add(async () => {
			await recordAnswers(await openStore(), { quizId: run.quizId, attempts, end, when }, requestId);
			if (end !== null) void refreshBadge();
		});
	}

	/** As many as one can: what was not reached is not missed. */
	#leaveOpenOut(run: QuizRun): void {
		const answered = run.cardIds.filter((_, i) => run.answers[i] != null);
		const left = leaveOut(run, (cardId) => answered.includes(cardId));
		if (this.built !== null) this.built = onlyThose(this.built, left.cardIds);
		this.run = left;
	}

	#attempt(index: number, stamp: Stamp): ReturnType<typeof attemptOf> | null {
		const { run, mode, built } = this;
		const question = built?.questions[index];
		const answer = run?.answers[index];
		if (!run || !mode || !built || !question || !answer) return null;
		const note: Note | undefined = built.notes.get(question.noteId);
		return attemptOf({ run, mode, question, note, notes: built.notes, answer, language: language.current, stamp });
	}

	#stamp(): Stamp {
		const moment = clock.moment();
		const rolloverHour = this.#rolloverHour;
		return { ...moment, studyDay: studyDay(moment, rolloverHour), rolloverHour };
	}

	#keep(): void {
		const { run, built } = this;
		if (run === null || built === null || this.isElsewhere) return;
		const kept: KeptQuiz = { run, draws: built.draws, missing: built.missing };
		// at once for this tab: what is not yet written is so at least here
		keepInTab(kept);
		pendingWrites.add(async () => keepInStore(await openStore(), kept));
	}
}

const onlyThose = (built: BuiltQuiz, cardIds: readonly string[]): BuiltQuiz => ({
	...built,
	questions: built.questions.filter(({ cardId }) => cardIds.includes(cardId))
});
